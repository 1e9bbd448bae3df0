package org.liveaudioroom.server.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liveaudioroom.server.config.Option;
import org.liveaudioroom.server.outside.Caller;
import org.liveaudioroom.server.outside.RunningServer;

/// Somebody asks for too much: he alone feels it.
class FloodTest {
    private static final int COMMANDS_PER_SECOND = 50;

    @RegisterExtension
    static final RunningServer SERVER =
            RunningServer.usual().with(Option.COMMANDS, String.valueOf(COMMANDS_PER_SECOND));

    private final String room = SERVER.openRoom();

    @Test
    void aFloodOfCommandsIsRefusedAndTheConnectionLivesOn() {
        try (var other = SERVER.join(room, "olaf", "audience");
                var ann = SERVER.join(room, "ann", "audience")) {
            var flood = new ArrayList<Long>();
            for (var i = 0; i < 500; i++) {
                flood.add(ann.send("session.ping"));
            }
            var codes = flood.stream().map(ann::answer).map(Caller::codeOf).toList();

            assertThat(codes).containsOnly("ok", "rate.limited");
            assertThat(codes.stream().filter("ok"::equals).count())
                    .as("a burst of two seconds, and what fills up meanwhile")
                    .isBetween(2L * COMMANDS_PER_SECOND - 1, 5L * COMMANDS_PER_SECOND);
            var refused = ann.answer(flood.get(codes.indexOf("rate.limited")));
            assertThat(refused.at("/error/retryAfterMs").asInt()).isBetween(1, 1_000);

            other.ok("seat.take", "seat", 3);
            await().until(() -> ann.ask("people.page", "limit", 1).has("ok"));
        }
    }

    @Test
    void aChatterIsSlowedDownByPersonNotByConnection() {
        try (var ann = SERVER.join(room, "ann", "audience")) {
            var said = new ArrayList<String>();
            for (var i = 0; i < 12; i++) {
                said.add(Caller.codeOf(ann.ask("message.send", "clientId", "c" + i, "text", "x")));
            }
            assertThat(said).contains("ok", "rate.limited");
            assertThat(said.getLast()).isEqualTo("rate.limited");
            try (var again = SERVER.join(room, "ann", "audience")) {
                assertThat(again.refused("message.send", "clientId", "d", "text", "x"))
                        .isEqualTo("rate.limited");
            }
        }
    }
}
