package org.liveaudioroom.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// Offers that browsers made, and what to answer them with.
final class Offers {
    /// All that are kept in `offers/`. The browsers' own were recorded; addresses were taken out.
    static final List<String> ALL =
            List.of(
                    "chromium-156-room",
                    "chromium-156-balanced",
                    "chromium-156-whip",
                    "chromium-156-whep",
                    "chromium-156-mixed",
                    "chromium-156-data",
                    "firefox-esr-153-room",
                    "firefox-esr-153-balanced",
                    "firefox-esr-153-whip",
                    "firefox-esr-153-whep",
                    "firefox-esr-153-mixed",
                    "firefox-esr-153-data",
                    "gstreamer-whip",
                    "gstreamer-whep",
                    "obs-whip");

    static final Fingerprint OURS = Fingerprint.ofSha256(new byte[32]);

    private Offers() {}

    static String text(String name) {
        try (InputStream in =
                Objects.requireNonNull(
                        Offers.class.getResourceAsStream("/offers/" + name + ".sdp"), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SdpOffer read(String name) {
        return usable(text(name));
    }

    static SdpOffer usable(String text) {
        OfferReading reading = SdpOffer.parse(text);
        assertThat(reading).isInstanceOf(SdpOffer.class);
        return (SdpOffer) reading;
    }

    /// Twelve slots with the SSRCs 100 to 111, UDP and TCP on port 10000, DTX, no RED.
    static AnswerOptions options() {
        return options(12, false);
    }

    static AnswerOptions options(int slots, boolean red) {
        return new AnswerOptions(
                "our1",
                "ourPassword0123456789012",
                OURS,
                List.of(
                        new HostCandidate(
                                address("192.0.2.7"), 10_000, HostCandidate.Transport.UDP),
                        new HostCandidate(
                                address("2001:db8::7"), 10_000, HostCandidate.Transport.UDP),
                        new HostCandidate(
                                address("192.0.2.7"), 10_000, HostCandidate.Transport.TCP_PASSIVE)),
                IntStream.range(0, slots).mapToObj(slot -> 100 + slot).toList(),
                "room",
                20,
                true,
                red);
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(e);
        }
    }
}
