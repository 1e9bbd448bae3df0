package org.liveaudioroom.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liveaudioroom.server.config.Option;
import org.liveaudioroom.server.outside.Pass;
import org.liveaudioroom.server.outside.RunningServer;

/// The time to join, and the life of a token. The times are short for a test and long for a busy
/// machine.
class TimeLimitsTest {
    private static final Duration TOKEN_LIFE = Duration.ofSeconds(3);

    @RegisterExtension
    static final RunningServer SERVER = RunningServer.usual().with(Option.JOIN, "3");

    @Test
    void whoDoesNotJoinInTimeIsLetGoAndWhoDidStays() {
        try (var silent = SERVER.connect();
                var refused = SERVER.connect();
                var ann = SERVER.join(SERVER.openRoom(), "ann", "audience")) {
            refused.refused("session.join", "room", "nowhere", "token", "nothing");

            assertThat(silent.closeCode()).isEqualTo(4004);
            assertThat(refused.closeCode()).isEqualTo(4004);
            ann.ok("seat.take", "seat", 1);
            assertThat(ann.isOpen()).isTrue();
        }
    }

    @Test
    void aTokenThatEndsIsAnnouncedAndEndsTheConnectionUnlessItIsRenewed() {
        var room = SERVER.openRoom();
        try (var host = SERVER.join(room, "hana", "host");
                var ann = SERVER.join(room, token(room, "ann"));
                var bob = SERVER.join(room, token(room, "bob"))) {
            ann.ok("seat.take", "seat", 1);
            assertThat(ann.event("token.expiring").get("seconds").asLong())
                    .isBetween(0L, TOKEN_LIFE.toSeconds());
            bob.event("token.expiring");

            var later = Instant.now().plus(Duration.ofHours(2));
            var renewed =
                    ann.ok(
                            "session.renew",
                            "token",
                            Pass.of(room, "ann", "audience").with("exp", Date.from(later)).token());

            assertThat(renewed.get("expiresAt").asLong() / 1000).isEqualTo(later.getEpochSecond());
            assertThat(bob.closeCode()).isEqualTo(4005);
            assertThat(ann.ask("microphone.set", "on", true).has("ok")).isTrue();
            host.event(
                    "people.changed",
                    event ->
                            event.at("/people/0/user").asText().equals("bob")
                                    && event.at("/people/0/reconnecting").asBoolean());
        }
    }

    private static String token(String room, String user) {
        return Pass.of(room, user, "audience").endingIn(TOKEN_LIFE).token();
    }
}
