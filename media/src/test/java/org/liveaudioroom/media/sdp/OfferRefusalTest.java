package org.liveaudioroom.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.liveaudioroom.media.sdp.OfferRefusal.Reason;

/// Each way in which an offer cannot be used has a name of its own.
class OfferRefusalTest {
    private static final String GOOD = SdpAnswerTest.twoSections();

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void namesWhatIsWrong(Reason reason, String what, String offer) {
        assertThat(SdpOffer.parse(offer))
                .as(what)
                .isInstanceOfSatisfying(
                        OfferRefusal.class,
                        refusal -> {
                            assertThat(refusal.reason()).isEqualTo(reason);
                            assertThat(refusal.message()).endsWith(".").doesNotContain("\n");
                        });
    }

    static Stream<Arguments> namesWhatIsWrong() {
        return Stream.of(
                arguments(Reason.MALFORMED, "nothing", ""),
                arguments(Reason.MALFORMED, "no SDP", "hello"),
                arguments(Reason.MALFORMED, "another version", GOOD.replace("v=0", "v=1")),
                arguments(Reason.MALFORMED, "a zero byte", GOOD.replace("s=-", "s=\0")),
                arguments(Reason.MALFORMED, "an escape", GOOD.replace("s=-", "s=\u001b[2J")),
                arguments(Reason.MALFORMED, "a line without =", GOOD.replace("s=-", "s-")),
                arguments(Reason.MALFORMED, "a bare CR", GOOD.replace("s=-", "s=-\ra=x")),
                arguments(Reason.MALFORMED, "m= without formats", GOOD + "m=audio 9 X\n"),
                arguments(Reason.MALFORMED, "a port in words", GOOD + "m=audio nine X 1\n"),
                arguments(
                        Reason.MALFORMED,
                        "a mid with a space",
                        GOOD.replace("a=mid:slot", "a=mid:s lot")),
                arguments(
                        Reason.MALFORMED, "one mid twice", GOOD.replace("a=mid:slot", "a=mid:mic")),
                arguments(Reason.TOO_LONG, "65,537 characters", GOOD + "a=x\n".repeat(20_000)),
                arguments(
                        Reason.TOO_LONG,
                        "a line of 4,097 characters",
                        GOOD + "a=" + "x".repeat(4_095) + "\n"),
                arguments(
                        Reason.TOO_MANY_SECTIONS,
                        "51 sections",
                        GOOD + "m=video 0 X 1\n".repeat(49)),
                arguments(Reason.NO_AUDIO, "no section", GOOD.substring(0, GOOD.indexOf("m="))),
                arguments(Reason.NO_AUDIO, "video only", GOOD.replace("m=audio", "m=video")),
                arguments(Reason.NO_AUDIO, "refused by itself", GOOD.replace("audio 9", "audio 0")),
                arguments(
                        Reason.NO_AUDIO, "plain RTP", GOOD.replace("UDP/TLS/RTP/SAVPF", "RTP/AVP")),
                arguments(
                        Reason.NO_OPUS, "another codec", GOOD.replace("opus/48000/2", "PCMA/8000")),
                arguments(
                        Reason.NO_OPUS,
                        "Opus mapped but not among the formats",
                        GOOD.replace("SAVPF 0 111", "SAVPF 0")),
                arguments(
                        Reason.NO_BUNDLE,
                        "two transports",
                        GOOD.replace("a=group:BUNDLE mic slot\n", "")),
                arguments(Reason.NO_RTCP_MUX, "two ports", GOOD.replace("a=rtcp-mux\n", "")),
                arguments(Reason.NO_ICE, "no fragment", GOOD.replace("a=ice-ufrag:theirs\n", "")),
                arguments(Reason.NO_ICE, "no password", without("a=ice-pwd:")),
                arguments(
                        Reason.NO_ICE,
                        "a short password",
                        GOOD.replace("theirPassword012345678901", "theirPassword0123456")),
                arguments(
                        Reason.NO_ICE,
                        "odd characters",
                        GOOD.replace("ufrag:theirs", "ufrag:th:irs")),
                arguments(Reason.NO_FINGERPRINT, "none", without("a=fingerprint:")),
                arguments(Reason.NO_FINGERPRINT, "SHA-1", GOOD.replace("sha-256", "sha-1")),
                arguments(
                        Reason.NO_FINGERPRINT, "31 bytes", GOOD.replace("sha-256 00:", "sha-256 ")),
                arguments(
                        Reason.NO_FINGERPRINT, "no hex", GOOD.replace("sha-256 00", "sha-256 0g")),
                arguments(Reason.WRONG_SETUP, "passive", GOOD.replace("actpass", "passive")),
                arguments(Reason.WRONG_SETUP, "none", GOOD.replace("a=setup:actpass\n", "")));
    }

    private static String without(String prefix) {
        return GOOD.replaceAll("(?m)^" + prefix + ".*\n", "");
    }
}
