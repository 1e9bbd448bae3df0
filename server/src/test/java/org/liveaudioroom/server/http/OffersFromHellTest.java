package org.liveaudioroom.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liveaudioroom.server.outside.Offers;
import org.liveaudioroom.server.outside.Pass;
import org.liveaudioroom.server.outside.RunningServer;
import org.liveaudioroom.server.outside.Words;

/// Offers that cannot be answered: each way to make one says why, and nothing stays behind.
class OffersFromHellTest {
    private static final String GOOD = Offers.recorded("chromium-156-whip");
    private static final int MEBIBYTE = 1024 * 1024;

    @RegisterExtension static final RunningServer SERVER = RunningServer.usual();

    private final String room = SERVER.openRoom();

    /// An offer and how it is refused.
    record Bad(String what, String sdp, int status, String code) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Bad> badOffers() {
        return Stream.of(
                invalid("empty", ""),
                invalid("blank", " \r\n \r\n"),
                invalid("no SDP", "hello"),
                invalid("JSON", "{\"type\":\"offer\",\"sdp\":\"v=0\"}"),
                invalid("a zero byte", GOOD.replace("s=-", "s=\0")),
                invalid("another version", GOOD.replace("v=0", "v=1")),
                unsupported("no section", "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\n"),
                invalid("a long line", GOOD + "a=" + "x".repeat(5_000) + "\r\n"),
                invalid("10,000 short sections", "v=0\r\n" + "m=a\n".repeat(10_000)),
                invalid("two sections of one name", twice(GOOD)),
                unsupported("data only", Offers.recorded("chromium-156-data")),
                unsupported("video only", GOOD.replace("m=audio", "m=video")),
                unsupported("audio switched off", GOOD.replace("m=audio 9", "m=audio 0")),
                unsupported("without Opus", GOOD.replace("opus/48000/2", "speex/8000")),
                unsupported("no fingerprint", without(GOOD, "a=fingerprint")),
                unsupported("a fingerprint of SHA-1", GOOD.replace("sha-256", "sha-1")),
                unsupported("a short fingerprint", GOOD.replaceAll("(sha-256 .{20}).*", "$1")),
                unsupported("no ufrag", without(GOOD, "a=ice-ufrag")),
                unsupported("a short ufrag", GOOD.replaceAll("a=ice-ufrag:.*", "a=ice-ufrag:x")),
                unsupported(
                        "a strange ufrag", GOOD.replaceAll("a=ice-ufrag:.*", "a=ice-ufrag:ü{}🎙")),
                unsupported("a short password", GOOD.replaceAll("a=ice-pwd:.*", "a=ice-pwd:x")),
                unsupported("no rtcp-mux", without(GOOD, "a=rtcp-mux")),
                unsupported("who wants to be the server", GOOD.replace("actpass", "passive")));
    }

    private static Bad invalid(String what, String sdp) {
        return new Bad(what, sdp, 400, "sdp.invalid");
    }

    private static Bad unsupported(String what, String sdp) {
        return new Bad(what, sdp, 422, "media.unsupported");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badOffers")
    void isRefusedByWhipAndWhep(Bad bad) {
        for (var way : List.of("whip", "whep")) {
            var refused = SERVER.offer(way, room, token(), bad.sdp());

            assertThat(Words.read(refused.body()).get("code").asText()).isEqualTo(bad.code());
            assertThat(refused.statusCode()).isEqualTo(bad.status());
            assertThat(refused.headers().firstValue("Content-Type"))
                    .hasValue("application/problem+json");
            assertThat(Words.read(refused.body()).get("detail").asText()).isNotBlank();
        }
        assertNothingStayed();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badOffers")
    void isRefusedOverTheWebSocketToo(Bad bad) {
        try (var ann = SERVER.join(room, "ann", "audience")) {
            assertThat(ann.refused("media.offer", "sdp", bad.sdp()))
                    .isEqualTo(isNoText(bad.sdp()) ? "command.malformed" : bad.code());
            ann.ok("media.offer", "sdp", GOOD);
            ann.ok("session.leave");
        }
    }

    /// What no command can carry as a text, before anybody reads it as an offer.
    private static boolean isNoText(String sdp) {
        return sdp.isEmpty() || sdp.indexOf('\0') >= 0;
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        var bytes = new byte[1_000];
        new Random(1).nextBytes(bytes);
        bytes[0] = (byte) 0xff;

        assertRefused(BodyPublishers.ofByteArray(bytes), 400, "call.malformed");
    }

    @Test
    void anOfferThatIsTooLargeIsNotRead() {
        var text = GOOD + "a=x\r\n".repeat(MEBIBYTE / 10);
        var bytes = text.getBytes(StandardCharsets.UTF_8);

        assertRefused(BodyPublishers.ofByteArray(bytes, 0, 64 * 1024 + 1), 413, "message.tooLarge");
        assertRefused(BodyPublishers.ofByteArray(bytes), 413, "message.tooLarge");
        assertRefused(
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)),
                413,
                "message.tooLarge");
        assertRefused(
                BodyPublishers.ofString(
                        "v=0\r\n" + "m=audio 9 UDP/TLS/RTP/SAVPF 111\r\n".repeat(10_000)),
                413,
                "message.tooLarge");
    }

    private void assertRefused(BodyPublisher body, int status, String code) {
        var refused =
                SERVER.call(
                        "/v1/whip/" + room,
                        request ->
                                request.header("Content-Type", "application/sdp")
                                        .header("Authorization", "Bearer " + token())
                                        .POST(body));
        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(Words.read(refused.body()).get("code").asText()).isEqualTo(code);
        assertNothingStayed();
    }

    private void assertNothingStayed() {
        assertThat(SERVER.look(room).get("people").asInt()).isZero();
        assertThat(SERVER.metric("lar_webrtc_guests")).isZero();
        await().until(() -> SERVER.metric("lar_media_peers") == 0);
    }

    private String token() {
        return Pass.of(room, "tool", "audience").token();
    }

    private static String without(String sdp, String attribute) {
        return sdp.lines()
                .filter(line -> !line.startsWith(attribute))
                .reduce("", (all, line) -> all + line + "\r\n");
    }

    private static String twice(String sdp) {
        return sdp + sdp.substring(sdp.indexOf("m="));
    }
}
