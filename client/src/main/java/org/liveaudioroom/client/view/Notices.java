package org.liveaudioroom.client.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liveaudioroom.client.ChatNotice;
import org.liveaudioroom.client.ChatNotice.What;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.client.event.RoomUser;
import org.liveaudioroom.signaling.ChatState;
import org.liveaudioroom.signaling.Event;
import org.liveaudioroom.signaling.Person;
import org.liveaudioroom.signaling.Role;
import org.liveaudioroom.signaling.RoleCause;
import org.liveaudioroom.signaling.RoomInfo;
import org.liveaudioroom.signaling.Seat;
import org.liveaudioroom.signaling.SeatCause;

/// The rows of the chat that nobody wrote, for what one event made of a room.
final class Notices {
    private final RoomState before;
    private final RoomState after;
    private final long seq;
    private final Instant now;
    private final List<ChatNotice> rows = new ArrayList<>();

    private Notices(RoomState before, RoomState after, long seq, Instant now) {
        this.before = before;
        this.after = after;
        this.seq = seq;
        this.now = now;
    }

    static List<ChatNotice> of(
            RoomState before, Event event, RoomState after, long seq, Instant now) {
        var notices = new Notices(before, after, seq, now);
        notices.note(event);
        return notices.rows;
    }

    private void note(Event event) {
        switch (event) {
            case Event.SeatsClosed closed -> about(What.SEATS_CLOSED).by(closed.by()).add();
            case Event.SeatsOpened opened -> about(What.SEATS_OPENED).by(opened.by()).add();
            case Event.RequestsAllowed allowed ->
                    about(allowed.allowed() ? What.REQUESTS_ON : What.REQUESTS_OFF)
                            .by(allowed.by())
                            .add();
            case Event.SeatChanged changed -> {
                noteGone(changed);
                noteSeated();
            }
            case Event.PeopleEntered entered -> entered.people().forEach(this::noteEntered);
            case Event.PeopleLeft left -> left.users().forEach(this::noteLeft);
            case Event.ChatChanged changed -> noteChat(changed);
            case Event.RoomChanged changed -> noteTitle(changed);
            case Event.RoleChanged changed -> noteRole(changed);
            case Event.MoveAsked asked -> nothing(asked);
            case Event.MoveEnded ended -> nothing(ended);
            case Event.RequestMade made -> nothing(made);
            case Event.RequestEnded ended -> nothing(ended);
            case Event.QueueChanged changed -> nothing(changed);
            case Event.QueuePlace place -> nothing(place);
            case Event.InviteReceived received -> nothing(received);
            case Event.InviteMade made -> nothing(made);
            case Event.InviteEnded ended -> nothing(ended);
            case Event.PeopleChanged changed -> nothing(changed);
            case Event.PeopleCounted counted -> nothing(counted);
            case Event.MicrophoneChanged changed -> nothing(changed);
            case Event.MicrophoneAsked asked -> nothing(asked);
            case Event.MicrophoneEnded ended -> nothing(ended);
            case Event.YouChanged changed -> nothing(changed);
            case Event.Speaking speaking -> nothing(speaking);
            case Event.MessagePosted posted -> nothing(posted);
            case Event.MessageDeleted deleted -> nothing(deleted);
            case Event.ChatBanned banned -> nothing(banned);
            case Event.ChatUnbanned unbanned -> nothing(unbanned);
            case Event.CommandReceived received -> nothing(received);
            case Event.ReactionsCounted counted -> nothing(counted);
            case Event.SettingsChanged changed -> nothing(changed);
            case Event.UserBanned banned -> nothing(banned);
            case Event.UserUnbanned unbanned -> nothing(unbanned);
            case Event.TokenExpiring expiring -> nothing(expiring);
            case Event.YouRemoved removed -> nothing(removed);
            case Event.YouReplaced replaced -> nothing(replaced);
            case Event.RoomEnded ended -> nothing(ended);
            case Event.ServerLeaving leaving -> nothing(leaving);
        }
    }

    private static void nothing(Event ignored) {}

    private void noteGone(Event.SeatChanged changed) {
        for (Seat seat : before.seats()) {
            if (seat.user().isEmpty()) continue;
            String user = seat.user().get();
            Optional<String> byOther = changed.by().filter(by -> !by.equals(user));
            Optional<Seat> seated = after.seatOf(user);
            if (seated.isEmpty()) {
                boolean removed = changed.cause() == SeatCause.REMOVED;
                about(removed ? What.SEAT_REMOVED : What.SEAT_LEFT)
                        .user(user)
                        .seat(seat.seat())
                        .by(byOther)
                        .add();
            } else if (seated.get().seat() != seat.seat() && byOther.isPresent()) {
                about(What.SEAT_MOVED).user(user).seat(seated.get().seat()).by(byOther).add();
            }
        }
    }

    private void noteSeated() {
        for (Seat seat : after.seats()) {
            seat.user()
                    .filter(user -> before.seatOf(user).isEmpty())
                    .ifPresent(user -> about(What.SEAT_TAKEN).user(user).seat(seat.seat()).add());
        }
    }

    private void noteEntered(Person person) {
        if (!before.people().containsKey(person.user())) {
            about(What.ENTERED).user(person.user()).add();
        }
    }

    private void noteLeft(String user) {
        if (before.people().containsKey(user)) about(What.LEFT).user(user).add();
    }

    private void noteChat(Event.ChatChanged changed) {
        ChatState chat = changed.chat();
        Optional<ChatState> was = before.room().map(RoomInfo::chat);
        if (was.filter(known -> known.on() == chat.on()).isEmpty()) {
            about(chat.on() ? What.CHAT_ON : What.CHAT_OFF).by(changed.by()).add();
        }
        if (was.filter(known -> known.slowSeconds() == chat.slowSeconds()).isEmpty()) {
            about(What.CHAT_SLOW).slowSeconds(chat.slowSeconds()).by(changed.by()).add();
        }
    }

    private void noteTitle(Event.RoomChanged changed) {
        changed.title()
                .filter(title -> !before.room().map(RoomInfo::title).equals(Optional.of(title)))
                .ifPresent(title -> about(What.ROOM_TITLED).title(title).by(changed.by()).add());
    }

    private void noteRole(Event.RoleChanged changed) {
        boolean succeeded = changed.cause() == RoleCause.SUCCEEDED;
        Row row = about(succeeded ? What.ROLE_SUCCEEDED : What.ROLE_CHANGED);
        row.role(changed.role())
                .user(changed.user())
                .by(changed.by().filter(by -> !by.equals(changed.user())))
                .add();
    }

    private Row about(What what) {
        return new Row(what);
    }

    /// What a row is about, put together part by part.
    private final class Row {
        private final What what;
        private Optional<RoomUser> user = Optional.empty();
        private Optional<RoomUser> by = Optional.empty();
        private Optional<Integer> seat = Optional.empty();
        private Optional<Role> role = Optional.empty();
        private Optional<String> title = Optional.empty();
        private Optional<Integer> slowSeconds = Optional.empty();

        Row(What what) {
            this.what = what;
        }

        Row user(String id) {
            user = Optional.of(People.known(after, id, before));
            return this;
        }

        Row by(Optional<String> id) {
            by = id.map(one -> People.known(after, one, before));
            return this;
        }

        Row seat(int number) {
            seat = Optional.of(number);
            return this;
        }

        Row role(Role given) {
            role = Optional.of(given);
            return this;
        }

        Row title(String text) {
            title = Optional.of(text);
            return this;
        }

        Row slowSeconds(int seconds) {
            slowSeconds = Optional.of(seconds);
            return this;
        }

        void add() {
            String key = "n" + seq + "." + rows.size();
            rows.add(new ChatNotice(key, now, what, user, by, seat, role, title, slowSeconds));
        }
    }
}
