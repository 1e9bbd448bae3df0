package org.liveaudioroom.client.view;

import java.time.Instant;
import java.util.Optional;
import org.liveaudioroom.client.Received;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.client.event.RoomUser;
import org.liveaudioroom.signaling.Event;
import org.liveaudioroom.signaling.Invitation;
import org.liveaudioroom.signaling.MicrophoneAsk;
import org.liveaudioroom.signaling.MoveAsk;
import org.liveaudioroom.signaling.You;

/// What waits for the local user's answer. It is part of what the server says of oneself: a client
/// that starts anew knows it again.
final class Questions {
    private Questions() {}

    /// All that waits, and nothing else.
    static RoomState withAll(RoomState state, You you) {
        return Draft.of(state)
                .you(Optional.of(you))
                .request(you.request())
                .invitation(you.invitation().map(one -> known(state, one)))
                .microphoneQuestion(you.asked().map(one -> known(state, one)))
                .moveQuestion(you.move().map(one -> known(state, one)))
                .state();
    }

    static Received.SeatInvitation received(RoomState state, Event.InviteReceived event) {
        Invitation invitation = event.invitation();
        return invitation(invitation, named(state, invitation.by(), event.byName()));
    }

    static Received.MicrophoneQuestion received(RoomState state, Event.MicrophoneAsked event) {
        var ask = new MicrophoneAsk(event.request(), event.by(), event.endsAt());
        return question(ask, named(state, event.by(), event.byName()));
    }

    static Received.MoveQuestion received(RoomState state, Event.MoveAsked event) {
        return question(event.ask(), named(state, event.ask().by(), event.byName()));
    }

    // Who asks may not be among the people known, and then only the event had his name.

    private static Received.SeatInvitation known(RoomState state, Invitation invitation) {
        return state.invitation()
                .filter(waiting -> invitation(invitation, waiting.by()).equals(waiting))
                .filter(waiting -> waiting.by().userId().equals(invitation.by()))
                .orElseGet(() -> invitation(invitation, state.user(invitation.by())));
    }

    private static Received.MicrophoneQuestion known(RoomState state, MicrophoneAsk ask) {
        return state.microphoneQuestion()
                .filter(waiting -> waiting.request().equals(ask.request()))
                .orElseGet(() -> question(ask, state.user(ask.by())));
    }

    private static Received.MoveQuestion known(RoomState state, MoveAsk ask) {
        return state.moveQuestion()
                .filter(waiting -> waiting.request().equals(ask.request()))
                .orElseGet(() -> question(ask, state.user(ask.by())));
    }

    private static Received.SeatInvitation invitation(Invitation invitation, RoomUser by) {
        return new Received.SeatInvitation(by, invitation.seat(), time(invitation.endsAt()));
    }

    private static Received.MicrophoneQuestion question(MicrophoneAsk ask, RoomUser by) {
        return new Received.MicrophoneQuestion(by, ask.request(), time(ask.endsAt()));
    }

    private static Received.MoveQuestion question(MoveAsk ask, RoomUser by) {
        return new Received.MoveQuestion(by, ask.seat(), ask.request(), time(ask.endsAt()));
    }

    private static RoomUser named(RoomState state, String user, String name) {
        return new RoomUser(user, name, state.user(user).person());
    }

    private static Instant time(long epochMillis) {
        return Instant.ofEpochMilli(epochMillis);
    }
}
