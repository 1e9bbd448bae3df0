package org.liveaudioroom.client.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.client.End;
import org.liveaudioroom.client.LeaveOptions;
import org.liveaudioroom.client.Phase;
import org.liveaudioroom.client.RoomFailure;
import org.liveaudioroom.client.event.Causes.StateReason;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.testkit.TestServer;

class LeavingTest {
    private final TestServer server = TestServer.shared();
    private final String room = server.newRoom();
    private final Guest ann = new Guest(server, room, "ann", "host");
    private final Guest bob = new Guest(server, room, "bob", "audience");

    @AfterEach
    void leave() {
        bob.close();
        ann.close();
    }

    @Test
    void asksFirstAndTellsTheEndLastAndOnce() {
        ann.join();
        bob.join().room().minimize();

        assertThat(Guest.ended(bob.room().leave(LeaveOptions.confirmIn("page")))).isTrue();

        assertThat(bob.one(RoomEvent.LeaveConfirmation.class).context()).contains("page");
        assertThat(bob.heard.getLast()).isSameAs(bob.one(RoomEvent.Ended.class));
        assertThat(bob.one(RoomEvent.Ended.class).reason()).isEqualTo(End.Reason.LOCAL_LEAVE);
        assertThat(bob.one(RoomEvent.Ended.class).isFromMinimizing()).isTrue();
        assertThat(bob.all(RoomEvent.StateChanged.class).getLast().reason())
                .isEqualTo(StateReason.LOGGED_OUT);
        assertThat(bob.state().phase()).isEqualTo(Phase.ENDED);
        assertThat(ann.one(RoomEvent.UserLeft.class).user().userId()).isEqualTo("bob");
        assertThat(bob.audio.asked).endsWith("close");
    }

    @Test
    void staysWhereTheAnswerIsNoAndAsksOnceWhileItWaits() {
        var answer = new CompletableFuture<Boolean>();
        ann.listening(events ->
                events.onLeaveConfirmation(event -> {
                    ann.heard.add(event);
                    return answer;
                }));
        ann.join();

        var first = ann.room().leave();
        var second = ann.room().leave();
        ann.one(RoomEvent.LeaveConfirmation.class);
        answer.complete(false);

        assertThat(second).isSameAs(first);
        assertThat(Guest.ended(first)).isFalse();
        assertThat(ann.state().phase()).isEqualTo(Phase.JOINED);
        assertThat(ann.all(RoomEvent.LeaveConfirmation.class)).hasSize(1);
    }

    @Test
    void leavesAtOnceWhileAConfirmationWaits() {
        ann.listening(
                events -> events.onLeaveConfirmation(event -> new CompletableFuture<Boolean>()));
        ann.join();
        var asked = ann.room().leave();

        ann.room().close();

        assertThat(Guest.ended(asked)).isTrue();
        ann.one(RoomEvent.Ended.class);
    }

    @Test
    void leavesAgainAtOnce() {
        ann.join();
        Guest.ended(ann.room().leave());

        assertThat(Guest.ended(ann.room().leave())).isTrue();
        ann.one(RoomEvent.Ended.class);
    }

    @Test
    void refusesWhatIsAskedOfARoomThatIsOver() {
        ann.join();
        Guest.ended(ann.room().leave());

        assertThat(Guest.failure(ann.room().seat().takeBest()))
                .isInstanceOf(RoomFailure.RoomOver.class);
        assertThat(Guest.ended(ann.room().message().send("late")).failure().orElseThrow().code())
                .isEqualTo("session.none");
        assertThat(ann.heard.getLast()).isInstanceOf(RoomEvent.Ended.class);
    }

    @Test
    void endsForEverybodyWithAWord() {
        ann.join();
        bob.join();

        Guest.ended(ann.room().room().end("Good night"));

        var end = bob.one(RoomEvent.Ended.class).end();
        assertThat(end.reason()).isEqualTo(End.Reason.ROOM_ENDED);
        assertThat(end.text()).contains("Good night");
        ann.one(RoomEvent.Ended.class);
        assertThat(bob.all(RoomEvent.StateChanged.class).getLast())
                .isEqualTo(
                        new RoomEvent.StateChanged(
                                StateReason.LOGGED_OUT,
                                Optional.of("room.ended"),
                                java.util.Map.of()));
    }

    @Test
    void isKickedOutByName() {
        ann.join();
        bob.join();

        Guest.ended(ann.room().user().remove("bob", "Too loud"));

        var ended = bob.one(RoomEvent.Ended.class);
        assertThat(ended.reason()).isEqualTo(End.Reason.KICK_OUT);
        assertThat(ended.kickerUserId()).contains("ann");
        assertThat(ended.end().text()).contains("Too loud");
        assertThat(bob.all(RoomEvent.StateChanged.class).getLast().reason())
                .isEqualTo(StateReason.KICKED_OUT);
    }

    @Test
    void givesWayToItselfElsewhere() {
        bob.join();
        try (var again = new Guest(server, room, "bob", "audience").join()) {
            assertThat(bob.one(RoomEvent.Ended.class).reason()).isEqualTo(End.Reason.KICK_OUT);
            assertThat(bob.all(RoomEvent.StateChanged.class).getLast().errorCode())
                    .contains("user.elsewhere");
            assertThat(again.state().phase()).isEqualTo(Phase.JOINED);
        }
    }

    @Test
    void tellsTheEndWhateverTheSoundEngineThrows() {
        bob.join();
        bob.audio.breaksOn = List.of("close", "hold", "closeMicrophone");

        assertThat(Guest.ended(bob.room().leave(LeaveOptions.AT_ONCE))).isTrue();

        assertThat(bob.one(RoomEvent.Ended.class).reason()).isEqualTo(End.Reason.LOCAL_LEAVE);
        assertThat(bob.state().phase()).isEqualTo(Phase.ENDED);
    }

    @Test
    void isOverAllTheSameWhereTheListenerOfTheEndThrows() {
        bob.events.onEnded(event -> {
            bob.heard.add(event);
            throw new IllegalStateException("no page to go back to");
        });
        bob.join();

        assertThat(Guest.ended(bob.room().leave(LeaveOptions.AT_ONCE))).isTrue();

        bob.one(RoomEvent.Ended.class);
        // There is nobody left to tell: it is in the log.
        assertThat(bob.all(RoomEvent.ErrorRaised.class)).isEmpty();
    }
}
