package org.liveaudioroom.media.sdp;

import java.util.List;

/// What a peer offers, as far as we use it.
///
/// @param iceUfrag the peer's ICE user name fragment
/// @param icePassword the peer's ICE password
/// @param fingerprint of the certificate that the peer will show
/// @param bundled whether the offer has a BUNDLE group; without, there is one section alone
/// @param sections all its media sections in their order, at least one of them [OfferSection.Audio]
public record SdpOffer(
        String iceUfrag,
        String icePassword,
        Fingerprint fingerprint,
        boolean bundled,
        List<OfferSection> sections)
        implements OfferReading {
    /// Media sections in one offer: a microphone, twelve slots, and room for what we do not know
    /// yet.
    public static final int SECTIONS_MAX = 50;

    public SdpOffer {
        sections = List.copyOf(sections);
    }

    /// Reads an offer. Never throws, whatever the text.
    public static OfferReading parse(String sdp) {
        return OfferReader.read(sdp);
    }
}
