package org.liveaudioroom.client.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.client.LiveAudioRoom;
import org.liveaudioroom.client.LiveAudioRoomEvents;
import org.liveaudioroom.client.event.Causes.StateReason;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.signaling.Answer;
import org.liveaudioroom.signaling.Command;

class SilenceTest {
    private static final Patience SHORT =
            new Patience(Duration.ofMillis(400), Duration.ofMillis(200));

    private final List<StateReason> states = new CopyOnWriteArrayList<>();

    private LiveAudioRoom join(ScriptedServer server) {
        var events = new LiveAudioRoomEvents();
        events.room().onStateChanged((RoomEvent.StateChanged event) -> states.add(event.reason()));
        var options = Script.options(server).build();
        var with = Belongings.of(options, events.listeners(), SHORT);
        return Guest.ended(new LiveRoom(options, with).join());
    }

    private static long pings(ScriptedServer server) {
        return server.received.stream().filter(text -> text.contains("session.ping")).count();
    }

    @Test
    void isAskedAboutAndBorneWhereThereIsASignOfLife() {
        try (var server =
                        Script.answering(command ->
                                command instanceof Command.SessionPing
                                        ? Optional.of(new Answer.Pong(1))
                                        : Optional.empty());
                var room = join(server)) {
            Guest.soon("three times").until(() -> pings(server) >= 3);

            assertThat(room.state().end()).isEmpty();
            assertThat(server.connections).hasSize(1);
            assertThat(states).containsExactly(StateReason.LOGGING_IN, StateReason.LOGGED_IN);
        }
    }

    @Test
    void cutsAConnectionThatIsDeadAndComesBackOnAnother() {
        try (var server = Script.lettingIn();
                var room = join(server)) {
            Guest.soon("back").until(() -> states.contains(StateReason.RECONNECTED));

            assertThat(pings(server)).isEqualTo(1);
            assertThat(states)
                    .startsWith(
                            StateReason.LOGGING_IN,
                            StateReason.LOGGED_IN,
                            StateReason.RECONNECTING,
                            StateReason.RECONNECTED);
            assertThat(room.state().end()).isEmpty();
        }
    }

    @Test
    void isWaitedForTwentySecondsAndAnswersFiveOtherwise() {
        assertThat(Patience.STANDARD)
                .isEqualTo(new Patience(Duration.ofSeconds(20), Duration.ofSeconds(5)));
    }
}
