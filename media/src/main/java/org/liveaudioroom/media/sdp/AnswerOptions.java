package org.liveaudioroom.media.sdp;

import java.util.List;

/// What the server puts into an answer.
///
/// @param iceUfrag our ICE user name fragment for this peer: 4 to 256 of `A-Za-z0-9+/`
/// @param icePassword our ICE password for this peer: 22 to 256 of them
/// @param fingerprint of our certificate
/// @param candidates where we can be reached, the most wanted first, at least one
/// @param slotSsrcs the SSRC of each slot of the stage, slot 0 first; an offer with more receiving
///   sections than that gets the rest inactive
/// @param cname our name in RTCP (RFC 3550 §6.5.1), a token
/// @param packetMillis the frame time asked of the speaker: 20, 40 or 60
/// @param dtx whether the speaker may send nothing while silent
/// @param red whether RED is agreed where it was offered
public record AnswerOptions(
        String iceUfrag,
        String icePassword,
        Fingerprint fingerprint,
        List<HostCandidate> candidates,
        List<Integer> slotSsrcs,
        String cname,
        int packetMillis,
        boolean dtx,
        boolean red) {
    public AnswerOptions {
        candidates = List.copyOf(candidates);
        slotSsrcs = List.copyOf(slotSsrcs);
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("an answer needs a candidate");
        }
    }
}
