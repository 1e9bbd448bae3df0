package org.liveaudioroom.client.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;
import static org.liveaudioroom.client.view.Sample.BY_ANN;
import static org.liveaudioroom.client.view.Sample.FEED_MAX;
import static org.liveaudioroom.client.view.Sample.NOW;
import static org.liveaudioroom.client.view.Sample.T0;
import static org.liveaudioroom.client.view.Sample.after;
import static org.liveaudioroom.client.view.Sample.frees;
import static org.liveaudioroom.client.view.Sample.inside;
import static org.liveaudioroom.client.view.Sample.joined;
import static org.liveaudioroom.client.view.Sample.person;
import static org.liveaudioroom.client.view.Sample.request;
import static org.liveaudioroom.client.view.Sample.seat;
import static org.liveaudioroom.client.view.Sample.settings;
import static org.liveaudioroom.client.view.Sample.snapshot;
import static org.liveaudioroom.client.view.Sample.takes;
import static org.liveaudioroom.client.view.Sample.you;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.liveaudioroom.client.End;
import org.liveaudioroom.client.Phase;
import org.liveaudioroom.client.Received;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.client.event.RoomUser;
import org.liveaudioroom.signaling.Answer.Joined;
import org.liveaudioroom.signaling.Ban;
import org.liveaudioroom.signaling.ChatState;
import org.liveaudioroom.signaling.Event;
import org.liveaudioroom.signaling.Invitation;
import org.liveaudioroom.signaling.MicrophoneAnswer;
import org.liveaudioroom.signaling.MicrophoneAsk;
import org.liveaudioroom.signaling.MicrophoneState;
import org.liveaudioroom.signaling.MoveAsk;
import org.liveaudioroom.signaling.Outcome;
import org.liveaudioroom.signaling.Person;
import org.liveaudioroom.signaling.Role;
import org.liveaudioroom.signaling.RoleCause;
import org.liveaudioroom.signaling.Seat;
import org.liveaudioroom.signaling.SeatCause;
import org.liveaudioroom.signaling.SeatRequest;
import org.liveaudioroom.signaling.You;

class RoomViewTest {
    private static final RoomState BO = inside("bo");
    private static final Instant SOON = Instant.ofEpochMilli(T0 + 1);
    private static final RoomUser ANN =
            RoomUser.of("ann", Optional.of(person("ann", MicrophoneState.ON)));
    private static final Ban BAN = new Ban("bo", "Bo", BY_ANN, "noise", T0, Optional.empty());

    @Test
    void showsWhatTheSnapshotSays() {
        assertThat(BO.phase()).isEqualTo(Phase.JOINED);
        assertThat(BO.room()).contains(Sample.room());
        assertThat(BO.you()).contains(you("bo"));
        assertThat(BO.people().keySet()).containsExactly("ann", "bo", "cy");
        assertThat(BO.seats()).containsExactly(seat(0, "ann"), seat(1), seat(2));
        assertThat(BO.total()).isEqualTo(3);
        assertThat(BO.microphone().on()).isFalse();
    }

    @Test
    void forgetsWhatASnapshotDoesNotSay() {
        RoomState before =
                after(
                        BO,
                        new Event.RequestMade(request("cy", 1)),
                        new Event.InviteMade(invitation("cy")),
                        new Event.ChatBanned(BAN),
                        new Event.UserBanned(BAN),
                        new Event.MoveAsked(new MoveAsk("q", "ann", 2, T0 + 1), "Ann"));
        RoomState again = joined(before, snapshot("bo"));
        assertThat(Draft.of(again).feed(List.of()).state()).isEqualTo(BO);
    }

    @Test
    void keepsThePeopleWhoAreTheSameInASnapshot() {
        RoomState before = after(BO, new Event.PeopleChanged(List.of(person("ann"))));
        RoomState again = joined(before, snapshot("bo"));
        assertThat(again.people()).isEqualTo(BO.people());
        assertThat(again.people().get("cy")).isSameAs(before.people().get("cy"));
    }

    @Test
    void keepsAllWhereTheStayWasResumed() {
        RoomState away = Draft.of(BO).phase(Phase.RECONNECTING).state();
        var resumed = new Joined(true, 41, T0, Optional.empty());
        assertThat(RoomView.withJoined(away, resumed, NOW, FEED_MAX)).isEqualTo(BO);
    }

    @Test
    void changesTheSeatsThatAreNamedAndNoOther() {
        RoomState state = after(BO, takes("bo", 1));
        assertThat(state.seats()).containsExactly(seat(0, "ann"), seat(1, "bo"), seat(2));
        assertThat(state.seats().getFirst()).isSameAs(BO.seats().getFirst());
    }

    @Test
    void keepsASeatThatIsToldAnewAsItWas() {
        var both =
                new Event.SeatChanged(
                        List.of(seat(0, "ann"), seat(1, "bo")),
                        List.of(person("bo")),
                        BY_ANN,
                        SeatCause.MOVED);
        assertThat(after(BO, both).seats().getFirst()).isSameAs(BO.seats().getFirst());
    }

    static List<Arguments> events() {
        return List.of(
                row(new Event.SeatsClosed(BY_ANN), s -> s.room().orElseThrow().open(), false),
                row(new Event.SeatsOpened(BY_ANN), s -> s.room().orElseThrow().open(), true),
                row(
                        new Event.RequestsAllowed(false, BY_ANN),
                        s -> s.room().orElseThrow().requestsAllowed(),
                        false),
                row(
                        new Event.ChatChanged(new ChatState(false, 7), BY_ANN),
                        s -> s.room().orElseThrow().chat(),
                        new ChatState(false, 7)),
                row(
                        new Event.SettingsChanged(settings(), BY_ANN),
                        s -> s.room().orElseThrow().settings(),
                        settings()),
                row(
                        new Event.PeopleEntered(List.of(person("di")), 4),
                        s -> List.of(List.copyOf(s.people().keySet()), s.total()),
                        List.of(List.of("ann", "bo", "cy", "di"), 4)),
                row(
                        new Event.PeopleLeft(List.of("ann"), 2),
                        s -> List.of(List.copyOf(s.people().keySet()), s.total()),
                        List.of(List.of("bo", "cy"), 2)),
                row(
                        new Event.PeopleChanged(List.of(person("ann"))),
                        s -> List.copyOf(s.people().values()),
                        List.of(person("ann"), person("bo"), person("cy"))),
                row(new Event.PeopleCounted(1234), RoomState::total, 1234),
                row(
                        new Event.MicrophoneChanged("ann", MicrophoneState.OFF, BY_ANN, true),
                        s -> s.user("ann").person(),
                        Optional.of(Copies.microphone(person("ann"), MicrophoneState.OFF, true))),
                row(
                        new Event.MicrophoneChanged("eve", MicrophoneState.ON, BY_ANN, false),
                        s -> s,
                        BO),
                row(
                        new Event.RoleChanged("bo", Role.CO_HOST, RoleCause.GIVEN, BY_ANN),
                        s -> List.of(s.role(), s.me().orElseThrow().role()),
                        List.of(Role.CO_HOST, Role.CO_HOST)),
                row(
                        new Event.RoleChanged("cy", Role.CO_HOST, RoleCause.GIVEN, BY_ANN),
                        s -> List.of(s.role(), s.user("cy").person().orElseThrow().role()),
                        List.of(Role.AUDIENCE, Role.CO_HOST)),
                row(
                        new Event.InviteReceived(invitation("bo"), "Dr. Ann"),
                        RoomState::invitation,
                        Optional.of(new Received.SeatInvitation(named(), Optional.of(2), SOON))),
                row(
                        new Event.MicrophoneAsked("q", "ann", "Dr. Ann", T0 + 1),
                        RoomState::microphoneQuestion,
                        Optional.of(new Received.MicrophoneQuestion(named(), "q", SOON))),
                row(
                        new Event.MoveAsked(new MoveAsk("q", "ann", 2, T0 + 1), "Dr. Ann"),
                        RoomState::moveQuestion,
                        Optional.of(new Received.MoveQuestion(named(), 2, "q", SOON))),
                row(
                        new Event.ChatBanned(BAN),
                        s -> List.of(s.chatBans(), s.you().orElseThrow().chatBan()),
                        List.of(Map.of("bo", BAN), Optional.of(BAN))),
                row(new Event.UserBanned(BAN), RoomState::bans, Map.of("bo", BAN)),
                row(
                        new Event.YouRemoved(BY_ANN, Optional.of("noise"), true, Optional.of(T0)),
                        RoomState::end,
                        Optional.of(
                                new End(
                                        End.Reason.KICK_OUT,
                                        BY_ANN,
                                        Optional.of("noise"),
                                        true,
                                        Optional.of(NOW)))),
                row(
                        new Event.YouReplaced(),
                        RoomState::end,
                        Optional.of(End.of(End.Reason.KICK_OUT))),
                row(
                        new Event.RoomEnded(BY_ANN, "over"),
                        s -> List.of(s.phase(), s.end().orElseThrow().text().orElseThrow()),
                        List.of(Phase.ENDED, "over")),
                row(new Event.Speaking(Map.of("ann", 30)), s -> s, BO),
                row(new Event.TokenExpiring(60), s -> s, BO),
                row(new Event.ServerLeaving("restart"), s -> s, BO),
                row(new Event.CommandReceived(BY_ANN, "name", "body"), s -> s, BO),
                row(new Event.ReactionsCounted(Map.of("+", 1), List.of()), s -> s, BO));
    }

    private static Arguments row(Event event, Function<RoomState, Object> look, Object expected) {
        return argumentSet(event.wire(), event, look, expected);
    }

    @ParameterizedTest
    @MethodSource("events")
    void takesIn(Event event, Function<RoomState, Object> look, Object expected) {
        assertThat(look.apply(after(BO, event))).isEqualTo(expected);
    }

    @Test
    void keepsWhatAnEventOfNoConsequenceDoesNotTouch() {
        assertThat(after(BO, new Event.Speaking(Map.of("ann", 30)))).isSameAs(BO);
        assertThat(after(BO, new Event.PeopleChanged(List.of(person("bo"))))).isSameAs(BO);
        assertThat(after(BO, new Event.MicrophoneEnded("no", "bo", true, MicrophoneAnswer.LEFT)))
                .isSameAs(BO);
    }

    @Test
    void changesWhatTheRoomSaysOfItself() {
        RoomState state =
                after(
                        BO,
                        roomChanged(Optional.of("New"), Map.of("a", "1", "b", "2"), List.of(), 1),
                        roomChanged(Optional.empty(), Map.of("a", "3"), List.of("b"), 2));
        var room = state.room().orElseThrow();
        assertThat(room.title()).isEqualTo("New");
        assertThat(room.properties()).isEqualTo(Map.of("a", "3"));
        assertThat(room.revision()).isEqualTo(2);
    }

    private static Event roomChanged(
            Optional<String> title, Map<String, String> properties, List<String> removed, long to) {
        return new Event.RoomChanged(title, Optional.empty(), properties, removed, to, BY_ANN);
    }

    @Test
    void keepsTheRaisedHandsInOrderAndForgetsWhoIsServed() {
        RoomState state =
                after(
                        BO,
                        new Event.RequestMade(request("cy", 1)),
                        new Event.RequestMade(request("bo", 2)),
                        new Event.QueueChanged(List.of(request("cy", 2), request("bo", 1))));
        assertThat(state.requests()).extracting(SeatRequest::user).containsExactly("bo", "cy");
        state = after(state, requestEnded("bo"));
        assertThat(state.requests()).extracting(SeatRequest::user).containsExactly("cy");
    }

    @Test
    void hasOneRequestOfEachAndTheEarlierFirstWhereTwoHaveOnePlace() {
        var earlier = new SeatRequest("bo", Optional.empty(), 1, T0 - 5, T0 + 1);
        RoomState state =
                after(
                        BO,
                        new Event.RequestMade(request("bo", 7)),
                        new Event.RequestMade(request("cy", 1)),
                        new Event.RequestMade(earlier));
        assertThat(state.requests()).containsExactly(earlier, request("cy", 1));
    }

    private static Event requestEnded(String user) {
        return new Event.RequestEnded(user, Outcome.ACCEPTED, Optional.empty(), BY_ANN);
    }

    @Test
    void movesTheAskersOwnPlaceAndClearsHisRequestWhenItEnds() {
        RoomState asking = Draft.of(BO).request(Optional.of(request("bo", 3))).state();
        RoomState moved = after(asking, new Event.QueuePlace(2, T0 + 9));
        assertThat(moved.request())
                .contains(new SeatRequest("bo", Optional.empty(), 2, T0, T0 + 9));
        assertThat(after(moved, requestEnded("cy")).request()).isPresent();
        assertThat(after(moved, requestEnded("bo")).request()).isEmpty();
    }

    @Test
    void clearsAnInvitationForTheInvitedAndForTheHosts() {
        RoomState made = after(BO, new Event.InviteMade(invitation("cy")));
        assertThat(made.invited()).isEqualTo(Map.of("cy", invitation("cy")));
        assertThat(after(made, inviteEnded("cy")).invited()).isEmpty();
        RoomState received = after(BO, new Event.InviteReceived(invitation("bo"), "Ann"));
        assertThat(after(received, inviteEnded("cy")).invitation()).isPresent();
        assertThat(after(received, inviteEnded("bo")).invitation()).isEmpty();
    }

    private static Event inviteEnded(String user) {
        return new Event.InviteEnded(user, "ann", Outcome.TIMEOUT, Optional.empty());
    }

    @Test
    void forgetsAQuestionThatEndedAndNoOther() {
        RoomState asked =
                after(
                        BO,
                        new Event.MicrophoneAsked("q1", "ann", "Ann", T0 + 1),
                        new Event.MoveAsked(new MoveAsk("q2", "ann", 2, T0 + 1), "Ann"));
        var no = MicrophoneAnswer.TIMEOUT;
        RoomState other =
                after(
                        asked,
                        new Event.MicrophoneEnded("q0", "bo", false, no),
                        new Event.MoveEnded("q0", "bo", false, no));
        assertThat(other).isSameAs(asked);
        RoomState over =
                after(
                        asked,
                        new Event.MicrophoneEnded("q1", "bo", false, no),
                        new Event.MoveEnded("q2", "bo", false, no));
        assertThat(over).isEqualTo(BO);
    }

    @Test
    void forgetsABanThatWasLifted() {
        RoomState banned = after(BO, new Event.ChatBanned(BAN), new Event.UserBanned(BAN));
        assertThat(
                        after(
                                banned,
                                new Event.ChatUnbanned("bo", BY_ANN),
                                new Event.UserUnbanned("bo", BY_ANN)))
                .isEqualTo(BO);
    }

    @Test
    void hasTheOwnMicrophoneOnOnlyOnASeatAndWhenTheServerSaysSo() {
        var on = new Event.MicrophoneChanged("bo", MicrophoneState.ON, Optional.empty(), false);
        assertThat(after(BO, on).microphone().on()).isFalse();
        RoomState seated = after(BO, takes("bo", 1), on);
        assertThat(seated.microphone().on()).isTrue();
        RoomState off = after(seated, frees(1, "ann", SeatCause.REMOVED));
        assertThat(off.microphone().on()).isFalse();
        assertThat(off.me().orElseThrow().microphone()).isEqualTo(MicrophoneState.OFF);
    }

    @Test
    void hasTheOwnMicrophoneLockedByAHostOrByTheSeat() {
        var locked = new Event.MicrophoneChanged("bo", MicrophoneState.OFF, BY_ANN, true);
        var free = new Event.MicrophoneChanged("bo", MicrophoneState.OFF, BY_ANN, false);
        assertThat(after(BO, locked).microphone().locked()).isTrue();
        assertThat(after(BO, locked, free).microphone().locked()).isFalse();
        var muted = new Seat(1, Optional.of("bo"), false, true, false);
        var muting = new Event.SeatChanged(List.of(muted), List.of(), BY_ANN, SeatCause.MUTED);
        assertThat(after(BO, muting).microphone().locked()).isTrue();
    }

    @Test
    void knowsAfterAReloadWhatWaitsForTheLocalUser() {
        You you =
                new You(
                        "bo",
                        "Bo",
                        Role.AUDIENCE,
                        1,
                        "s",
                        List.of(),
                        Optional.of(request("bo", 2)),
                        Optional.of(invitation("bo")),
                        Optional.of(new MicrophoneAsk("q", "ann", T0 + 1)),
                        Optional.of(new MoveAsk("m", "eve", 1, T0 + 1)),
                        Optional.empty(),
                        0);
        RoomState state = joined(RoomState.joining(), Sample.with(snapshot("bo"), you));
        assertThat(state.request()).contains(request("bo", 2));
        assertThat(state.invitation())
                .contains(new Received.SeatInvitation(ANN, Optional.of(2), SOON));
        assertThat(state.microphoneQuestion())
                .contains(new Received.MicrophoneQuestion(ANN, "q", SOON));
        assertThat(state.moveQuestion())
                .contains(new Received.MoveQuestion(RoomUser.named("eve", "eve"), 1, "m", SOON));
    }

    @Test
    void keepsTheNameOfWhoAsksWhenOneselfChanges() {
        RoomState asked = after(BO, new Event.MicrophoneAsked("q", "eve", "Dr. Eve", T0 + 1));
        You you =
                new You(
                        "bo",
                        "Bo",
                        Role.CO_HOST,
                        1,
                        "s",
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new MicrophoneAsk("q", "eve", T0 + 1)),
                        Optional.empty(),
                        Optional.empty(),
                        0);
        RoomState changed = after(asked, new Event.YouChanged(you));
        assertThat(changed.role()).isEqualTo(Role.CO_HOST);
        assertThat(changed.microphoneQuestion()).isEqualTo(asked.microphoneQuestion());
    }

    @Test
    void endsWhateverWasUnderWay() {
        RoomState busy =
                Draft.of(
                                after(
                                        BO,
                                        takes("bo", 1),
                                        new Event.MicrophoneChanged(
                                                "bo", MicrophoneState.ON, BY_ANN, false),
                                        new Event.MicrophoneAsked("q", "ann", "Ann", T0 + 1),
                                        new Event.MoveAsked(
                                                new MoveAsk("m", "ann", 2, T0 + 1), "Ann"),
                                        new Event.InviteReceived(invitation("bo"), "Ann")))
                        .pendingSeat(Optional.of(2))
                        .request(Optional.of(request("bo", 1)))
                        .state();
        RoomState over = RoomView.ended(busy, End.of(End.Reason.LOCAL_LEAVE));
        assertThat(over.phase()).isEqualTo(Phase.ENDED);
        assertThat(over.microphone()).isEqualTo(BO.microphone());
        assertThat(
                        List.of(
                                over.pendingSeat(),
                                over.request(),
                                over.invitation(),
                                over.microphoneQuestion(),
                                over.moveQuestion()))
                .containsOnly(Optional.empty());
        assertThat(over.people()).isSameAs(busy.people());
    }

    @Test
    void changesNothingOnceItIsOver() {
        RoomState over = RoomView.ended(BO, End.of(End.Reason.LOCAL_LEAVE));
        assertThat(after(over, new Event.YouReplaced(), takes("bo", 1))).isSameAs(over);
        assertThat(joined(over, snapshot("bo"))).isSameAs(over);
        assertThat(RoomView.ended(over, End.of(End.Reason.KICK_OUT))).isSameAs(over);
    }

    @Test
    void givesPeopleThatNobodyCanChange() {
        Map<String, Person> people = after(BO, takes("bo", 1)).people();
        assertThatThrownBy(people::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    private static Invitation invitation(String user) {
        return new Invitation(user, "ann", Optional.of(2), T0 + 1);
    }

    private static RoomUser named() {
        return new RoomUser("ann", "Dr. Ann", ANN.person());
    }
}
