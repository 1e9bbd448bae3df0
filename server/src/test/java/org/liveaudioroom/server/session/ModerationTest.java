package org.liveaudioroom.server.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liveaudioroom.server.outside.Caller;
import org.liveaudioroom.server.outside.Offers;
import org.liveaudioroom.server.outside.Pass;
import org.liveaudioroom.server.outside.RunningServer;
import org.liveaudioroom.server.outside.Words;
import org.liveaudioroom.signaling.CloseCode;

/// Who is sent out, kept out, and what is written down of it.
class ModerationTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.usual();

    private final String room = SERVER.openRoom();

    @Test
    void whoeverIsRemovedIsToldByWhomAndWhyAndMayComeBack() {
        try (var hal = SERVER.join(room, "hal", "host");
                var sue = SERVER.join(room, "sue", "audience")) {
            sue.ok("seat.take", "seat", 1);
            sue.ok("microphone.set", "on", true);
            hal.ok("user.remove", "user", "sue", "reason", "Too loud");

            var removed = sue.event("you.removed");
            assertThat(removed.get("by").asText()).isEqualTo("hal");
            assertThat(removed.get("reason").asText()).isEqualTo("Too loud");
            assertThat(removed.has("banned")).isFalse();
            assertThat(sue.closeCode()).isEqualTo(CloseCode.REMOVED.code());
            assertThat(hal.event("people.left").get("users").get(0).asText()).isEqualTo("sue");
            hal.event("seat.changed", e -> e.get("cause").asText().equals("removed"));
            try (var again = SERVER.join(room, "sue", "audience")) {
                assertThat(again.joined().at("/snapshot/seats/1").has("user")).isFalse();
            }
        }
    }

    @Test
    void aListenerWhoSitsNowhereIsRemovedAsWell() {
        try (var hal = SERVER.join(room, "hal", "host");
                var tim = SERVER.join(room, "tim", "audience")) {
            hal.ok("user.remove", "user", "tim");
            assertThat(tim.closeCode()).isEqualTo(CloseCode.REMOVED.code());
            assertThat(hal.event("people.left").get("users").get(0).asText()).isEqualTo("tim");
            assertThat(hal.refused("user.remove", "user", "tim")).isEqualTo("user.unknown");
        }
    }

    @Test
    void aBanHoldsAgainstEveryConnectionTokenAndResume() {
        try (var hal = SERVER.join(room, "hal", "host");
                var sue = SERVER.join(room, "sue", "audience")) {
            var session = sue.session();
            var seq = sue.seq();
            hal.ok("user.ban", "user", "sue", "seconds", 3600, "reason", "Spam");

            var removed = sue.event("you.removed");
            assertThat(removed.get("banned").asBoolean()).isTrue();
            assertThat(removed.get("banEndsAt").asLong())
                    .isGreaterThan(System.currentTimeMillis() + 3_000_000);
            assertThat(sue.closeCode()).isEqualTo(CloseCode.REMOVED.code());
            for (var role : List.of("audience", "co-host")) {
                assertThat(refusal(role).at("/error/code").asText()).isEqualTo("user.banned");
            }
            assertThat(refusal("audience").at("/error/message").asText()).contains("Spam");
            assertThat(refusal("audience").at("/error/retryAfterMs").asLong())
                    .isBetween(3_000_000L, 3_600_000L);
            try (var again = SERVER.connect()) {
                assertThat(
                                again.refused(
                                        "session.join",
                                        "room",
                                        room,
                                        "token",
                                        Pass.of(room, "sue", "audience").token(),
                                        "resume",
                                        Words.object("session", session, "seq", seq)))
                        .isEqualTo("user.banned");
            }
            assertThat(
                            SERVER.offer(
                                            "whep",
                                            room,
                                            Pass.of(room, "sue", "audience").token(),
                                            Offers.recorded("chromium-156-whep"))
                                    .statusCode())
                    .isEqualTo(403);

            hal.ok("user.unban", "user", "sue");
            SERVER.join(room, "sue", "audience").close();
        }
    }

    private JsonNode refusal(String role) {
        try (var again = SERVER.connect()) {
            return again.ask(
                    "session.join", "room", room, "token", Pass.of(room, "sue", role).token());
        }
    }

    @Test
    void aBanEndsByItself() {
        try (var hal = SERVER.join(room, "hal", "host")) {
            hal.ok("user.ban", "user", "sue", "seconds", 1);
            assertThat(refusal("audience").at("/error/code").asText()).isEqualTo("user.banned");
            await().until(() -> refusal("audience").has("ok"));
        }
    }

    @Test
    void nobodyBansHisEqualsAlsoWhileTheyAreAway() {
        try (var hal = SERVER.join(room, "hal", "host");
                var hera = SERVER.join(room, "hera", "host")) {
            assertThat(hera.refused("user.ban", "user", "hal")).isEqualTo("not.allowed");
            hera.ok("user.ban", "user", "hugo");
            assertThat(codeOfJoining("hugo", "audience"))
                    .as("as one of the audience he is below her")
                    .isEqualTo("user.banned");
            SERVER.join(room, "hugo", "host").close();
            assertThat(codeOfJoining("hugo", "audience"))
                    .as("the ban was over when he came in past it")
                    .isEqualTo("ok");
            hal.ok("user.ban", "user", "hera");
            assertThat(hera.closeCode()).isEqualTo(CloseCode.REMOVED.code());
            assertThat(codeOfJoining("hera", "host")).isEqualTo("user.banned");
        }
    }

    private String codeOfJoining(String user, String role) {
        try (var caller = SERVER.connect()) {
            return caller.refused(
                    "session.join", "room", room, "token", Pass.of(room, user, role).token());
        }
    }

    @Test
    void hostsReadTheBansAndNobodyElseHearsOfThem() {
        try (var hal = SERVER.join(room, "hal", "host");
                var cleo = SERVER.join(room, "cleo", "co-host");
                var tim = SERVER.join(room, "tim", "audience")) {
            for (var i = 0; i < 3; i++) {
                hal.ok("user.ban", "user", "troll" + i, "reason", "Trolling");
            }
            var first = hal.ok("bans.page", "limit", 2);
            assertThat(users(first)).containsExactly("troll0", "troll1");
            var second = hal.ok("bans.page", "limit", 2, "after", first.get("next").asText());
            assertThat(users(second)).containsExactly("troll2");
            assertThat(second.has("next")).isFalse();
            assertThat(cleo.event("user.banned").at("/ban/user").asText()).isEqualTo("troll0");
            assertThat(cleo.refused("bans.page", "limit", 2)).isEqualTo("not.allowed");
            assertThat(tim.refused("bans.page", "limit", 2)).isEqualTo("not.allowed");
            tim.catchUp();
            assertThat(tim.heard().toString()).doesNotContain("Trolling");
            assertThat(hal.refused("user.unban", "user", "nobody")).isEqualTo("user.notBanned");
        }
    }

    private static List<String> users(JsonNode page) {
        return page.get("bans").valueStream().map(ban -> ban.get("user").asText()).toList();
    }

    @Test
    void coHostsSendOutWhereTheRoomGrantsIt() {
        try (var hal = SERVER.join(room, "hal", "host");
                var cleo = SERVER.join(room, "cleo", "co-host");
                var tim = SERVER.join(room, "tim", "audience")) {
            assertThat(cleo.refused("user.remove", "user", "tim")).isEqualTo("not.allowed");
            hal.ok("settings.set", "coHostMay", List.of("user.remove"));

            var you = cleo.event("you.changed").get("you");
            assertThat(you.get("permissions").toString())
                    .contains("\"user.remove\"")
                    .doesNotContain("\"seat.remove\"");
            cleo.ok("user.remove", "user", "tim");
            assertThat(tim.closeCode()).isEqualTo(CloseCode.REMOVED.code());
            assertThat(cleo.refused("seats.close")).isEqualTo("not.allowed");
            assertThat(hal.refused("settings.set", "coHostMay", List.of("room.end")))
                    .isEqualTo("settings.invalid");
        }
    }

    @Test
    void whatWasDoneIsWrittenDownForThoseWhoMayAndForTheOneConcerned() {
        try (var hal = SERVER.join(room, "hal", "host");
                var sue = SERVER.join(room, "sue", "audience");
                var tim = SERVER.join(room, "tim", "audience")) {
            sue.ok("seat.take", "seat", 1);
            sue.ok("microphone.set", "on", true);
            hal.ok("microphone.off", "user", "sue");
            hal.ok("seat.remove", "user", "sue");
            hal.ok("chat.ban", "user", "tim", "seconds", 60, "reason", "Flooding");
            sue.ok("seat.take", "seat", 1);

            assertThat(log(hal))
                    .containsExactly(
                            "chat-banned hal tim Flooding",
                            "removed-from-seat hal sue ",
                            "microphone-turned-off hal sue ");
            assertThat(log(sue))
                    .containsExactly(
                            "removed-from-seat hal sue ", "microphone-turned-off hal sue ");
            assertThat(log(tim)).containsExactly("chat-banned hal tim Flooding");
            var first = hal.ok("moderation.page", "limit", 2);
            var rest = hal.ok("moderation.page", "limit", 2, "after", first.get("next").asText());
            assertThat(rest.get("entries")).hasSize(1);
            assertThat(hal.refused("moderation.page", "limit", 2, "after", "x"))
                    .isEqualTo("command.malformed");
        }
    }

    private static List<String> log(Caller reader) {
        return reader.ok("moderation.page", "limit", 100)
                .get("entries")
                .valueStream()
                .map(e ->
                        "%s %s %s %s"
                                .formatted(
                                        e.get("kind").asText(),
                                        e.path("by").asText(),
                                        e.path("user").asText(),
                                        e.get("reason").asText()))
                .toList();
    }
}
