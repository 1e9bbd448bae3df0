package org.liveaudioroom.client.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.client.JoinOptions;
import org.liveaudioroom.client.LiveAudioRoom;
import org.liveaudioroom.client.LiveAudioRoomEvents;
import org.liveaudioroom.client.Phase;
import org.liveaudioroom.client.RoomFailure;
import org.liveaudioroom.client.TokenProvider;
import org.liveaudioroom.client.audio.AudioProblem;
import org.liveaudioroom.client.event.Causes.StateReason;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.signaling.ErrorCode;
import org.liveaudioroom.signaling.Role;
import org.liveaudioroom.testkit.TestServer;

class JoiningTest {
    private final TestServer server = TestServer.shared();

    @Test
    void isInsideWithEverythingKnownWhenTheStageEnds() {
        String room = server.newRoom("{\"title\":\"Tea\",\"rows\":[2,3]}");
        try (var ann = new Guest(server, room, "ann", "host").join()) {
            var state = ann.state();

            assertThat(state.phase()).isEqualTo(Phase.JOINED);
            assertThat(state.room().orElseThrow().title()).isEqualTo("Tea");
            assertThat(state.seats()).hasSize(5);
            // The first host of a room without an owner becomes its owner.
            assertThat(state.role()).isEqualTo(Role.OWNER);
            assertThat(state.people()).containsOnlyKeys("ann");
            assertThat(state.total()).isEqualTo(1);
        }
    }

    @Test
    void tellsOfTheLoginBeforeTheSeatsAndBothBeforeTheStageEnds() {
        try (var ann = new Guest(server, server.newRoom(), "ann", "host").join()) {
            assertThat(ann.heard.stream().map(Object::getClass).map(Class::getSimpleName).limit(4))
                    .containsExactly(
                            "StateChanged",
                            "StateChanged",
                            "SeatsChanged",
                            "CountOrPropertyChanged");
            assertThat(ann.all(RoomEvent.StateChanged.class).stream().map(one -> one.reason()))
                    .containsExactly(StateReason.LOGGING_IN, StateReason.LOGGED_IN);
            assertThat(ann.all(RoomEvent.StateChanged.class).get(1).extendedData())
                    .containsEntry("room_session_id", ann.state().room().orElseThrow().session());
        }
    }

    @Test
    void failsWithTheServersWordWhereTheTokenIsNone() {
        var guest = new Guest(server, server.newRoom(), "ann", "host");
        var options =
                JoinOptions.of(server.address(), "nowhere", TokenProvider.of("no.token.here"))
                        .build();

        var failure = Guest.failure(LiveAudioRoom.join(options, guest.events));

        assertThat(failure).isInstanceOf(RoomFailure.Refused.class);
        assertThat(((RoomFailure.Refused) failure).reason()).isEqualTo(ErrorCode.TOKEN_INVALID);
        assertThat(guest.heard)
                .hasSize(2)
                .last()
                .isEqualTo(
                        new RoomEvent.StateChanged(
                                StateReason.LOGIN_FAILED,
                                Optional.of("token.invalid"),
                                java.util.Map.of()));
    }

    @Test
    void failsWithinItsTimeWhereNobodyAnswers() {
        var options =
                JoinOptions.of(URI.create("http://localhost:1"), "demo", TokenProvider.of("t"))
                        .joinTimeout(Duration.ofSeconds(1))
                        .build();

        var failure = Guest.failure(LiveAudioRoom.join(options, new LiveAudioRoomEvents()));

        assertThat(failure).isInstanceOf(RoomFailure.CannotConnect.class);
        assertThat(failure.cause()).isPresent();
    }

    @Test
    void failsAtOnceWhereTheServerIsNone() {
        var options =
                JoinOptions.of(
                                server.address().resolve("/elsewhere"),
                                "demo",
                                TokenProvider.of("t"))
                        .build();

        var failure = Guest.failure(LiveAudioRoom.join(options, new LiveAudioRoomEvents()));

        assertThat(failure).isInstanceOf(RoomFailure.CannotConnect.class);
    }

    @Test
    void failsWithoutATokenAndSaysWhy() {
        var thrown = new IllegalStateException("the back end is down");
        var options =
                JoinOptions.of(
                                server.address(),
                                server.newRoom(),
                                need -> CompletableFuture.failedFuture(thrown))
                        .build();

        var failure = Guest.failure(LiveAudioRoom.join(options, new LiveAudioRoomEvents()));

        assertThat(failure).isInstanceOf(RoomFailure.NoToken.class);
        assertThat(failure.cause()).contains(thrown);
    }

    @Test
    void takesTheSeatThatWasAskedForWithTheJoin() {
        String room = server.newRoom();
        try (var ann =
                new Guest(server, room, "ann", "audience")
                        .with(builder -> builder.takeSeat(3))
                        .join()) {
            ann.awaits("seat 3", state -> state.ownSeat().filter(s -> s.seat() == 3).isPresent());
        }
    }

    @Test
    void saysOfItselfWhatItWasToldTo() {
        String room = server.newRoom();
        try (var ann =
                        new Guest(server, room, "ann", "audience")
                                .with(builder ->
                                        builder.attributes(java.util.Map.of("team", "red"))
                                                .avatar("https://example.org/ann.png"))
                                .join();
                var bob = new Guest(server, room, "bob", "audience").join()) {
            bob.awaits(
                    "attributes and avatar",
                    state -> {
                        var person = state.people().get(ann.name);
                        return person != null
                                && person.attributes()
                                        .equals(Optional.of(java.util.Map.of("team", "red")))
                                && person.avatar().isPresent();
                    });
        }
    }

    @Test
    void joinsAFreshRoomOfADevelopmentServerAsHostAndTheNextAsAudience() {
        String room = "fresh-" + System.nanoTime();
        var first = JoinOptions.development(server.address(), room, "Ann Ä.").build();
        var host = Guest.ended(LiveAudioRoom.join(first, new LiveAudioRoomEvents()));
        var second = JoinOptions.development(server.address(), room, "Bob").build();
        var guest = Guest.ended(LiveAudioRoom.join(second, new LiveAudioRoomEvents()));

        assertThat(host.state().isHost()).isTrue();
        assertThat(host.state().me().orElseThrow().name()).isEqualTo("Ann Ä.");
        assertThat(guest.state().role()).isEqualTo(Role.AUDIENCE);
        host.close();
        guest.close();
    }

    @Test
    void hasLeftWhoCancelsTheJoin() {
        var tokens = new CompletableFuture<String>();
        String room = server.newRoom();
        var guest = new Guest(server, room, "ann", "host");
        var options = JoinOptions.of(server.address(), room, need -> tokens).build();
        var joining = LiveAudioRoom.join(options, guest.events);

        joining.toCompletableFuture().cancel(true);

        org.awaitility.Awaitility.await()
                .until(() ->
                        guest.all(RoomEvent.StateChanged.class).stream()
                                .anyMatch(one -> one.reason() == StateReason.LOGIN_FAILED));
        assertThat(guest.all(RoomEvent.StateChanged.class).getLast().errorCode())
                .contains("join.cancelled");
    }

    @Test
    void joinsAllTheSameWhereTheMachineHasNoSoundAndSaysWhatIsMissing() {
        var guest = new Guest(server, server.newRoom(), "ann", "host");
        guest.audio.missing =
                Optional.of(
                        AudioProblem.of(AudioProblem.Kind.NATIVE_MISSING, "libpulse is missing"));
        try (guest) {
            guest.join();

            assertThat(guest.one(RoomEvent.ErrorRaised.class).code())
                    .isEqualTo("media.unavailable");
            assertThat(Guest.failure(guest.room().audio().microphone().on()).code())
                    .isEqualTo("media.unavailable");
        }
    }
}
