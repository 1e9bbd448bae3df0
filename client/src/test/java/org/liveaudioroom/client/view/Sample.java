package org.liveaudioroom.client.view;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.client.event.RoomUser;
import org.liveaudioroom.signaling.Answer.Joined;
import org.liveaudioroom.signaling.ChatState;
import org.liveaudioroom.signaling.Elsewhere;
import org.liveaudioroom.signaling.Event;
import org.liveaudioroom.signaling.MicrophoneState;
import org.liveaudioroom.signaling.Person;
import org.liveaudioroom.signaling.PostedMessage;
import org.liveaudioroom.signaling.Role;
import org.liveaudioroom.signaling.RoomInfo;
import org.liveaudioroom.signaling.RoomSettings;
import org.liveaudioroom.signaling.Seat;
import org.liveaudioroom.signaling.SeatCause;
import org.liveaudioroom.signaling.SeatRequest;
import org.liveaudioroom.signaling.Snapshot;
import org.liveaudioroom.signaling.Succession;
import org.liveaudioroom.signaling.You;

/// Ann, the host, sits on seat 0 of three and is heard; Bo and Cy listen.
final class Sample {
    static final long T0 = 1_750_000_000_000L;
    static final Instant NOW = Instant.ofEpochMilli(T0);
    static final int FEED_MAX = 20;
    static final Optional<String> BY_ANN = Optional.of("ann");
    static final Optional<String> BY_NOBODY = Optional.empty();

    private Sample() {}

    static Person person(String user) {
        return person(user, MicrophoneState.OFF);
    }

    static Person person(String user, MicrophoneState microphone) {
        String name = user.substring(0, 1).toUpperCase(Locale.ROOT) + user.substring(1);
        return new Person(
                user,
                name,
                Optional.empty(),
                user.equals("ann") ? Role.OWNER : Role.AUDIENCE,
                (user.hashCode() & 0xFFFFL) | 1,
                microphone,
                false,
                false,
                T0,
                Optional.empty());
    }

    static RoomUser user(String user) {
        return RoomUser.of(user, Optional.of(person(user)));
    }

    static Seat seat(int number) {
        return new Seat(number, Optional.empty(), false, false, number == 0);
    }

    static Seat seat(int number, String user) {
        return new Seat(number, Optional.of(user), false, false, number == 0);
    }

    static SeatRequest request(String user, int place) {
        return new SeatRequest(user, Optional.empty(), place, T0, T0 + 1);
    }

    static Event.SeatChanged takes(String user, int seat) {
        return new Event.SeatChanged(
                List.of(seat(seat, user)),
                List.of(person(user)),
                Optional.of(user),
                SeatCause.TAKEN);
    }

    static Event.SeatChanged frees(int seat, String by, SeatCause cause) {
        return new Event.SeatChanged(List.of(seat(seat)), List.of(), Optional.of(by), cause);
    }

    static PostedMessage message(String id, String user, long at) {
        return new PostedMessage(
                id, user, person(user).name(), Optional.empty(), "text of " + id, at);
    }

    static PostedMessage own(String id, String clientId, long at) {
        return new PostedMessage(id, "bo", "Bo", Optional.of(clientId), "text of " + id, at);
    }

    static RoomInfo room() {
        return new RoomInfo(
                "demo",
                "Demo",
                "r1",
                List.of(1, 2),
                true,
                true,
                T0 - 60_000,
                "",
                Map.of(),
                0,
                new ChatState(true, 0),
                settings());
    }

    static RoomSettings settings() {
        return new RoomSettings(
                List.of("seat.invite"),
                true,
                false,
                Succession.CO_HOST_ELSE_SEATED,
                Elsewhere.TAKES_OVER,
                10_000,
                100,
                30_000,
                60_000,
                0,
                0);
    }

    static You you(String me) {
        return new You(
                me,
                person(me).name(),
                person(me).role(),
                person(me).voice(),
                "s-" + me,
                List.of("seat.take"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    static Snapshot snapshot(String me) {
        return new Snapshot(
                room(),
                you(me),
                List.of(seat(0, "ann"), seat(1), seat(2)),
                List.of(person("ann", MicrophoneState.ON), person("bo"), person("cy")),
                3,
                Optional.empty(),
                List.of());
    }

    static Snapshot with(Snapshot one, You you) {
        return new Snapshot(
                one.room(),
                you,
                one.seats(),
                one.people(),
                one.total(),
                one.requests(),
                one.messages());
    }

    static Snapshot with(Snapshot one, RoomInfo room) {
        return new Snapshot(
                room,
                one.you(),
                one.seats(),
                one.people(),
                one.total(),
                one.requests(),
                one.messages());
    }

    static Snapshot withMessages(Snapshot one, PostedMessage... messages) {
        return new Snapshot(
                one.room(),
                one.you(),
                one.seats(),
                one.people(),
                one.total(),
                one.requests(),
                Arrays.asList(messages));
    }

    static Snapshot withPeople(Snapshot one, int total, Person... people) {
        return new Snapshot(
                one.room(),
                one.you(),
                one.seats(),
                Arrays.asList(people),
                total,
                one.requests(),
                one.messages());
    }

    static Snapshot withRequests(Snapshot one, SeatRequest... requests) {
        return new Snapshot(
                one.room(),
                one.you(),
                one.seats(),
                one.people(),
                one.total(),
                Optional.of(Arrays.asList(requests)),
                one.messages());
    }

    static RoomState inside(String me) {
        return joined(RoomState.joining(), snapshot(me));
    }

    static RoomState joined(RoomState before, Snapshot snapshot) {
        var joined = new Joined(false, 40, T0, Optional.of(snapshot));
        return RoomView.withJoined(before, joined, NOW, FEED_MAX);
    }

    static RoomState after(RoomState state, Event... events) {
        RoomState next = state;
        for (int i = 0; i < events.length; i++) {
            next = RoomView.withEvent(next, events[i], 41 + i, NOW, FEED_MAX);
        }
        return next;
    }
}
