package org.liveaudioroom.server.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liveaudioroom.server.outside.Caller;
import org.liveaudioroom.server.outside.RunningServer;

/// The chat is switched, slowed and cleaned by those who may.
class ChatOrderTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.usual();

    private final String room = SERVER.openRoom();
    private int sent;

    private String say(Caller who) {
        sent++;
        return Caller.codeOf(who.ask("message.send", "clientId", "c" + sent, "text", "Hello"));
    }

    @Test
    void whileTheChatIsOffHostsAloneWrite() {
        try (var hal = SERVER.join(room, "hal", "host");
                var cleo = SERVER.join(room, "cleo", "co-host");
                var tim = SERVER.join(room, "tim", "audience")) {
            hal.ok("chat.set", "on", false);

            assertThat(tim.event("chat.changed").at("/chat/on").asBoolean()).isFalse();
            assertThat(say(tim)).isEqualTo("chat.off");
            assertThat(say(cleo)).isEqualTo("ok");
            hal.ok("chat.set", "on", true);
            assertThat(say(tim)).isEqualTo("ok");
        }
    }

    @Test
    void inSlowModeTheAudienceWaitsAsLongAsItIsTold() {
        try (var hal = SERVER.join(room, "hal", "host");
                var tim = SERVER.join(room, "tim", "audience")) {
            hal.ok("chat.set", "slowSeconds", 2);
            assertThat(say(tim)).isEqualTo("ok");

            var refusal = tim.ask("message.send", "clientId", "x", "text", "Again");
            assertThat(Caller.codeOf(refusal)).isEqualTo("rate.limited");
            assertThat(refusal.at("/error/retryAfterMs").asInt()).isBetween(1, 2_000);
            assertThat(say(hal)).isEqualTo("ok");
            assertThat(say(hal)).isEqualTo("ok");
            tim.ok("session.leave");
            try (var again = SERVER.join(room, "tim", "audience")) {
                assertThat(say(again)).as("coming back is no way around").isEqualTo("rate.limited");
                await().until(() -> say(again).equals("ok"));
            }
        }
    }

    @Test
    void aRetryOfAMessageIsAnsweredTheSameAlsoWhenOneMayNotWriteAnyMore() {
        try (var hal = SERVER.join(room, "hal", "host");
                var tim = SERVER.join(room, "tim", "audience")) {
            var first = tim.ok("message.send", "clientId", "once", "text", "Hello");
            hal.ok("chat.set", "on", false);
            assertThat(tim.ok("message.send", "clientId", "once", "text", "Hello"))
                    .isEqualTo(first);
            hal.catchUp();
            assertThat(hal.events("message.posted")).hasSize(1);
        }
    }

    @Test
    void whoeverIsBannedFromTheChatHearsWhyAndWritesNothing() {
        try (var hal = SERVER.join(room, "hal", "host");
                var tim = SERVER.join(room, "tim", "audience");
                var sue = SERVER.join(room, "sue", "audience")) {
            hal.ok("chat.ban", "user", "tim", "seconds", 3600, "reason", "Flooding");

            assertThat(tim.event("chat.banned").at("/ban/reason").asText()).isEqualTo("Flooding");
            assertThat(say(tim)).isEqualTo("chat.banned");
            try (var again = SERVER.join(room, "tim", "audience")) {
                assertThat(again.joined().at("/snapshot/you/chatBan/reason").asText())
                        .isEqualTo("Flooding");
                assertThat(say(again)).isEqualTo("chat.banned");
                hal.ok("chat.ban", "user", "tim", "seconds", 0);
                again.event("chat.unbanned");
                assertThat(say(again)).isEqualTo("ok");
            }
            sue.catchUp();
            assertThat(sue.heard().toString()).doesNotContain("Flooding");
            assertThat(sue.refused("chat.ban", "user", "tim")).isEqualTo("not.allowed");
        }
    }

    @Test
    void aDeletedMessageIsGoneForThoseWhoAreHereAndThoseWhoCome() {
        try (var hal = SERVER.join(room, "hal", "host");
                var tim = SERVER.join(room, "tim", "audience");
                var sue = SERVER.join(room, "sue", "audience")) {
            var bad = post(tim, "Something bad");
            var own = post(sue, "Something wrong");
            post(sue, "Something good");

            assertThat(sue.refused("message.delete", "message", bad)).isEqualTo("not.allowed");
            hal.ok("message.delete", "message", bad);
            sue.ok("message.delete", "message", own);

            var deleted = sue.event("message.deleted");
            assertThat(deleted.get("message").asText()).isEqualTo(bad);
            assertThat(deleted.get("by").asText()).isEqualTo("hal");
            assertThat(
                            hal.event("message.deleted", e -> e.get("message").asText().equals(own))
                                    .has("by"))
                    .as("nobody but her did it")
                    .isFalse();
            assertThat(hal.refused("message.delete", "message", bad)).isEqualTo("message.unknown");
            try (var eve = SERVER.join(room, "eve", "audience")) {
                assertThat(eve.joined().at("/snapshot/messages"))
                        .extracting(m -> m.get("text").asText())
                        .containsExactly("Something good");
            }
            assertThat(tim.ok("moderation.page", "limit", 9).at("/entries/0/detail").asText())
                    .isEqualTo(bad);
        }
    }

    private String post(Caller who, String text) {
        sent++;
        return who.ok("message.send", "clientId", "c" + sent, "text", text).get("message").asText();
    }

    @Test
    void whoComesLateIsShownAsManyMessagesAsTheRoomWants() {
        try (var hal = SERVER.join(room, "hal", "host")) {
            for (var i = 1; i <= 5; i++) {
                post(hal, "Line " + i);
            }
            hal.ok("settings.set", "historyMax", 2);
            try (var eve = SERVER.join(room, "eve", "audience")) {
                assertThat(eve.joined().at("/snapshot/messages"))
                        .extracting(m -> m.get("text").asText())
                        .containsExactly("Line 4", "Line 5");
            }
        }
    }
}
