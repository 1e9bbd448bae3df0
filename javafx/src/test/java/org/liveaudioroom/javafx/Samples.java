package org.liveaudioroom.javafx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.liveaudioroom.client.ChatMessage;
import org.liveaudioroom.client.ChatNotice;
import org.liveaudioroom.client.ChatRow;
import org.liveaudioroom.client.End;
import org.liveaudioroom.client.Phase;
import org.liveaudioroom.client.Received;
import org.liveaudioroom.client.RoomFailure;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.client.audio.MicrophoneState.Access;
import org.liveaudioroom.client.audio.MusicState;
import org.liveaudioroom.client.audio.SoundState;
import org.liveaudioroom.client.event.RoomUser;
import org.liveaudioroom.signaling.Ban;
import org.liveaudioroom.signaling.ChatState;
import org.liveaudioroom.signaling.Elsewhere;
import org.liveaudioroom.signaling.Invitation;
import org.liveaudioroom.signaling.MicrophoneState;
import org.liveaudioroom.signaling.Person;
import org.liveaudioroom.signaling.Role;
import org.liveaudioroom.signaling.RoomInfo;
import org.liveaudioroom.signaling.RoomSettings;
import org.liveaudioroom.signaling.Seat;
import org.liveaudioroom.signaling.SeatRequest;
import org.liveaudioroom.signaling.Succession;
import org.liveaudioroom.signaling.You;

/// Makes a state of a room piece by piece.
final class Samples {
    static final List<String> AUDIENCE_MAY =
            List.of("seat.take", "seat.request", "reaction.send", "message.send");
    static final List<String> HOST_MAY =
            List.of(
                    "seat.take",
                    "seat.request.accept",
                    "seat.request.reject",
                    "seat.invite",
                    "seat.invite.cancel",
                    "seat.remove",
                    "seat.move",
                    "seat.lock",
                    "seat.mute",
                    "seats.close",
                    "seats.open",
                    "requests.allow",
                    "microphone.off",
                    "microphone.offAll",
                    "microphone.ask",
                    "microphone.lock",
                    "role.set",
                    "host.transfer",
                    "user.remove",
                    "user.ban",
                    "chat.set",
                    "chat.ban",
                    "message.delete",
                    "room.set",
                    "room.end",
                    "reaction.send");

    Phase phase = Phase.JOINED;
    String title = "Repair Café: old radios";
    List<Integer> rows = List.of(1, 4, 4);
    boolean open;
    boolean requestsAllowed = true;
    ChatState chat = new ChatState(true, 0);
    final Map<String, Person> people = new LinkedHashMap<>();
    final Map<Integer, String> sits = new LinkedHashMap<>();
    final List<Integer> locked = new ArrayList<>();
    final List<SeatRequest> requests = new ArrayList<>();
    final Map<String, Invitation> invited = new LinkedHashMap<>();
    final List<ChatRow> feed = new ArrayList<>();
    String me = "noor";
    List<String> may = AUDIENCE_MAY;
    int total = 128;
    Optional<SeatRequest> request = Optional.empty();
    Optional<Received.SeatInvitation> invitation = Optional.empty();
    Optional<Received.MicrophoneQuestion> microphoneQuestion = Optional.empty();
    Optional<Received.MoveQuestion> moveQuestion = Optional.empty();
    Optional<Integer> pending = Optional.empty();
    Optional<Ban> chatBan = Optional.empty();
    boolean microphoneOn;
    boolean microphoneLocked;
    Access access = Access.OPEN;

    Samples person(String user, String name, Role role) {
        return person(user, name, role, MicrophoneState.ON);
    }

    Samples person(String user, String name, Role role, MicrophoneState microphone) {
        people.put(
                user,
                new Person(
                        user,
                        name,
                        Optional.empty(),
                        role,
                        people.size() + 1L,
                        microphone,
                        false,
                        false,
                        0,
                        Optional.empty()));
        return this;
    }

    Samples away(String user) {
        Person person = Objects.requireNonNull(people.get(user));
        people.put(
                user,
                new Person(
                        user,
                        person.name(),
                        person.avatar(),
                        person.role(),
                        person.voice(),
                        person.microphone(),
                        false,
                        true,
                        0,
                        Optional.empty()));
        return this;
    }

    Samples sits(int seat, String user) {
        sits.put(seat, user);
        return this;
    }

    Samples asHost(String user) {
        me = user;
        may = HOST_MAY;
        return this;
    }

    Samples wrote(String user, String text) {
        feed.add(
                new ChatMessage(
                        "m" + feed.size(),
                        PuppetRoom.NOW,
                        user(user),
                        text,
                        ChatMessage.State.SENT,
                        user.equals(me),
                        Optional.of("id" + feed.size()),
                        Optional.empty(),
                        Optional.empty()));
        return this;
    }

    Samples failed(String text) {
        feed.add(
                new ChatMessage(
                        "m" + feed.size(),
                        PuppetRoom.NOW,
                        user(me),
                        text,
                        ChatMessage.State.FAILED,
                        true,
                        Optional.empty(),
                        Optional.of("c" + feed.size()),
                        Optional.of(new RoomFailure.ConnectionLost())));
        return this;
    }

    Samples noticed(ChatNotice.What what, String user) {
        return noticed(what, user, Optional.empty(), Optional.empty());
    }

    Samples noticed(
            ChatNotice.What what, String user, Optional<Integer> seat, Optional<String> by) {
        feed.add(
                new ChatNotice(
                        "n" + feed.size(),
                        PuppetRoom.NOW,
                        what,
                        Optional.of(user(user)),
                        by.map(this::user),
                        seat,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        return this;
    }

    Samples asks(String user, long secondsAgo) {
        long now = PuppetRoom.NOW.toEpochMilli();
        requests.add(
                new SeatRequest(
                        user,
                        Optional.empty(),
                        requests.size() + 1,
                        now - secondsAgo * 1000,
                        now + 60_000));
        return this;
    }

    Samples myHand(Optional<Integer> seat, int place) {
        long now = PuppetRoom.NOW.toEpochMilli();
        request = Optional.of(new SeatRequest(me, seat, place, now, now + 60_000));
        return this;
    }

    RoomUser user(String user) {
        return RoomUser.of(user, Optional.ofNullable(people.get(user)));
    }

    static Instant in(long seconds) {
        return PuppetRoom.NOW.plusSeconds(seconds);
    }

    RoomState state() {
        int count = rows.stream().mapToInt(Integer::intValue).sum();
        List<Seat> seats = new ArrayList<>();
        for (int seat = 0; seat < count; seat++) {
            seats.add(
                    new Seat(
                            seat,
                            Optional.ofNullable(sits.get(seat)),
                            locked.contains(seat),
                            false,
                            seat == 0 && rows.getFirst() == 1));
        }
        return new RoomState(
                phase,
                phase == Phase.ENDED
                        ? Optional.of(End.of(End.Reason.ROOM_ENDED))
                        : Optional.empty(),
                Optional.of(room()),
                Optional.of(you()),
                seats,
                Collections.unmodifiableMap(new LinkedHashMap<>(people)),
                total,
                requests,
                Collections.unmodifiableMap(new LinkedHashMap<>(invited)),
                request,
                invitation,
                microphoneQuestion,
                moveQuestion,
                Map.of(),
                Map.of(),
                feed,
                new org.liveaudioroom.client.audio.MicrophoneState(
                        microphoneOn, false, microphoneLocked, access),
                pending,
                SoundState.CONNECTED,
                MusicState.NONE,
                Optional.empty());
    }

    private You you() {
        Person person = Objects.requireNonNull(people.get(me));
        return new You(
                me,
                person.name(),
                person.role(),
                person.voice(),
                "s",
                may,
                request,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                chatBan,
                0);
    }

    private RoomInfo room() {
        RoomSettings settings =
                new RoomSettings(
                        List.of(),
                        true,
                        false,
                        Succession.CO_HOST_ELSE_SEATED,
                        Elsewhere.TAKES_OVER,
                        500,
                        50,
                        30_000,
                        60_000,
                        0,
                        0);
        return new RoomInfo(
                "r", title, "s", rows, open, requestsAllowed, 0, "", Map.of(), 0, chat, settings);
    }
}
