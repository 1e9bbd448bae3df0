package org.liveaudioroom.client.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.client.End;
import org.liveaudioroom.client.JoinOptions;
import org.liveaudioroom.client.LiveAudioRoom;
import org.liveaudioroom.client.LiveAudioRoomEvents;
import org.liveaudioroom.client.Phase;
import org.liveaudioroom.client.TokenProvider;
import org.liveaudioroom.client.control.UserControl;
import org.liveaudioroom.client.event.Causes.StateReason;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.signaling.Answer;
import org.liveaudioroom.signaling.Command;
import org.liveaudioroom.signaling.Event;

/// What the real server does not do.
class OddServerTest {
    private final List<RoomEvent> heard = new CopyOnWriteArrayList<>();
    private final List<TokenProvider.Need> needs = new CopyOnWriteArrayList<>();

    private LiveAudioRoom join(ScriptedServer server) {
        var events = new LiveAudioRoomEvents();
        Listening.toAll(events, heard::add);
        var options =
                JoinOptions.of(
                                server.address(),
                                "demo",
                                need -> {
                                    needs.add(need);
                                    return CompletableFuture.completedFuture(
                                            "token-" + needs.size());
                                })
                        .build();
        return Guest.ended(LiveAudioRoom.join(options, events));
    }

    private List<StateReason> states() {
        return heard.stream()
                .filter(RoomEvent.StateChanged.class::isInstance)
                .map(event -> ((RoomEvent.StateChanged) event).reason())
                .toList();
    }

    private long count(Class<?> kind) {
        return heard.stream().filter(kind::isInstance).count();
    }

    @Test
    void staysWhereNonsenseComesAndSaysSo() {
        try (var server = Script.lettingIn();
                var room = join(server)) {
            var connection = server.connections.getFirst();
            connection.tell("this is not JSON");
            connection.tell("{\"re\":99,\"error\":{\"code\":\"internal\",\"message\":\"?\"}}");
            connection.tell(Script.event(11, new Event.SeatsClosed(Optional.empty())));

            Guest.soon("closed").until(() -> count(RoomEvent.SeatsClosed.class) == 1);
            assertThat(count(RoomEvent.ErrorRaised.class)).isEqualTo(2);
            assertThat(room.state().phase()).isEqualTo(Phase.JOINED);
        }
    }

    @Test
    void leavesOutAnEventOfANewerServer() {
        try (var server = Script.lettingIn();
                var room = join(server)) {
            var connection = server.connections.getFirst();
            connection.tell("{\"seq\":11,\"on\":\"weather.changed\",\"rain\":true}");
            connection.tell(Script.event(12, new Event.SeatsClosed(Optional.empty())));

            Guest.soon("closed").until(() -> count(RoomEvent.SeatsClosed.class) == 1);
            assertThat(count(RoomEvent.ErrorRaised.class)).isZero();
            assertThat(room.state().phase()).isEqualTo(Phase.JOINED);
        }
    }

    @Test
    void tellsNothingTwice() {
        try (var server = Script.lettingIn();
                var room = join(server)) {
            var connection = server.connections.getFirst();
            connection.tell(Script.event(10, new Event.SeatsOpened(Optional.empty())));
            connection.tell(Script.event(11, new Event.SeatsClosed(Optional.empty())));
            connection.tell(Script.event(11, new Event.SeatsClosed(Optional.empty())));
            connection.tell(Script.event(12, new Event.SeatsOpened(Optional.empty())));

            Guest.soon("opened").until(() -> count(RoomEvent.SeatsOpened.class) == 1);
            assertThat(count(RoomEvent.SeatsClosed.class)).isEqualTo(1);
            assertThat(room.state().room().orElseThrow().open()).isTrue();
        }
    }

    @Test
    void tellsWhoIsAudible() {
        try (var server = Script.lettingIn();
                var room = join(server)) {
            var levels = java.util.Map.of("ann", 20);
            server.connections.getFirst().tell(Script.event(new Event.Speaking(levels)));

            Guest.soon("speaking").until(() -> count(RoomEvent.Speaking.class) == 1);
            assertThat(heard).contains(new RoomEvent.Speaking(levels));
            assertThat(room.levels().of("ann")).isEqualTo(20);
        }
    }

    @Test
    void namesItsStayAndWhatItHasSeenWhenItComesBack() {
        try (var server = Script.lettingIn();
                var room = join(server)) {
            server.connections.getFirst().close(4003);

            Guest.soon("back").until(() -> states().contains(StateReason.RECONNECTED));
            assertThat(server.received.getLast())
                    .contains("\"resume\":{\"session\":\"s-bo\",\"seq\":10}");
            assertThat(needs).hasSize(1);
            assertThat(room.state().phase()).isEqualTo(Phase.JOINED);
        }
    }

    @Test
    void asksOnceForAnotherTokenWhereTheOneItHasHasEnded() {
        try (var server = Script.lettingIn();
                var room = join(server)) {
            server.connections.getFirst().close(4005);

            Guest.soon("back").until(() -> server.connections.size() == 2);
            Guest.soon("joined").until(() -> server.received.getLast().contains("token-2"));
            assertThat(needs.stream().map(TokenProvider.Need::why))
                    .containsExactly(TokenProvider.Why.JOIN, TokenProvider.Why.RENEW);
            assertThat(room.state().end()).isEmpty();
            Guest.soon("back").until(() -> states().contains(StateReason.RECONNECTED));
            assertThat(states())
                    .containsExactly(
                            StateReason.LOGGING_IN,
                            StateReason.LOGGED_IN,
                            StateReason.RECONNECTING,
                            StateReason.RECONNECTED);
        }
    }

    @Test
    void isOverWhereAConnectionIsNotWorthComingBackTo() {
        try (var server = Script.lettingIn();
                var room = join(server)) {
            server.connections.getFirst().close(4006);

            Guest.soon("over").until(() -> room.state().end().isPresent());
            assertThat(room.state().end().orElseThrow().reason())
                    .isEqualTo(End.Reason.CONNECTION_LOST);
        }
    }

    @Test
    void failsACallThatNobodyAnswersByItsTime() {
        try (var server = Script.lettingIn()) {
            var options =
                    JoinOptions.of(server.address(), "demo", TokenProvider.of("t"))
                            .answerTimeout(java.time.Duration.ofSeconds(1))
                            .build();
            var room = Guest.ended(LiveAudioRoom.join(options, new LiveAudioRoomEvents()));

            assertThat(Guest.failure(room.seat().take(0)).code()).isEqualTo("answer.timeout");
            room.close();
        }
    }

    @Test
    void saysOfItselfAgainWhatItSaidLastWhenItComesBack() {
        try (var server =
                Script.answering(command ->
                        command instanceof Command.UserSet
                                ? Optional.of(new Answer.Revised(1))
                                : Optional.empty())) {
            var options =
                    Script.options(server).attributes(java.util.Map.of("team", "red")).build();
            var room = Guest.ended(LiveAudioRoom.join(options, new LiveAudioRoomEvents()));
            assertThat(server.received.getFirst()).contains("\"attributes\":{\"team\":\"red\"}");
            Guest.ended(
                    room.user()
                            .update(
                                    UserControl.Change.ofAttributes(
                                            java.util.Map.of("team", "blue"))));

            server.connections.getFirst().close(4003);

            Guest.soon("back").until(() -> server.connections.size() == 2);
            Guest.soon("joined").until(() -> server.received.getLast().contains("session.join"));
            assertThat(server.received.getLast()).contains("\"attributes\":{\"team\":\"blue\"}");
            room.close();
        }
    }
}
