package org.liveaudioroom.client.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.client.ChatMessage;
import org.liveaudioroom.client.End;
import org.liveaudioroom.client.Quality;
import org.liveaudioroom.client.audio.AudioProblem;
import org.liveaudioroom.client.audio.AudioRoute;
import org.liveaudioroom.client.audio.MusicState;
import org.liveaudioroom.client.control.RoomControl;
import org.liveaudioroom.client.control.Waiting;
import org.liveaudioroom.client.event.Causes.InvitationFailure;
import org.liveaudioroom.client.event.Causes.MoveRefusal;
import org.liveaudioroom.client.event.Causes.RequestFailure;
import org.liveaudioroom.client.event.Causes.StateReason;
import org.liveaudioroom.client.event.Causes.TakingFailure;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.signaling.Command;
import org.liveaudioroom.signaling.OnTaken;
import org.liveaudioroom.signaling.Seat;
import org.liveaudioroom.testkit.TestServer;

/// Each event of the contract: who is told of it, with what, how often, on which thread. Ann is the
/// owner, Bob and Cleo are in the audience. S20 has [TokenTest] for itself, as it takes its time.
class EveryEventTest {
    private final TestServer server = TestServer.shared();
    private final String room = server.newRoom("{\"rows\":[1,3]}");
    private final Guest ann = new Guest(server, room, "ann", "host");
    private final Guest bob = new Guest(server, room, "bob", "audience");
    private final Guest cleo = new Guest(server, room, "cleo", "audience");
    private int barriers;

    @BeforeEach
    void join() {
        for (var guest : everybody()) {
            guest.join();
        }
        settle();
    }

    @AfterEach
    void leave() {
        for (var guest : everybody()) {
            assertThat(guest.threads).allMatch(("app-" + guest.name)::equals);
            guest.close();
        }
    }

    private List<Guest> everybody() {
        return List.of(ann, bob, cleo);
    }

    /// What the server told before this was heard by everybody who is still inside.
    private void barrier() {
        String word = "barrier-" + ++barriers;
        server.done(
                "POST",
                "/v1/rooms/" + room + "/commands",
                "{\"name\":\"" + word + "\",\"body\":\"\"}");
        for (var guest : everybody()) {
            if (guest.state().end().isEmpty()) {
                Guest.soon(word)
                        .until(() ->
                                guest.all(RoomEvent.CommandReceived.class).stream()
                                        .anyMatch(one -> one.name().equals(word)));
            }
        }
    }

    private void settle() {
        barrier();
        everybody().forEach(Guest::forgets);
    }

    private <E extends RoomEvent> void onlyTo(Class<E> kind, Guest... told) {
        barrier();
        for (var guest : everybody()) {
            assertThat(guest.all(kind)).hasSize(List.of(told).contains(guest) ? 1 : 0);
        }
    }

    @Test
    void s1LeaveConfirmation() {
        Guest.ended(bob.room().leave());

        onlyTo(RoomEvent.LeaveConfirmation.class, bob);
    }

    @Test
    void s2Ended() {
        Guest.ended(ann.room().user().remove("bob"));

        bob.one(RoomEvent.Ended.class);
        onlyTo(RoomEvent.Ended.class, bob);
        assertThat(bob.one(RoomEvent.Ended.class).reason()).isEqualTo(End.Reason.KICK_OUT);
        assertThat(bob.heard.getLast()).isInstanceOf(RoomEvent.Ended.class);
    }

    @Test
    void s3Error() {
        var problem = AudioProblem.of(AudioProblem.Kind.CONNECTION_FAILED, "no way through");

        bob.audio.listener().problem("media.offer", problem);

        assertThat(bob.one(RoomEvent.ErrorRaised.class).code()).isEqualTo("media.failed");
        assertThat(bob.one(RoomEvent.ErrorRaised.class).method()).isEqualTo("media.offer");
        onlyTo(RoomEvent.ErrorRaised.class, bob);
    }

    @Test
    void s4SeatsClosed() {
        Guest.ended(ann.room().seat().host().close());

        onlyTo(RoomEvent.SeatsClosed.class, ann, bob, cleo);
        assertThat(bob.one(RoomEvent.SeatsClosed.class).by().orElseThrow().userId())
                .isEqualTo("ann");
    }

    @Test
    void s5SeatsOpened() {
        Guest.ended(ann.room().seat().host().close());
        Guest.ended(ann.room().seat().host().open());

        onlyTo(RoomEvent.SeatsOpened.class, ann, bob, cleo);
    }

    @Test
    void s6SeatClicked() {
        assertThat(bob.room().page().seatClicked(1)).isFalse();
        for (var guest : everybody()) {
            guest.events.seat().onClicked(guest.heard::add);
        }

        assertThat(bob.room().page().seatClicked(2)).isTrue();

        onlyTo(RoomEvent.SeatClicked.class, bob);
        assertThat(bob.one(RoomEvent.SeatClicked.class))
                .isEqualTo(new RoomEvent.SeatClicked(2, Optional.empty()));
    }

    @Test
    void s7SeatsChangedNamesEverySeatOnce() {
        Guest.ended(bob.room().seat().take(2));

        onlyTo(RoomEvent.SeatsChanged.class, ann, bob, cleo);
        var changed = cleo.one(RoomEvent.SeatsChanged.class);
        assertThat(changed.taken()).containsOnlyKeys(2);
        assertThat(changed.taken().values().stream().map(one -> one.userId()))
                .containsExactly("bob");
        assertThat(changed.untaken()).containsExactly(0, 1, 3);
    }

    private void closeSeats() {
        Guest.ended(ann.room().seat().host().close());
        settle();
    }

    @Test
    void s8TakingRequested() {
        closeSeats();

        Guest.ended(bob.room().seat().audience().applyToTake());

        onlyTo(RoomEvent.TakingRequested.class, ann);
        assertThat(ann.one(RoomEvent.TakingRequested.class).audience().userId()).isEqualTo("bob");
        assertThat(bob.state().request()).isPresent();
        assertThat(ann.all(RoomEvent.RequestsChanged.class)).isNotEmpty();
        assertThat(cleo.all(RoomEvent.RequestsChanged.class)).isEmpty();
    }

    @Test
    void s9TakingRequestCanceled() {
        closeSeats();
        Guest.ended(bob.room().seat().audience().applyToTake());

        Guest.ended(bob.room().seat().audience().cancelTakingRequest());

        onlyTo(RoomEvent.TakingRequestCanceled.class, ann);
        assertThat(bob.state().request()).isEmpty();
    }

    @Test
    void s10TakingInvitationFailed() {
        Guest.ended(ann.room().seat().host().inviteToTake("bob"));

        Guest.ended(bob.room().leave());

        assertThat(ann.one(RoomEvent.TakingInvitationFailed.class).cause())
                .isEqualTo(InvitationFailure.INVITEE_LEFT);
        onlyTo(RoomEvent.TakingInvitationFailed.class, ann);
    }

    @Test
    void s10AlsoWhereTheCallItselfWasRefused() {
        var failure = Guest.failure(ann.room().seat().host().inviteToTake("nobody"));

        assertThat(failure.code()).isEqualTo("user.unknown");
        assertThat(ann.one(RoomEvent.TakingInvitationFailed.class).cause())
                .isEqualTo(InvitationFailure.INVITEE_LEFT);
    }

    @Test
    void s11TakingInvitationRejected() {
        Guest.ended(ann.room().seat().host().inviteToTake("bob"));

        Guest.ended(bob.room().seat().audience().rejectTakingInvitation());

        onlyTo(RoomEvent.TakingInvitationRejected.class, ann);
        assertThat(bob.state().invitation()).isEmpty();
    }

    @Test
    void s12TakingRequestFailed() {
        closeSeats();
        Guest.ended(bob.room().seat().audience().applyToTake(new Waiting(Duration.ofMinutes(1))));

        Guest.ended(ann.room().seat().host().open());

        onlyTo(RoomEvent.TakingRequestFailed.class, bob);
        assertThat(bob.one(RoomEvent.TakingRequestFailed.class).cause())
                .isEqualTo(RequestFailure.SEATS_OPEN);
    }

    @Test
    void s12AlsoWhereTheCallItselfWasRefused() {
        Guest.failure(bob.room().seat().audience().applyToTake());

        onlyTo(RoomEvent.TakingRequestFailed.class, bob);
    }

    @Test
    void s13TakingRequestRejected() {
        closeSeats();
        Guest.ended(bob.room().seat().audience().applyToTake());

        Guest.ended(ann.room().seat().host().rejectTakingRequest("bob"));

        onlyTo(RoomEvent.TakingRequestRejected.class, bob);
        assertThat(bob.one(RoomEvent.TakingRequestRejected.class).by().orElseThrow().userId())
                .isEqualTo("ann");
    }

    @Test
    void s14TakingInvitationReceived() {
        Guest.ended(ann.room().seat().host().inviteToTake("bob", 2, Waiting.STANDARD));

        onlyTo(RoomEvent.TakingInvitationReceived.class, bob);
        var invitation = bob.one(RoomEvent.TakingInvitationReceived.class);
        assertThat(invitation.inviter().userId()).isEqualTo("ann");
        assertThat(invitation.seat()).contains(2);
        assertThat(Guest.ended(bob.room().seat().audience().acceptTakingInvitation()).seat())
                .isEqualTo(2);
        assertThat(bob.state().microphone().on()).isFalse();
    }

    @Test
    void s15TakingFailed() {
        Guest.ended(cleo.room().seat().take(1));

        Guest.failure(bob.room().seat().take(1));

        onlyTo(RoomEvent.TakingFailed.class, bob);
        assertThat(bob.one(RoomEvent.TakingFailed.class))
                .isEqualTo(
                        new RoomEvent.TakingFailed(
                                Optional.of(1), TakingFailure.SEAT_TAKEN, "seat.taken"));
    }

    @Test
    void s16UserEntered() {
        try (var dan = new Guest(server, room, "dan", "audience").join()) {
            onlyTo(RoomEvent.UserEntered.class, ann, bob, cleo);
            assertThat(ann.one(RoomEvent.UserEntered.class).user().userId()).isEqualTo(dan.name);
            assertThat(dan.all(RoomEvent.UserEntered.class)).isEmpty();
        }
    }

    @Test
    void s17UserLeft() {
        Guest.ended(cleo.room().leave());

        onlyTo(RoomEvent.UserLeft.class, ann, bob);
        assertThat(bob.one(RoomEvent.UserLeft.class).user().name()).isEqualTo("cleo");
    }

    @Test
    void s18CountOrPropertyChanged() {
        Guest.ended(cleo.room().leave());

        onlyTo(RoomEvent.CountOrPropertyChanged.class, ann, bob);
        assertThat(bob.one(RoomEvent.CountOrPropertyChanged.class).total()).isEqualTo(2);
    }

    @Test
    void s19StateChanged() {
        Guest.ended(bob.room().leave());

        onlyTo(RoomEvent.StateChanged.class, bob);
        assertThat(bob.one(RoomEvent.StateChanged.class))
                .isEqualTo(
                        new RoomEvent.StateChanged(
                                StateReason.LOGGED_OUT, Optional.empty(), Map.of()));
    }

    @Test
    void s21MicrophoneStateChanged() {
        Guest.ended(bob.room().seat().takeBest());
        bob.awaits("microphone on", state -> state.microphone().on());
        settle();

        Guest.ended(ann.room().seat().host().mute("bob"));

        onlyTo(RoomEvent.MicrophoneStateChanged.class, bob);
        var off = bob.one(RoomEvent.MicrophoneStateChanged.class);
        assertThat(off.on()).isFalse();
        assertThat(off.by().orElseThrow().userId()).isEqualTo("ann");
    }

    @Test
    void s22AudioOutputChanged() {
        bob.audio.listener().output(AudioRoute.HEADPHONE, "Headset");

        bob.one(RoomEvent.AudioOutputChanged.class);
        onlyTo(RoomEvent.AudioOutputChanged.class, bob);
    }

    @Test
    void s23MicrophoneTurnOnAsked() {
        for (var guest : everybody()) {
            guest.events
                    .audioVideo()
                    .onMicrophoneTurnOnByOthersConfirmation(event -> {
                        guest.heard.add(event);
                        return CompletableFuture.completedFuture(true);
                    });
        }
        Guest.ended(bob.room().seat().takeBest());
        bob.awaits("microphone on", state -> state.microphone().on());
        Guest.ended(bob.room().audio().microphone().off());

        Guest.ended(ann.room().seat().host().askToTurnMicrophoneOn("bob"));

        assertThat(bob.one(RoomEvent.MicrophoneTurnOnAsked.class).by().userId()).isEqualTo("ann");
        bob.awaits("microphone on", state -> state.microphone().on());
        bob.awaits("answered", state -> state.microphoneQuestion().isEmpty());
        onlyTo(RoomEvent.MicrophoneTurnOnAsked.class, bob);
    }

    @Test
    void s23WithoutAListenerTheAnswerIsNo() {
        Guest.ended(bob.room().seat().takeBest());
        bob.awaits("microphone on", state -> state.microphone().on());
        Guest.ended(bob.room().audio().microphone().off());

        Guest.ended(ann.room().seat().host().askToTurnMicrophoneOn("bob"));

        bob.awaits("answered", state -> state.microphoneQuestion().isEmpty());
        barrier();
        assertThat(bob.state().microphone().on()).isFalse();
        assertThat(bob.all(RoomEvent.ErrorRaised.class)).isEmpty();
    }

    @Test
    void s24LocalSend() {
        Guest.ended(bob.room().message().send("Hello"));

        barrier();
        assertThat(bob.all(RoomEvent.LocalSend.class).stream().map(one -> one.message().state()))
                .containsExactly(ChatMessage.State.SENDING, ChatMessage.State.SENT);
        assertThat(ann.all(RoomEvent.LocalSend.class)).isEmpty();
        assertThat(cleo.all(RoomEvent.LocalSend.class)).isEmpty();
        onlyTo(RoomEvent.MessageReceived.class, ann, cleo);
    }

    @Test
    void messageDeleted() {
        var sent = Guest.ended(bob.room().message().send("Hello"));
        settle();

        Guest.ended(ann.room().message().delete(sent.id().orElseThrow()));

        onlyTo(RoomEvent.MessageDeleted.class, ann, bob, cleo);
        var deleted = cleo.one(RoomEvent.MessageDeleted.class);
        assertThat(deleted.author().userId()).isEqualTo("bob");
        assertThat(deleted.by().orElseThrow().userId()).isEqualTo("ann");
        assertThat(deleted.message().orElseThrow().text()).isEqualTo("Hello");
    }

    @Test
    void s25MessageClicked() {
        ChatMessage message = Guest.ended(bob.room().message().send("Hello"));

        bob.room().page().messageClicked(message);

        onlyTo(RoomEvent.MessageClicked.class, bob);
        onlyTo(RoomEvent.MessageLongPressed.class);
        assertThat(bob.one(RoomEvent.MessageClicked.class).message()).isEqualTo(message);
    }

    @Test
    void s26MessageLongPressed() {
        ChatMessage message = Guest.ended(bob.room().message().send("Hello"));

        bob.room().page().messageLongPressed(message);

        onlyTo(RoomEvent.MessageLongPressed.class, bob);
        onlyTo(RoomEvent.MessageClicked.class);
        assertThat(bob.one(RoomEvent.MessageLongPressed.class).message()).isEqualTo(message);
    }

    @Test
    void s27MemberClicked() {
        bob.room().page().memberClicked("ann");

        onlyTo(RoomEvent.MemberClicked.class, bob);
        assertThat(bob.one(RoomEvent.MemberClicked.class).user().userId()).isEqualTo("ann");
    }

    @Test
    void s28MemberMorePressed() {
        assertThat(bob.room().page().memberMorePressed("ann")).isFalse();
        for (var guest : everybody()) {
            guest.events.memberList().onMoreButtonPressed(guest.heard::add);
        }

        assertThat(bob.room().page().memberMorePressed("ann")).isTrue();

        onlyTo(RoomEvent.MemberMorePressed.class, bob);
        onlyTo(RoomEvent.MemberClicked.class);
        assertThat(bob.one(RoomEvent.MemberMorePressed.class).user().userId()).isEqualTo("ann");
    }

    @Test
    void s29DurationUpdatedEachWholeSecond() {
        for (var guest : everybody()) {
            Guest.soon("three ticks")
                    .until(() -> guest.all(RoomEvent.DurationUpdated.class).size() >= 3);

            var ticks =
                    guest.all(RoomEvent.DurationUpdated.class).stream()
                            .map(one -> one.elapsed().toMillis())
                            .toList();
            for (int i = 0; i < ticks.size(); i++) {
                assertThat(ticks.get(i)).isEqualTo(ticks.getFirst() + i * 1_000L);
            }
            assertThat(ticks.getFirst() % 1_000).isZero();
        }
    }

    @Test
    void moveAskedAndMoveDeclined() {
        Guest.ended(
                ann.room()
                        .room()
                        .changeSettings(
                                new Command.SettingsSet(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(true),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty())));
        Guest.ended(bob.room().seat().take(1));
        bob.events
                .seat()
                .onMoveAsked(event -> {
                    bob.heard.add(event);
                    return CompletableFuture.completedFuture(false);
                });

        Guest.ended(ann.room().seat().host().moveSpeaker("bob", 3, OnTaken.REFUSE));

        assertThat(bob.one(RoomEvent.MoveAsked.class).seat()).isEqualTo(3);
        assertThat(ann.one(RoomEvent.MoveDeclined.class).cause()).isEqualTo(MoveRefusal.DECLINED);
        assertThat(bob.state().ownSeat().map(Seat::seat)).contains(1);
        onlyTo(RoomEvent.MoveDeclined.class, ann);
        onlyTo(RoomEvent.MoveAsked.class, bob);
    }

    @Test
    void qualityChangedWhenTheScoreDoes() {
        var listener = bob.audio.listener();
        listener.quality(new Quality(Duration.ofMillis(20), 0, 5));
        listener.quality(new Quality(Duration.ofMillis(25), 0, 5));
        listener.quality(new Quality(Duration.ofMillis(300), 0.1, 3));

        Guest.soon("second").until(() -> bob.all(RoomEvent.QualityChanged.class).size() == 2);
        barrier();
        assertThat(
                        bob.all(RoomEvent.QualityChanged.class).stream()
                                .map(one -> one.quality().score()))
                .containsExactly(5, 3);
        assertThat(bob.state().quality().orElseThrow().score()).isEqualTo(3);
        assertThat(ann.all(RoomEvent.QualityChanged.class)).isEmpty();
    }

    @Test
    void propertiesChanged() {
        Guest.ended(ann.room().room().update(RoomControl.Change.ofTitle("Tea")));

        onlyTo(RoomEvent.PropertiesChanged.class, ann, bob, cleo);
        assertThat(bob.one(RoomEvent.PropertiesChanged.class).title()).contains("Tea");
        assertThat(bob.state().room().orElseThrow().title()).isEqualTo("Tea");
    }

    private List<RoomEvent.CommandReceived> dice(Guest guest) {
        return guest.all(RoomEvent.CommandReceived.class).stream()
                .filter(one -> one.name().equals("dice"))
                .toList();
    }

    @Test
    void commandReceivedByThoseItWasSentTo() {
        Guest.ended(ann.room().room().sendCommand("dice", "6", List.of("bob")));

        barrier();
        assertThat(dice(bob)).hasSize(1);
        assertThat(dice(bob).getFirst().body()).isEqualTo("6");
        assertThat(dice(bob).getFirst().user().orElseThrow().userId()).isEqualTo("ann");
        assertThat(dice(ann)).isEmpty();
        assertThat(dice(cleo)).isEmpty();
    }

    @Test
    void commandReceivedByAllButTheSender() {
        Guest.ended(ann.room().room().sendCommand("dice", "6"));

        barrier();
        assertThat(dice(ann)).isEmpty();
        assertThat(dice(bob)).hasSize(1);
        assertThat(dice(cleo)).hasSize(1);
    }

    @Test
    void reactionsReceived() {
        Guest.ended(bob.room().reaction().send("heart"));

        for (var guest : everybody()) {
            assertThat(guest.one(RoomEvent.ReactionsReceived.class).counts())
                    .isEqualTo(Map.of("heart", 1));
        }
        onlyTo(RoomEvent.ReactionsReceived.class, ann, bob, cleo);
    }

    @Test
    void musicChanged() {
        var playing =
                new MusicState(
                        MusicState.Status.PLAYING, Duration.ZERO, Optional.empty(), 0.3, "a.opus");
        bob.audio.listener().music(playing);

        assertThat(bob.one(RoomEvent.MusicChanged.class).music()).isEqualTo(playing);
        onlyTo(RoomEvent.MusicChanged.class, bob);
    }
}
