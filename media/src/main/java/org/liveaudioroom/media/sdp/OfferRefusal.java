package org.liveaudioroom.media.sdp;

/// An offer that cannot be answered.
///
/// @param message a sentence for the people at the other end: what was seen, what was expected
public record OfferRefusal(Reason reason, String message) implements OfferReading {
    /// What is wrong.
    public enum Reason {
        /// More than [OfferLines#OFFER_CHARS_MAX] characters, or a line longer than
        /// [OfferLines#LINE_CHARS_MAX].
        TOO_LONG,
        /// More than [SdpOffer#SECTIONS_MAX] media sections.
        TOO_MANY_SECTIONS,
        /// Not lines of SDP.
        MALFORMED,
        /// No audio section that could be used.
        NO_AUDIO,
        /// Audio, but not with the Opus codec.
        NO_OPUS,
        /// Several sections that do not share one transport.
        NO_BUNDLE,
        /// RTP and RTCP on two ports.
        NO_RTCP_MUX,
        /// No ICE user name fragment or password, or ones that RFC 8839 §5.4 does not allow.
        NO_ICE,
        /// No SHA-256 fingerprint of a certificate.
        NO_FINGERPRINT,
        /// It insists on being the DTLS server, which we are.
        WRONG_SETUP
    }
}
