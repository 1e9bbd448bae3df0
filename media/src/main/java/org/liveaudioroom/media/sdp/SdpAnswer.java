package org.liveaudioroom.media.sdp;

import java.util.List;
import java.util.Optional;

/// Our answer to an offer, and what was agreed in it.
///
/// @param text the SDP
/// @param microphone the section in which the peer speaks: the first that it offered to send
/// @param slots the sections in which it hears, slot 0 first
public record SdpAnswer(String text, Optional<Microphone> microphone, List<Slot> slots) {
    /// Where the peer speaks.
    ///
    /// @param opus payload type of the packets it sends
    /// @param red payload type of RED, [OfferSection.Audio#ABSENT] if it was not agreed
    /// @param audioLevelId id of the level extension in its packets, 0 if it was not agreed
    public record Microphone(String mid, int opus, int red, int audioLevelId) {}

    /// Where the peer hears.
    ///
    /// @param ssrc that of the slot
    /// @param opus payload type in which this peer wants to be sent Opus
    /// @param red payload type of RED, [OfferSection.Audio#ABSENT] if it was not agreed
    public record Slot(String mid, int ssrc, int opus, int red) {}

    public SdpAnswer {
        slots = List.copyOf(slots);
    }

    /// Answers an offer.
    public static SdpAnswer to(SdpOffer offer, AnswerOptions options) {
        return new AnswerWriter(offer, options).answer();
    }
}
