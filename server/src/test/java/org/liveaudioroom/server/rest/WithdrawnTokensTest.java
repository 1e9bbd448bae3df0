package org.liveaudioroom.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liveaudioroom.server.outside.Offers;
import org.liveaudioroom.server.outside.Pass;
import org.liveaudioroom.server.outside.RunningServer;
import org.liveaudioroom.server.outside.Words;

/// Tokens that the API makes, checks and withdraws.
class WithdrawnTokensTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.usual();

    private String room = "";

    @BeforeEach
    void freshRoom() {
        room = SERVER.openRoom();
    }

    private JsonNode made(String user) {
        return SERVER.done(
                "POST",
                "/v1/rooms/" + room + "/tokens",
                "{\"user\":\"%s\",\"name\":\"N\"}".formatted(user));
    }

    private static JsonNode judged(String token) {
        return SERVER.done("POST", "/v1/tokens/verify", Words.object("token", token).toString());
    }

    private static JsonNode withdraw(Object... namesAndValues) {
        return SERVER.done(
                "POST", "/v1/tokens/revocations", Words.object(namesAndValues).toString());
    }

    @Test
    void aTokenSaysWhatItWasMadeToSay() {
        var made =
                SERVER.done(
                        "POST",
                        "/v1/rooms/" + room + "/tokens",
                        """
                        {"user":"ann","name":"Ann","avatar":"https://a.example/a.png",
                         "role":"co-host","permissions":["seat.take","message.send"],"seconds":60}
                        """);

        var judged = judged(made.get("token").asText());
        assertThat(judged.get("good").asBoolean()).isTrue();
        var bearer = judged.get("bearer");
        assertThat(bearer.get("user").asText()).isEqualTo("ann");
        assertThat(bearer.get("avatar").asText()).isEqualTo("https://a.example/a.png");
        assertThat(bearer.get("role").asText()).isEqualTo("co-host");
        assertThat(bearer.get("room").asText()).isEqualTo(room);
        assertThat(bearer.get("permissions"))
                .isEqualTo(Words.read("[\"message.send\",\"seat.take\"]"));
        assertThat(bearer.get("tokenId")).isEqualTo(made.get("tokenId"));
        assertThat(bearer.get("expiresAt").asLong())
                .isCloseTo(made.get("expiresAt").asLong(), offset(999L));
        assertThat(bearer.get("issuedAt").asLong()).isLessThanOrEqualTo(System.currentTimeMillis());
    }

    @Test
    void aPermissionThatIsNoCommandIsRefused() {
        var refused =
                SERVER.keyed(
                        "POST",
                        "/v1/rooms/" + room + "/tokens",
                        "{\"name\":\"A\",\"permissions\":[\"seat.take\",\"seat.fly\"]}");

        assertThat(refused.statusCode()).isEqualTo(400);
        var problem = Words.read(refused.body());
        assertThat(problem.get("code").asText()).isEqualTo("command.unknown");
        assertThat(problem.get("field").asText()).isEqualTo("permissions[1]");
    }

    @Test
    void aTokenThatOpensNothingSaysWhy() {
        var late = Pass.of(room, "ann", "host").endingIn(Duration.ofSeconds(-5)).token();
        assertThat(judged(late).at("/refused/code").asText()).isEqualTo("token.expired");
        assertThat(judged("nonsense").at("/refused/code").asText()).isEqualTo("token.invalid");
        var elsewhere =
                SERVER.done(
                        "POST",
                        "/v1/tokens/verify",
                        Words.object("token", made("ann").get("token"), "room", "other")
                                .toString());
        assertThat(elsewhere.get("good").asBoolean()).isFalse();
        assertThat(elsewhere.at("/refused/code").asText()).isEqualTo("token.otherRoom");
    }

    @Test
    void whoseTokensAreWithdrawnIsOutAtOnceAndStaysOut() {
        var mine = made("ann").get("token").asText();
        var unsaid = Pass.of(room, "ann", "host").token();
        try (var ann = SERVER.join(room, mine);
                var bo = SERVER.join(room, "bo", "audience")) {
            ann.ok("seat.take", "seat", 1);
            assertThat(withdraw("user", "ann").get("closed").asInt()).isEqualTo(1);

            assertThat(ann.closeCode()).isEqualTo(4007);
            assertThat(bo.event("people.left").at("/users/0").asText()).isEqualTo("ann");
            for (var token : List.of(mine, unsaid)) {
                try (var again = SERVER.connect()) {
                    assertThat(again.refused("session.join", "room", room, "token", token))
                            .isEqualTo("token.revoked");
                }
            }
            assertThat(judged(mine).at("/refused/code").asText()).isEqualTo("token.revoked");
            assertThat(bo.isOpen()).isTrue();
        }
    }

    @Test
    void aTokenMadeAfterwardsIsGood() {
        withdraw("user", "cid");
        SERVER.join(room, made("cid").get("token").asText()).close();
    }

    @Test
    void oneTokenAloneIsWithdrawnByItsId() {
        var first = made("dan");
        var second = made("dan");
        withdraw("tokenId", first.get("tokenId").asText());

        try (var dan = SERVER.join(room, second.get("token").asText())) {
            assertThat(dan.refused("session.renew", "token", first.get("token").asText()))
                    .isEqualTo("token.revoked");
            assertThat(dan.isOpen()).isTrue();
        }
    }

    @Test
    void aWithdrawalForOneRoomLeavesTheOthers() {
        var elsewhere = SERVER.openRoom();
        try (var here = SERVER.join(room, "eve", "audience");
                var there = SERVER.join(elsewhere, "eve", "audience")) {
            withdraw("user", "eve", "room", room);

            assertThat(here.closeCode()).isEqualTo(4007);
            there.catchUp();
            assertThat(there.isOpen()).isTrue();
        }
    }

    @Test
    void whoIsInByWhipIsOutToo() {
        var token = Pass.of(room, "obs", "audience").token();
        try (var ann = SERVER.join(room, "ann-beside", "audience")) {
            RunningServer.location(SERVER.offer("whip", room, token, Offers.recorded("obs-whip")));
            withdraw("user", "obs");

            ann.event("people.left");
            await().until(() -> SERVER.metric("lar_webrtc_guests") == 0);
            var refused = SERVER.offer("whep", room, token, Offers.recorded("obs-whip"));
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(Words.read(refused.body()).get("code").asText()).isEqualTo("token.revoked");
        }
    }

    @Test
    void aWithdrawalNamesAUserOrAToken() {
        for (var wrong : List.of("{}", "{\"user\":\"a\",\"tokenId\":\"b\"}", "{\"room\":\"r\"}")) {
            assertThat(SERVER.refused("POST", "/v1/tokens/revocations", wrong))
                    .isEqualTo("400 call.malformed");
        }
    }
}
