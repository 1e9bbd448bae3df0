package org.liveaudioroom.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liveaudioroom.server.outside.Caller;
import org.liveaudioroom.server.outside.Offers;
import org.liveaudioroom.server.outside.Pass;
import org.liveaudioroom.server.outside.RunningServer;
import org.liveaudioroom.server.outside.Words;

/// Speaking by WHIP (RFC 9725): whoever does is a person on a seat like anybody else.
class WhipTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.usual();

    private final String room = SERVER.openRoom();

    @ParameterizedTest
    @ValueSource(
            strings = {"obs-whip", "gstreamer-whip", "chromium-156-whip", "firefox-esr-153-whip"})
    void whoPublishesSitsOnASeatAndIsSeenThere(String offer) {
        try (var ann = SERVER.join(room, "ann", "audience")) {
            var made = SERVER.offer("whip", room, token("obs"), Offers.recorded(offer));

            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            assertThat(made.headers().firstValue("Content-Type")).hasValue("application/sdp");
            assertThat(RunningServer.location(made)).startsWith("/v1/whip/" + room + "/");
            // RFC 9725 §4.3.1 wants one only of whoever takes trickled candidates or restarts.
            assertThat(made.headers().firstValue("ETag")).isEmpty();
            assertThat(mediaLines(made.body()))
                    .as("a section for each")
                    .hasSameSizeAs(mediaLines(Offers.recorded(offer)))
                    .allMatch(line -> line.startsWith("m=audio") || line.startsWith("m=video 0"));

            assertThat(ann.event("people.entered").at("/people/0/user").asText()).isEqualTo("obs");
            var taken = ann.event("seat.changed");
            assertThat(taken.get("cause").asText()).isEqualTo("taken");
            assertThat(taken.at("/seats/0/seat").asInt()).as("seat 0 is for hosts").isEqualTo(1);
            assertThat(taken.at("/seats/0/user").asText()).isEqualTo("obs");
            assertThat(taken.at("/people/0/name").asText()).isEqualTo("Obs");
            var on = ann.event("microphone.changed");
            assertThat(on.get("user").asText()).isEqualTo("obs");
            assertThat(on.get("microphone").asText()).isEqualTo("on");
        }
    }

    @Test
    void deletingTheSessionIsLeaving() {
        try (var ann = SERVER.join(room, "ann", "audience")) {
            var before = SERVER.metric("lar_media_peers");
            var location = publish("obs");

            var deleted = SERVER.delete(location, token("obs"));

            assertThat(deleted.statusCode()).isEqualTo(200);
            var left = ann.event("seat.changed", e -> e.get("cause").asText().equals("left"));
            assertThat(left.at("/seats/0").has("user")).isFalse();
            assertThat(ann.event("people.left").at("/users/0").asText()).isEqualTo("obs");
            await().until(() -> SERVER.metric("lar_media_peers") == before);
            assertThat(code(SERVER.delete(location, token("obs")).body()))
                    .isEqualTo("media.unknown");
        }
    }

    @Test
    void whoseTokenEndsIsOut() {
        try (var ann = SERVER.join(room, "ann", "audience")) {
            var token = Pass.of(room, "obs", "audience").endingIn(Duration.ofSeconds(3)).token();
            var made = SERVER.offer("whip", room, token, Offers.recorded("obs-whip"));
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);

            ann.event("seat.changed", e -> e.get("cause").asText().equals("left"));
            assertThat(ann.event("people.left").at("/users/0").asText()).isEqualTo("obs");
            var location = RunningServer.location(made);
            assertThat(code(SERVER.delete(location, token("obs")).body()))
                    .isEqualTo("media.unknown");
        }
    }

    @Test
    void onlyWhoMadeASessionEndsIt() {
        var location = publish("obs");

        var another = SERVER.delete(location, token("eve"));
        assertThat(another.statusCode()).isEqualTo(403);
        assertThat(code(another.body())).isEqualTo("token.otherUser");
        var nobody = SERVER.call(location, request -> request.DELETE());
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(SERVER.look(room).get("people").asInt()).isEqualTo(1);
        assertThat(SERVER.delete(location, token("obs")).statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionIsFoundUnderItsOwnAddressAlone() {
        var location = publish("obs");
        var name = location.substring(location.lastIndexOf('/'));
        var elsewhere = SERVER.openRoom();
        var stranger = Pass.of(elsewhere, "obs", "audience").token();

        assertThat(code(SERVER.delete("/v1/whip/" + elsewhere + name, stranger).body()))
                .isEqualTo("media.unknown");
        assertThat(code(SERVER.delete("/v1/whip/" + room + "/nothing", token("obs")).body()))
                .isEqualTo("media.unknown");
        assertThat(SERVER.delete(location, token("obs")).statusCode()).isEqualTo(200);
    }

    @Test
    void theRulesOfTheRoomHoldForPublishersToo() {
        record Row(String room, String role, List<String> only, int status, String code) {}
        var closed = SERVER.closedRoom();
        var full = SERVER.openRoom();
        var seated = IntStream.rangeClosed(1, 4).mapToObj(seat -> sit(full, seat)).toList();
        for (var row :
                List.of(
                        new Row("nowhere", "audience", List.of(), 404, "room.unknown"),
                        new Row(closed, "audience", List.of(), 409, "seats.closed"),
                        new Row(full, "audience", List.of(), 409, "seat.noneFree"),
                        new Row(room, "host", List.of("message.send"), 403, "not.allowed"),
                        new Row(room, "host", List.of("seat.take"), 403, "not.allowed"))) {
            var pass = Pass.of(row.room(), "obs", row.role());
            var token =
                    row.only().isEmpty()
                            ? pass.token()
                            : pass.with("permissions", row.only()).token();

            var refused = SERVER.offer("whip", row.room(), token, Offers.recorded("obs-whip"));

            assertThat(code(refused.body())).as(row.toString()).isEqualTo(row.code());
            assertThat(refused.statusCode()).as(row.toString()).isEqualTo(row.status());
            if (!row.room().equals("nowhere")) {
                assertThat(SERVER.look(row.room()).get("people").asInt())
                        .as("he is not left inside")
                        .isEqualTo(row.room().equals(full) ? 4 : 0);
            }
        }
        var host = Pass.of(closed, "obs", "host").token();
        assertThat(SERVER.offer("whip", closed, host, Offers.recorded("obs-whip")).statusCode())
                .as("hosts need not ask")
                .isEqualTo(201);
        seated.forEach(Caller::close);
    }

    private static Caller sit(String room, int seat) {
        var caller = SERVER.join(room, "s" + seat, "audience");
        caller.ok("seat.take", "seat", seat);
        return caller;
    }

    @Test
    void whoPublishesIsNoLongerHereWithHisPage() {
        try (var page = SERVER.join(room, "ann", "audience")) {
            publish("ann");

            assertThat(page.closeCode()).isEqualTo(4002);
            assertThat(SERVER.look(room).get("people").asInt()).isEqualTo(1);
        }
    }

    @Test
    void whoComesByHisPageEndsHisPublishing() {
        var before = SERVER.metric("lar_media_peers");
        var location = publish("ann");
        try (var page = SERVER.join(room, "ann", "audience")) {
            assertThat(page.joined().at("/snapshot/seats/1/user").asText()).isEqualTo("ann");
            await().until(() -> SERVER.metric("lar_media_peers") == before);
            assertThat(code(SERVER.delete(location, token("ann")).body()))
                    .isEqualTo("media.unknown");
            page.ok("seat.leave");
        }
    }

    @Test
    void anOfferOfAnotherTypeIsNotRead() {
        for (var type : List.of("application/json", "text/plain", "application/sdp+xml", "x")) {
            var refused =
                    SERVER.call(
                            "/v1/whip/" + room,
                            request ->
                                    request.header("Content-Type", type)
                                            .header("Authorization", "Bearer " + token("obs"))
                                            .POST(BodyPublishers.ofString("v=0\r\n")));
            assertThat(refused.statusCode()).isEqualTo(415);
            assertThat(code(refused.body())).isEqualTo("call.type");
            assertThat(refused.headers().firstValue("Accept-Post")).hasValue("application/sdp");
        }
        var withCharset =
                SERVER.call(
                        "/v1/whip/" + room,
                        request ->
                                request.header("Content-Type", "Application/SDP; charset=utf-8")
                                        .header("Authorization", "Bearer " + token("obs"))
                                        .POST(
                                                BodyPublishers.ofString(
                                                        Offers.recorded("obs-whip"))));
        assertThat(withCharset.statusCode()).isEqualTo(201);
    }

    private String publish(String user) {
        return RunningServer.location(
                SERVER.offer("whip", room, token(user), Offers.recorded("obs-whip")));
    }

    private String token(String user) {
        return Pass.of(room, user, "audience").token();
    }

    private static String code(String problem) {
        return Words.read(problem).get("code").asText();
    }

    private static List<String> mediaLines(String sdp) {
        return sdp.lines().filter(line -> line.startsWith("m=")).toList();
    }
}
