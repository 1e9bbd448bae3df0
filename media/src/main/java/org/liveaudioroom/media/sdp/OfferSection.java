package org.liveaudioroom.media.sdp;

/// One media section of an offer, in its order. An answer has a section for each.
public sealed interface OfferSection {
    /// Audio that we can carry.
    ///
    /// @param mid its name in the bundle, empty where the offer gives none
    /// @param direction as the offer says it
    /// @param opus payload type of Opus
    /// @param red payload type of RED around Opus, [#ABSENT] without
    /// @param audioLevelId id of the RFC 6464 header extension, 0 without
    /// @param midId id of the MID header extension (RFC 9143 §15), 0 without
    /// @param nack whether missing Opus packets may be asked for (RFC 4585 §4.2)
    record Audio(
            String mid,
            Direction direction,
            int opus,
            int red,
            int audioLevelId,
            int midId,
            boolean nack)
            implements OfferSection {
        /// In place of a payload type that was not offered.
        public static final int ABSENT = -1;
    }

    /// Something that we refuse by a zero port: video, data, audio without Opus or outside the
    /// bundle, or what the offer itself has switched off.
    ///
    /// @param media, protocol, format from its `m=` line, to be said again
    record Refused(String media, String protocol, String format, String mid)
            implements OfferSection {}
}
