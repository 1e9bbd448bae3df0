package org.liveaudioroom.media.srtp;

/// What became of a packet from a peer. Everything but [#ACCEPTED] is to be counted and dropped.
public enum SrtpResult {
    ACCEPTED,
    /// No RTP or RTCP packet, or too short for header and tag.
    MALFORMED,
    /// Its index was accepted before.
    REPLAYED,
    /// More than 64 packets behind the newest, so that a replay could not be told.
    TOO_OLD,
    /// The tag is not that of our peer's key.
    NOT_AUTHENTIC,
    /// The peer already sends with as many SSRCs as we remember.
    TOO_MANY_SSRCS
}
