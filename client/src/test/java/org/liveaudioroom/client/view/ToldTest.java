package org.liveaudioroom.client.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.liveaudioroom.client.view.Sample.BY_ANN;
import static org.liveaudioroom.client.view.Sample.BY_NOBODY;
import static org.liveaudioroom.client.view.Sample.after;
import static org.liveaudioroom.client.view.Sample.frees;
import static org.liveaudioroom.client.view.Sample.inside;
import static org.liveaudioroom.client.view.Sample.joined;
import static org.liveaudioroom.client.view.Sample.message;
import static org.liveaudioroom.client.view.Sample.person;
import static org.liveaudioroom.client.view.Sample.request;
import static org.liveaudioroom.client.view.Sample.snapshot;
import static org.liveaudioroom.client.view.Sample.takes;
import static org.liveaudioroom.client.view.Sample.user;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.liveaudioroom.client.ChatMessage;
import org.liveaudioroom.client.Phase;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.client.event.Causes.InvitationFailure;
import org.liveaudioroom.client.event.Causes.MoveRefusal;
import org.liveaudioroom.client.event.Causes.RequestFailure;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.client.event.RoomUser;
import org.liveaudioroom.signaling.ErrorCode;
import org.liveaudioroom.signaling.Event;
import org.liveaudioroom.signaling.MicrophoneAnswer;
import org.liveaudioroom.signaling.MicrophoneState;
import org.liveaudioroom.signaling.Outcome;
import org.liveaudioroom.signaling.Reaction;
import org.liveaudioroom.signaling.RoomInfo;
import org.liveaudioroom.signaling.Seat;
import org.liveaudioroom.signaling.SeatCause;
import org.liveaudioroom.signaling.SeatRequest;

class ToldTest {
    private static final RoomUser ANN =
            RoomUser.of("ann", Optional.of(person("ann", MicrophoneState.ON)));
    private static final RoomUser BO = user("bo");
    private static final RoomUser CY = user("cy");
    private static final SeatRequest REQUEST = request("bo", 1);

    private static List<RoomEvent> told(String me, Event event) {
        return told(inside(me), event);
    }

    private static List<RoomEvent> told(RoomState before, Event event) {
        return Told.of(before, event, after(before, event));
    }

    @Test
    void tellsWhoClosedAndOpenedTheSeats() {
        assertThat(told("bo", new Event.SeatsClosed(BY_ANN)))
                .containsExactly(new RoomEvent.SeatsClosed(Optional.of(ANN)));
        assertThat(told("bo", new Event.SeatsOpened(BY_NOBODY)))
                .containsExactly(new RoomEvent.SeatsOpened(Optional.empty()));
    }

    @Test
    void namesEachSeatWhenSomebodySitsDown() {
        assertThat(told("bo", takes("bo", 1)))
                .containsExactly(new RoomEvent.SeatsChanged(Map.of(0, ANN, 1, BO), List.of(2)));
    }

    @Test
    void tellsNothingOfASeatThatWasOnlyLocked() {
        var locked = new Seat(1, Optional.empty(), true, false, false);
        assertThat(
                        told(
                                "bo",
                                new Event.SeatChanged(
                                        List.of(locked), List.of(), BY_ANN, SeatCause.LOCKED)))
                .isEmpty();
    }

    @Test
    void tellsTheSeatsAndThePeopleOnceAfterJoining() {
        assertThat(Told.ofSnapshot(RoomState.joining(), inside("bo")))
                .containsExactly(
                        new RoomEvent.SeatsChanged(Map.of(0, ANN), List.of(1, 2)),
                        new RoomEvent.CountOrPropertyChanged(List.of(ANN, BO, CY), 3));
    }

    @Test
    void tellsTheRaisedHandsAndTheOpenMicrophoneAfterJoining() {
        RoomState ann = joined(RoomState.joining(), Sample.withRequests(snapshot("ann"), REQUEST));
        assertThat(Told.ofSnapshot(RoomState.joining(), ann).subList(2, 4))
                .containsExactly(
                        new RoomEvent.RequestsChanged(List.of(REQUEST)),
                        new RoomEvent.MicrophoneStateChanged(true, Optional.empty()));
    }

    @Test
    void tellsThatNoHandIsRaisedAnyMoreWhereThatHappenedWhileOneWasAway() {
        RoomState before = after(inside("ann"), new Event.RequestMade(REQUEST));
        RoomState away = Draft.of(before).phase(Phase.RECONNECTING).state();

        assertThat(Told.ofSnapshot(away, joined(away, snapshot("ann"))))
                .contains(new RoomEvent.RequestsChanged(List.of()));
        RoomState none = Draft.of(inside("ann")).phase(Phase.RECONNECTING).state();
        assertThat(Told.ofSnapshot(none, joined(none, snapshot("ann"))))
                .noneMatch(RoomEvent.RequestsChanged.class::isInstance);
    }

    @Test
    void tellsWhatBecameOfTheRoomWhileOneWasAway() {
        RoomState before = Draft.of(inside("bo")).phase(Phase.RECONNECTING).state();
        var meanwhile =
                Sample.withPeople(
                        snapshot("bo"),
                        3,
                        person("ann", MicrophoneState.ON),
                        person("bo"),
                        person("di"));
        RoomInfo room =
                Copies.changed(
                        Copies.open(meanwhile.room(), false),
                        new Event.RoomChanged(
                                Optional.of("New"),
                                Optional.empty(),
                                Map.of("a", "1"),
                                List.of(),
                                1,
                                BY_ANN));
        RoomState back = joined(before, Sample.with(meanwhile, room));
        assertThat(Told.ofSnapshot(before, back))
                .containsExactly(
                        new RoomEvent.UserEntered(user("di")),
                        new RoomEvent.UserLeft(CY),
                        new RoomEvent.SeatsClosed(Optional.empty()),
                        new RoomEvent.PropertiesChanged(
                                Map.of("a", "1"),
                                List.of(),
                                Optional.of("New"),
                                Optional.empty(),
                                1,
                                Optional.empty()),
                        new RoomEvent.SeatsChanged(Map.of(0, ANN), List.of(1, 2)),
                        new RoomEvent.CountOrPropertyChanged(List.of(ANN, BO, user("di")), 3));
    }

    @Test
    void saysOfNobodyThatHeLeftWhereTheListIsPartial() {
        RoomState before = inside("bo");
        RoomState large = joined(before, Sample.withPeople(snapshot("bo"), 600, person("bo")));
        assertThat(Told.ofSnapshot(before, large))
                .hasExactlyElementsOfTypes(
                        RoomEvent.SeatsChanged.class, RoomEvent.CountOrPropertyChanged.class);
    }

    @Test
    void tellsHostsOfARequest() {
        assertThat(told("ann", new Event.RequestMade(REQUEST)))
                .containsExactly(
                        new RoomEvent.TakingRequested(BO, REQUEST),
                        new RoomEvent.RequestsChanged(List.of(REQUEST)));
    }

    @Test
    void tellsHostsOfARequestThatWasWithdrawnAndOfNoOtherEnd() {
        RoomState waiting = after(inside("ann"), new Event.RequestMade(REQUEST));
        var none = new RoomEvent.RequestsChanged(List.of());
        for (Outcome outcome : Outcome.values()) {
            var ended = new Event.RequestEnded("bo", outcome, Optional.empty(), BY_NOBODY);
            List<RoomEvent> expected =
                    outcome == Outcome.CANCELLED
                            ? List.of(new RoomEvent.TakingRequestCanceled(BO), none)
                            : List.of(none);
            assertThat(told(waiting, ended)).as("%s", outcome).isEqualTo(expected);
        }
    }

    static List<Arguments> invitations() {
        return List.of(
                arguments(Outcome.TIMEOUT, null, InvitationFailure.TIMEOUT),
                arguments(Outcome.LEFT, null, InvitationFailure.INVITEE_LEFT),
                arguments(Outcome.FAILED, null, InvitationFailure.NO_FREE_SEAT),
                arguments(Outcome.FAILED, ErrorCode.SEAT_NONE_FREE, InvitationFailure.NO_FREE_SEAT),
                arguments(Outcome.FAILED, ErrorCode.USER_SEATED, InvitationFailure.INVITEE_SEATED),
                arguments(Outcome.FAILED, ErrorCode.NOT_ALLOWED, InvitationFailure.NOT_ALLOWED));
    }

    @ParameterizedTest
    @MethodSource("invitations")
    void tellsTheInviterWhyAnInvitationFailed(
            Outcome outcome, @Nullable ErrorCode cause, InvitationFailure failure) {
        var ended = new Event.InviteEnded("bo", "ann", outcome, Optional.ofNullable(cause));
        assertThat(told("ann", ended))
                .containsExactly(new RoomEvent.TakingInvitationFailed(BO, failure));
    }

    @Test
    void tellsTheInviterAloneOfARejection() {
        var rejected = new Event.InviteEnded("bo", "ann", Outcome.REJECTED, Optional.empty());
        assertThat(told("ann", rejected))
                .containsExactly(new RoomEvent.TakingInvitationRejected(BO));
        assertThat(told("cy", rejected)).isEmpty();
        assertThat(told("bo", rejected)).isEmpty();
    }

    @Test
    void tellsNothingOfAnInvitationThatWasAcceptedOrCancelled() {
        for (Outcome outcome : List.of(Outcome.ACCEPTED, Outcome.CANCELLED)) {
            assertThat(told("ann", new Event.InviteEnded("bo", "ann", outcome, Optional.empty())))
                    .isEmpty();
        }
    }

    static List<Arguments> requests() {
        return List.of(
                arguments(Outcome.TIMEOUT, null, RequestFailure.TIMEOUT),
                arguments(Outcome.FAILED, null, RequestFailure.NO_FREE_SEAT),
                arguments(Outcome.FAILED, ErrorCode.HOST_ABSENT, RequestFailure.NO_HOST),
                arguments(Outcome.FAILED, ErrorCode.SEAT_NONE_FREE, RequestFailure.NO_FREE_SEAT),
                arguments(Outcome.FAILED, ErrorCode.SEATS_OPEN, RequestFailure.SEATS_OPEN),
                arguments(Outcome.FAILED, ErrorCode.REQUESTS_OFF, RequestFailure.REQUESTS_OFF));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void tellsTheAskerWhyHisRequestFailed(
            Outcome outcome, @Nullable ErrorCode cause, RequestFailure failure) {
        assertThat(told("bo", requestEnded(outcome, Optional.ofNullable(cause))))
                .containsExactly(new RoomEvent.TakingRequestFailed(failure));
    }

    private static Event requestEnded(Outcome outcome, Optional<ErrorCode> cause) {
        return new Event.RequestEnded("bo", outcome, cause, BY_ANN);
    }

    @Test
    void tellsTheAskerWhoDeclined() {
        assertThat(told("bo", requestEnded(Outcome.REJECTED, Optional.empty())))
                .containsExactly(new RoomEvent.TakingRequestRejected(Optional.of(ANN)));
    }

    @Test
    void tellsTheAskerNothingOfARequestThatLedToASeatOrWasHisToEnd() {
        for (Outcome outcome : List.of(Outcome.ACCEPTED, Outcome.CANCELLED, Outcome.LEFT)) {
            assertThat(told("bo", requestEnded(outcome, Optional.empty()))).isEmpty();
        }
        assertThat(told("bo", requestEnded(Outcome.FAILED, Optional.of(ErrorCode.USER_SEATED))))
                .isEmpty();
    }

    @Test
    void tellsWhoAskedThatSomebodyWouldNotMove() {
        Map<MicrophoneAnswer, MoveRefusal> refusals =
                Map.of(
                        MicrophoneAnswer.ANSWERED, MoveRefusal.DECLINED,
                        MicrophoneAnswer.TIMEOUT, MoveRefusal.TIMEOUT,
                        MicrophoneAnswer.LEFT, MoveRefusal.USER_LEFT);
        refusals.forEach((cause, refusal) -> {
            var ended = new Event.MoveEnded("q", "bo", false, cause);
            assertThat(told("ann", ended)).containsExactly(new RoomEvent.MoveDeclined(BO, refusal));
            assertThat(told("bo", ended)).isEmpty();
        });
        assertThat(told("ann", new Event.MoveEnded("q", "bo", true, MicrophoneAnswer.ANSWERED)))
                .isEmpty();
    }

    @Test
    void tellsWhoComesAndGoes() {
        assertThat(told("bo", new Event.PeopleEntered(List.of(person("di")), 4)))
                .containsExactly(
                        new RoomEvent.UserEntered(user("di")),
                        new RoomEvent.CountOrPropertyChanged(List.of(user("di")), 4));
        assertThat(told("bo", new Event.PeopleLeft(List.of("cy"), 2)))
                .containsExactly(
                        new RoomEvent.UserLeft(CY),
                        new RoomEvent.CountOrPropertyChanged(List.of(CY), 2));
    }

    @Test
    void tellsTheHeadCountOnlyWhenItIsAnother() {
        assertThat(told("bo", new Event.PeopleCounted(9_000)))
                .containsExactly(new RoomEvent.CountOrPropertyChanged(List.of(), 9_000));
        assertThat(told("bo", new Event.PeopleCounted(3))).isEmpty();
    }

    @Test
    void tellsTheOwnMicrophoneToOneselfAndAllMicrophonesToAll() {
        RoomState seated = after(inside("bo"), takes("bo", 1));
        var on = new Event.MicrophoneChanged("bo", MicrophoneState.ON, BY_NOBODY, false);
        RoomUser heard = RoomUser.of("bo", Optional.of(person("bo", MicrophoneState.ON)));
        assertThat(told(seated, on))
                .containsExactly(
                        new RoomEvent.CountOrPropertyChanged(List.of(heard), 3),
                        new RoomEvent.MicrophoneStateChanged(true, Optional.empty()));
        var off = new Event.MicrophoneChanged("bo", MicrophoneState.OFF, BY_ANN, false);
        assertThat(told(after(seated, on), off))
                .containsExactly(
                        new RoomEvent.CountOrPropertyChanged(List.of(BO), 3),
                        new RoomEvent.MicrophoneStateChanged(false, Optional.of(ANN)));
        var annOff = new Event.MicrophoneChanged("ann", MicrophoneState.OFF, BY_NOBODY, false);
        assertThat(told("bo", annOff))
                .containsExactly(new RoomEvent.CountOrPropertyChanged(List.of(user("ann")), 3));
        var annOn = new Event.MicrophoneChanged("ann", MicrophoneState.ON, BY_NOBODY, false);
        assertThat(told("bo", annOn)).isEmpty();
    }

    @Test
    void tellsThatTheMicrophoneWentOffWithTheSeat() {
        RoomState heard =
                after(
                        inside("bo"),
                        takes("bo", 1),
                        new Event.MicrophoneChanged("bo", MicrophoneState.ON, BY_NOBODY, false));
        assertThat(told(heard, frees(1, "ann", SeatCause.REMOVED)))
                .hasExactlyElementsOfTypes(
                        RoomEvent.SeatsChanged.class,
                        RoomEvent.CountOrPropertyChanged.class,
                        RoomEvent.MicrophoneStateChanged.class);
    }

    @Test
    void tellsAMessageOfSomebodyElseOnce() {
        var posted = new Event.MessagePosted(message("m1", "ann", 1));
        assertThat(told("bo", posted))
                .singleElement()
                .isInstanceOfSatisfying(
                        RoomEvent.MessageReceived.class,
                        received -> assertThat(received.message().id()).contains("m1"));
        assertThat(told(after(inside("bo"), posted), posted)).isEmpty();
        assertThat(told("ann", posted)).isEmpty();
    }

    @Test
    void tellsOfADeletedMessageWhatWasShown() {
        RoomState shown = after(inside("bo"), new Event.MessagePosted(message("m1", "cy", 1)));
        var deleted = new Event.MessageDeleted("m1", "cy", BY_ANN);
        Optional<ChatMessage> row = Feed.find(shown.feed(), "m1");
        assertThat(row).isPresent();
        assertThat(told(shown, deleted))
                .containsExactly(new RoomEvent.MessageDeleted("m1", row, CY, Optional.of(ANN)));
        assertThat(told("bo", deleted))
                .containsExactly(
                        new RoomEvent.MessageDeleted("m1", Optional.empty(), CY, Optional.of(ANN)));
    }

    @Test
    void passesOnWhatIsTheAppsOwn() {
        assertThat(told("bo", new Event.CommandReceived(BY_ANN, "name", "body")))
                .containsExactly(new RoomEvent.CommandReceived(Optional.of(ANN), "name", "body"));
        var reactions = List.of(new Reaction("cy", "+"));
        assertThat(told("bo", new Event.ReactionsCounted(Map.of("+", 2), reactions)))
                .containsExactly(new RoomEvent.ReactionsReceived(Map.of("+", 2), reactions));
        assertThat(told("bo", new Event.Speaking(Map.of("ann", 30))))
                .containsExactly(new RoomEvent.Speaking(Map.of("ann", 30)));
    }

    @Test
    void tellsWhatTheRoomSaysOfItself() {
        var changed =
                new Event.RoomChanged(
                        Optional.of("New"),
                        Optional.empty(),
                        Map.of("a", "1"),
                        List.of("b"),
                        1,
                        BY_ANN);
        assertThat(told("bo", changed))
                .containsExactly(
                        new RoomEvent.PropertiesChanged(
                                Map.of("a", "1"),
                                List.of("b"),
                                Optional.of("New"),
                                Optional.empty(),
                                1,
                                Optional.of(ANN)));
    }
}
