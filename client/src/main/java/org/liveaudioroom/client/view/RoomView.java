package org.liveaudioroom.client.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.liveaudioroom.client.ChatMessage;
import org.liveaudioroom.client.ChatRow;
import org.liveaudioroom.client.End;
import org.liveaudioroom.client.Phase;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.client.audio.MicrophoneState;
import org.liveaudioroom.signaling.Answer.Joined;
import org.liveaudioroom.signaling.Ban;
import org.liveaudioroom.signaling.Event;
import org.liveaudioroom.signaling.Invitation;
import org.liveaudioroom.signaling.Person;
import org.liveaudioroom.signaling.RoomInfo;
import org.liveaudioroom.signaling.Seat;
import org.liveaudioroom.signaling.Snapshot;
import org.liveaudioroom.signaling.You;

/// What is known after something was heard. Pure: no clock, no thread. What did not change stays
/// the same object.
public final class RoomView {
    private RoomView() {}

    /// Inside, at first or again: a snapshot replaces what was known, except own unsent messages.
    /// Where the stay was resumed there is none, and what was missed follows as events. A room that
    /// is over stays so.
    ///
    /// @param now the server's clock
    /// @param feedMax how many rows of the chat are kept
    public static RoomState withJoined(RoomState before, Joined joined, Instant now, int feedMax) {
        if (before.phase() == Phase.ENDED) return before;
        RoomState inside = Draft.of(before).phase(Phase.JOINED).state();
        return joined.snapshot()
                .map(snapshot -> withOwnMicrophone(withSnapshot(inside, snapshot, feedMax)))
                .orElse(inside);
    }

    /// After an event of the server. A room that is over stays as it is.
    ///
    /// @param seq its number, 0 where it has none: keys of notices are made of it
    /// @param now the server's clock
    /// @param feedMax how many rows of the chat are kept
    public static RoomState withEvent(
            RoomState before, Event event, long seq, Instant now, int feedMax) {
        if (before.phase() == Phase.ENDED) return before;
        RoomState after = withOwnMicrophone(applied(before, event, feedMax));
        var notices = Notices.of(before, event, after, seq, now);
        return notices.isEmpty()
                ? after
                : Draft.of(after).feed(Feed.appended(after.feed(), notices, feedMax)).state();
    }

    /// Over, whatever was under way. Only the first end counts.
    public static RoomState ended(RoomState before, End end) {
        if (before.phase() == Phase.ENDED) return before;
        MicrophoneState microphone = before.microphone();
        return Draft.of(before)
                .phase(Phase.ENDED)
                .end(Optional.of(end))
                .pendingSeat(Optional.empty())
                .request(Optional.empty())
                .invitation(Optional.empty())
                .microphoneQuestion(Optional.empty())
                .moveQuestion(Optional.empty())
                .microphone(
                        new MicrophoneState(false, false, microphone.locked(), microphone.access()))
                .state();
    }

    private static RoomState withSnapshot(RoomState before, Snapshot snapshot, int feedMax) {
        Map<String, Person> people = Entries.of(snapshot.people(), Person::user, before.people());
        List<ChatMessage> history =
                snapshot.messages().stream()
                        .map(message -> Feed.posted(message, snapshot.you().user(), people))
                        .toList();
        int historyMax = snapshot.room().settings().historyMax();
        RoomState after =
                Draft.of(before)
                        .room(Optional.of(snapshot.room()))
                        .seats(snapshot.seats())
                        .people(people)
                        .total(snapshot.total())
                        .requests(Requests.inOrder(snapshot.requests().orElse(List.of())))
                        .invited(Map.of())
                        .chatBans(Map.of())
                        .bans(Map.of())
                        .feed(Feed.merged(before.feed(), history, historyMax, feedMax))
                        .state();
        return Questions.withAll(after, snapshot.you());
    }

    private static RoomState applied(RoomState state, Event event, int feedMax) {
        return switch (event) {
            case Event.SeatsClosed closed -> withRoom(state, room -> Copies.open(room, false));
            case Event.SeatsOpened opened -> withRoom(state, room -> Copies.open(room, true));
            case Event.RequestsAllowed allowed ->
                    withRoom(state, room -> Copies.requestsAllowed(room, allowed.allowed()));
            case Event.SeatChanged changed ->
                    People.withSeats(state, changed.seats(), changed.people());
            case Event.MoveAsked asked ->
                    Draft.of(state)
                            .moveQuestion(Optional.of(Questions.received(state, asked)))
                            .state();
            case Event.MoveEnded ended -> withoutMoveQuestion(state, ended.request());
            case Event.RequestMade made -> Requests.with(state, made.request());
            case Event.RequestEnded ended -> Requests.without(state, ended.user());
            case Event.QueueChanged changed -> Requests.all(state, changed.requests());
            case Event.QueuePlace place -> Requests.withPlace(state, place);
            case Event.InviteReceived received ->
                    Draft.of(state)
                            .invitation(Optional.of(Questions.received(state, received)))
                            .state();
            case Event.InviteMade made -> withInvited(state, made.invitation());
            case Event.InviteEnded ended -> withoutInvitation(state, ended.user());
            case Event.PeopleEntered entered ->
                    withTotal(People.with(state, entered.people()), entered.total());
            case Event.PeopleLeft left ->
                    Draft.of(state)
                            .people(Entries.without(state.people(), left.users()))
                            .total(left.total())
                            .state();
            case Event.PeopleChanged changed -> People.with(state, changed.people());
            case Event.PeopleCounted counted -> withTotal(state, counted.total());
            case Event.MicrophoneChanged changed -> withMicrophone(state, changed);
            case Event.MicrophoneAsked asked ->
                    Draft.of(state)
                            .microphoneQuestion(Optional.of(Questions.received(state, asked)))
                            .state();
            case Event.MicrophoneEnded ended -> withoutMicrophoneQuestion(state, ended.request());
            case Event.RoleChanged changed -> withRole(state, changed);
            case Event.YouChanged changed -> Questions.withAll(state, changed.you());
            case Event.MessagePosted posted -> withPosted(state, posted, feedMax);
            case Event.MessageDeleted deleted ->
                    Draft.of(state).feed(Feed.without(state.feed(), deleted.message())).state();
            case Event.ChatChanged changed ->
                    withRoom(state, room -> Copies.chat(room, changed.chat()));
            case Event.ChatBanned banned -> withChatBan(state, banned.ban());
            case Event.ChatUnbanned unbanned -> withoutChatBan(state, unbanned.user());
            case Event.UserBanned banned ->
                    Draft.of(state)
                            .bans(Entries.with(state.bans(), banned.ban().user(), banned.ban()))
                            .state();
            case Event.UserUnbanned unbanned ->
                    Draft.of(state)
                            .bans(Entries.without(state.bans(), List.of(unbanned.user())))
                            .state();
            case Event.RoomChanged changed ->
                    withRoom(state, room -> Copies.changed(room, changed));
            case Event.SettingsChanged changed ->
                    withRoom(state, room -> Copies.settings(room, changed.settings()));
            case Event.YouRemoved removed -> ended(state, endOf(removed));
            case Event.YouReplaced replaced -> ended(state, End.of(End.Reason.KICK_OUT));
            case Event.RoomEnded ended -> ended(state, endOf(ended));
            case Event.Speaking speaking -> state;
            case Event.CommandReceived received -> state;
            case Event.ReactionsCounted counted -> state;
            case Event.TokenExpiring expiring -> state;
            case Event.ServerLeaving leaving -> state;
        };
    }

    private static RoomState withRoom(RoomState state, UnaryOperator<RoomInfo> change) {
        return Draft.of(state).room(state.room().map(change)).state();
    }

    private static RoomState withTotal(RoomState state, int total) {
        return Draft.of(state).total(total).state();
    }

    private static RoomState withInvited(RoomState state, Invitation invitation) {
        return Draft.of(state)
                .invited(Entries.with(state.invited(), invitation.user(), invitation))
                .state();
    }

    private static RoomState withoutInvitation(RoomState state, String user) {
        return Draft.of(state)
                .invited(Entries.without(state.invited(), List.of(user)))
                .invitation(state.invitation().filter(waiting -> !isMe(state, user)))
                .state();
    }

    private static RoomState withoutMoveQuestion(RoomState state, String request) {
        return Draft.of(state)
                .moveQuestion(state.moveQuestion().filter(one -> !one.request().equals(request)))
                .state();
    }

    private static RoomState withoutMicrophoneQuestion(RoomState state, String request) {
        return Draft.of(state)
                .microphoneQuestion(
                        state.microphoneQuestion().filter(one -> !one.request().equals(request)))
                .state();
    }

    private static RoomState withMicrophone(RoomState state, Event.MicrophoneChanged changed) {
        return People.with(
                state,
                changed.user(),
                person -> Copies.microphone(person, changed.microphone(), changed.locked()));
    }

    private static RoomState withRole(RoomState state, Event.RoleChanged changed) {
        RoomState after =
                People.with(state, changed.user(), person -> Copies.role(person, changed.role()));
        return withYou(after, changed.user(), you -> Copies.role(you, changed.role()));
    }

    private static RoomState withPosted(RoomState state, Event.MessagePosted posted, int feedMax) {
        String me = state.you().map(You::user).orElse("");
        ChatMessage message = Feed.posted(posted.message(), me, state.people());
        List<ChatRow> feed = Feed.withPosted(state.feed(), message, feedMax);
        return Draft.of(state).feed(feed).state();
    }

    private static RoomState withChatBan(RoomState state, Ban ban) {
        RoomState after =
                Draft.of(state).chatBans(Entries.with(state.chatBans(), ban.user(), ban)).state();
        return withYou(after, ban.user(), you -> Copies.chatBan(you, Optional.of(ban)));
    }

    private static RoomState withoutChatBan(RoomState state, String user) {
        RoomState after =
                Draft.of(state).chatBans(Entries.without(state.chatBans(), List.of(user))).state();
        return withYou(after, user, you -> Copies.chatBan(you, Optional.empty()));
    }

    private static RoomState withYou(RoomState state, String user, UnaryOperator<You> change) {
        return isMe(state, user) ? Draft.of(state).you(state.you().map(change)).state() : state;
    }

    static boolean isMe(RoomState state, String user) {
        return state.you().filter(you -> you.user().equals(user)).isPresent();
    }

    /// The own microphone is on where the server says that others hear it, and nowhere else.
    private static RoomState withOwnMicrophone(RoomState state) {
        Optional<Seat> seat = state.ownSeat();
        Optional<Person> me = state.me();
        boolean on =
                state.phase() != Phase.ENDED
                        && seat.isPresent()
                        && me.filter(RoomView::isHeard).isPresent();
        boolean locked =
                me.filter(Person::microphoneLocked).isPresent()
                        || seat.filter(Seat::muted).isPresent();
        MicrophoneState was = state.microphone();
        return Draft.of(state)
                .microphone(new MicrophoneState(on, was.pending(), locked, was.access()))
                .state();
    }

    private static boolean isHeard(Person person) {
        return person.microphone() == org.liveaudioroom.signaling.MicrophoneState.ON;
    }

    private static End endOf(Event.YouRemoved removed) {
        return new End(
                End.Reason.KICK_OUT,
                removed.by(),
                removed.reason(),
                removed.banned(),
                removed.banEndsAt().map(Instant::ofEpochMilli));
    }

    private static End endOf(Event.RoomEnded ended) {
        return new End(
                End.Reason.ROOM_ENDED,
                Optional.empty(),
                Optional.of(ended.reason()),
                false,
                Optional.empty());
    }
}
