package org.liveaudioroom.media.sdp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes an answer, section by section in the order of the offer (RFC 8829 §5.3, RFC 3264 §6).
final class AnswerWriter {
    private final SdpOffer offer;
    private final AnswerOptions options;
    private final StringBuilder sdp = new StringBuilder(8 * 1024);
    private final List<SdpAnswer.Slot> slots = new ArrayList<>();
    private boolean candidatesWritten;
    private Optional<SdpAnswer.Microphone> microphone = Optional.empty();

    AnswerWriter(SdpOffer offer, AnswerOptions options) {
        this.offer = offer;
        this.options = options;
    }

    SdpAnswer answer() {
        session();
        for (OfferSection section : offer.sections()) {
            switch (section) {
                case OfferSection.Refused refused -> refuse(refused);
                case OfferSection.Audio audio -> accept(audio);
            }
        }
        return new SdpAnswer(sdp.toString(), microphone, slots);
    }

    private void session() {
        line("v=0");
        // RFC 8829 §5.2.1: the address in o= is not to be used; the fragment makes the number
        // unlike others.
        line("o=- " + Integer.toUnsignedLong(options.iceUfrag().hashCode()) + " 1 IN IP4 0.0.0.0");
        line("s=-");
        line("t=0 0");
        if (offer.bundled()) {
            StringBuilder group = new StringBuilder("a=group:BUNDLE");
            for (OfferSection section : offer.sections()) {
                if (section instanceof OfferSection.Audio audio) {
                    group.append(' ').append(audio.mid());
                }
            }
            line(group.toString());
        }
        line("a=ice-lite");
    }

    // RFC 3264 §6: a refused section keeps its place and gets a zero port.
    private void refuse(OfferSection.Refused refused) {
        line("m=" + refused.media() + " 0 " + refused.protocol() + " " + refused.format());
        line("c=IN IP4 0.0.0.0");
        mid(refused.mid());
        line("a=inactive");
    }

    private void accept(OfferSection.Audio audio) {
        boolean speaks = audio.direction().sends() && microphone.isEmpty();
        boolean hears = audio.direction().receives() && slots.size() < options.slotSsrcs().size();
        int red = options.red() ? audio.red() : OfferSection.Audio.ABSENT;

        media(audio, red);
        mid(audio.mid());
        transport();
        codecs(audio, red);
        if (speaks) {
            microphone =
                    Optional.of(
                            new SdpAnswer.Microphone(
                                    audio.mid(), audio.opus(), red, audio.audioLevelId()));
            if (audio.audioLevelId() != 0) {
                line("a=extmap:" + audio.audioLevelId() + " " + AudioFormats.AUDIO_LEVEL);
            }
        }
        line("a=" + direction(speaks, hears).word());
        if (hears) {
            slot(audio, red);
        }
    }

    private static Direction direction(boolean speaks, boolean hears) {
        if (speaks) {
            return hears ? Direction.SENDRECV : Direction.RECVONLY;
        }
        return hears ? Direction.SENDONLY : Direction.INACTIVE;
    }

    private void media(OfferSection.Audio audio, int red) {
        HostCandidate first = options.candidates().getFirst();
        // RED stands first, or browsers do not send it.
        String formats =
                red == OfferSection.Audio.ABSENT
                        ? String.valueOf(audio.opus())
                        : red + " " + audio.opus();
        line("m=audio " + first.port() + " UDP/TLS/RTP/SAVPF " + formats);
        line("c=IN " + first.addressType() + " " + first.host());
    }

    private void mid(String mid) {
        if (!mid.isEmpty()) {
            line("a=mid:" + mid);
        }
    }

    private void transport() {
        line("a=ice-ufrag:" + options.iceUfrag());
        line("a=ice-pwd:" + options.icePassword());
        line("a=fingerprint:sha-256 " + options.fingerprint().hex());
        line("a=setup:passive");
        line("a=rtcp-mux");
        if (!candidatesWritten) {
            candidatesWritten = true;
            // RFC 9143 §7.3: the candidates of a bundle stand once, in its first section.
            for (int i = 0; i < options.candidates().size(); i++) {
                line("a=candidate:" + options.candidates().get(i).attribute(i));
            }
            line("a=end-of-candidates");
        }
    }

    private void codecs(OfferSection.Audio audio, int red) {
        if (red != OfferSection.Audio.ABSENT) {
            line("a=rtpmap:" + red + " red/48000/2");
            line("a=fmtp:" + red + " " + audio.opus() + "/" + audio.opus());
        }
        line("a=rtpmap:" + audio.opus() + " opus/48000/2");
        // RFC 4585 §4.2: an answer says only what the offer did. A browser's offer has this if its
        // page has put it there; a speaker's browser answers a NACK without it too.
        if (audio.nack()) {
            line("a=rtcp-fb:" + audio.opus() + " nack");
        }
        // RFC 7587 §6.1: what we would like to be sent.
        line(
                "a=fmtp:"
                        + audio.opus()
                        + " minptime=10;useinbandfec=1"
                        + (options.dtx() ? ";usedtx=1" : ""));
        line("a=ptime:" + options.packetMillis());
    }

    private void slot(OfferSection.Audio audio, int red) {
        int slot = slots.size();
        int ssrc = options.slotSsrcs().get(slot);
        slots.add(new SdpAnswer.Slot(audio.mid(), ssrc, audio.opus(), red));
        // Each slot is a stream of its own: nothing is to be played in step with anything else.
        String msid = "slot-" + slot + " slot-" + slot;
        line("a=msid:" + msid);
        line("a=ssrc:" + Integer.toUnsignedString(ssrc) + " cname:" + options.cname());
        line("a=ssrc:" + Integer.toUnsignedString(ssrc) + " msid:" + msid);
    }

    private void line(String line) {
        sdp.append(line).append("\r\n");
    }
}
