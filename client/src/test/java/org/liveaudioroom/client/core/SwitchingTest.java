package org.liveaudioroom.client.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.client.End;
import org.liveaudioroom.client.JoinOptions;
import org.liveaudioroom.client.LeaveOptions;
import org.liveaudioroom.client.LiveAudioRoom;
import org.liveaudioroom.client.Phase;
import org.liveaudioroom.client.RoomFailure;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.client.TokenProvider;
import org.liveaudioroom.client.event.Causes.StateReason;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.testkit.TestServer;

class SwitchingTest {
    private final TestServer server = TestServer.shared();
    private final String other = server.newRoom();
    private final Guest bob = new Guest(server, server.newRoom(), "bob", "audience");

    @BeforeEach
    void join() {
        bob.join();
        bob.forgets();
    }

    @AfterEach
    void leave() {
        bob.close();
    }

    private JoinOptions otherRoom() {
        return new Guest(server, other, "bob", "audience").options();
    }

    /// A room whose token never comes.
    private JoinOptions roomThatKeepsOneWaiting() {
        return JoinOptions.of(server.address(), other, need -> new CompletableFuture<>()).build();
    }

    private List<StateReason> states() {
        return bob.all(RoomEvent.StateChanged.class).stream().map(one -> one.reason()).toList();
    }

    @Test
    void goesIntoTheOtherRoomWithoutAnEnd() {
        var inside = Guest.ended(bob.room().switchRoom(otherRoom()));

        assertThat(inside.state().room().orElseThrow().room()).isEqualTo(other);
        assertThat(states()).containsExactly(StateReason.LOGGING_IN, StateReason.LOGGED_IN);
        assertThat(bob.all(RoomEvent.Ended.class)).isEmpty();
        assertThat(bob.audio.asked).doesNotContain("close");
        assertThat(bob.state().phase()).isEqualTo(Phase.ENDED);

        Guest.ended(inside.leave(LeaveOptions.AT_ONCE));

        bob.one(RoomEvent.Ended.class);
    }

    @Test
    void takesThoseAlongWhoObserve() {
        List<RoomEvent> events = new CopyOnWriteArrayList<>();
        List<RoomState> states = new CopyOnWriteArrayList<>();
        var observingEvents = bob.room().onEvent(events::add);
        bob.room().onState(states::add);

        var inside = Guest.ended(bob.room().switchRoom(otherRoom()));
        Guest.soon("its state")
                .until(() ->
                        !states.isEmpty()
                                && states.getLast().phase() == Phase.JOINED
                                && states.getLast()
                                        .room()
                                        .filter(it -> it.room().equals(other))
                                        .isPresent());
        Guest.ended(inside.message().send("here"));

        assertThat(events).filteredOn(RoomEvent.LocalSend.class::isInstance).hasSize(2);
        observingEvents.close();
        Guest.ended(inside.leave(LeaveOptions.AT_ONCE));
        assertThat(events).noneMatch(RoomEvent.Ended.class::isInstance);
        assertThat(states.getLast().phase()).isEqualTo(Phase.ENDED);
    }

    @Test
    void isOverOnceWhereItIsBeingLeftAlready() {
        var leaving = bob.room().leave(LeaveOptions.AT_ONCE);
        var switching = bob.room().switchRoom(otherRoom());

        assertThat(Guest.failure(switching)).isInstanceOf(RoomFailure.RoomOver.class);
        assertThat(Guest.ended(leaving)).isTrue();
        assertThat(bob.one(RoomEvent.Ended.class).reason()).isEqualTo(End.Reason.LOCAL_LEAVE);
        assertThat(states()).containsExactly(StateReason.LOGGED_OUT);
    }

    @Test
    void goesIntoTheFirstOfTwoRooms() {
        var first = bob.room().switchRoom(otherRoom());
        var second = bob.room().switchRoom(otherRoom());

        assertThat(Guest.failure(second)).isInstanceOf(RoomFailure.RoomOver.class);
        LiveAudioRoom inside = Guest.ended(first);
        assertThat(inside.state().phase()).isEqualTo(Phase.JOINED);
        assertThat(bob.all(RoomEvent.Ended.class)).isEmpty();
        Guest.ended(inside.leave(LeaveOptions.AT_ONCE));
    }

    @Test
    void leavesBothWhereItIsLeftInBetween() {
        var switching = bob.room().switchRoom(roomThatKeepsOneWaiting());
        Guest.soon("in between").until(() -> states().contains(StateReason.LOGGING_IN));

        assertThat(Guest.ended(bob.room().leave(LeaveOptions.AT_ONCE))).isTrue();

        assertThat(Guest.failure(switching)).isInstanceOf(RoomFailure.JoinCancelled.class);
        assertThat(bob.one(RoomEvent.Ended.class).reason()).isEqualTo(End.Reason.LOCAL_LEAVE);
        assertThat(bob.audio.asked).endsWith("close");
    }

    @Test
    void leavesBothWhoCancelsTheSwitch() {
        bob.room().switchRoom(roomThatKeepsOneWaiting()).toCompletableFuture().cancel(true);

        assertThat(bob.one(RoomEvent.Ended.class).reason()).isEqualTo(End.Reason.LOCAL_LEAVE);
        assertThat(Guest.ended(bob.room().leave())).isTrue();
        bob.one(RoomEvent.Ended.class);
    }

    @Test
    void isOverWhereTheOtherRoomDoesNotLetOneIn() {
        var elsewhere =
                JoinOptions.of(server.address(), "nowhere", TokenProvider.of("none")).build();

        var failure = Guest.failure(bob.room().switchRoom(elsewhere));

        assertThat(failure.code()).isEqualTo("token.invalid");
        assertThat(bob.one(RoomEvent.Ended.class).reason()).isEqualTo(End.Reason.LOCAL_LEAVE);
        assertThat(bob.heard.getLast()).isInstanceOf(RoomEvent.Ended.class);
    }
}
