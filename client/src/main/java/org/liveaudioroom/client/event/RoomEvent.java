package org.liveaudioroom.client.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.liveaudioroom.client.ChatMessage;
import org.liveaudioroom.client.End;
import org.liveaudioroom.client.Quality;
import org.liveaudioroom.client.RoomFailure;
import org.liveaudioroom.client.audio.AudioRoute;
import org.liveaudioroom.client.audio.MusicState;
import org.liveaudioroom.client.event.Causes.InvitationFailure;
import org.liveaudioroom.client.event.Causes.MoveRefusal;
import org.liveaudioroom.client.event.Causes.RequestFailure;
import org.liveaudioroom.client.event.Causes.StateReason;
import org.liveaudioroom.client.event.Causes.TakingFailure;
import org.liveaudioroom.signaling.Reaction;
import org.liveaudioroom.signaling.SeatRequest;

/// Everything an app can be told of a room. S1 to S29 are the numbers of the event contract; what
/// goes beyond it has none.
///
/// All are told on the executor of `JoinOptions.callbacks()`, one at a time, in the order of their
/// happening. By the time of a call the room's state is at least as new as the event. [Ended] (S2)
/// is the last of a room; where the join failed, [StateChanged] with `LOGIN_FAILED` is.
public sealed interface RoomEvent {
    /// One that waits for an answer, and what it is answered with.
    ///
    /// @param <A> the answer
    sealed interface Asks<A> extends RoomEvent {}

    /// One that arises in the page of a widget: S6 and S25 to S28.
    sealed interface OfThePage extends RoomEvent {}

    /// S1, to the one leaving, before `leave()` does anything: `true` leaves, `false` stays. Not
    /// told for `LeaveOptions.AT_ONCE`, for `close()`, or for a room that ends otherwise. One at a
    /// time: another `leave()` meanwhile waits for the same answer. [Ended] comes after a `true`.
    ///
    /// @param context what was given to `leave`, such as a window
    /// @param defaultAction the built-in question where a widget has one, else `true`
    record LeaveConfirmation(
            Optional<Object> context, Supplier<CompletionStage<Boolean>> defaultAction)
            implements Asks<Boolean> {}

    /// S2, after the room ended for the local user, whatever ended it: exactly once for each room
    /// that was joined, after [StateChanged], and the last event. Not told where the join failed.
    /// What its listener throws is only logged: after it there is nothing to be told by.
    ///
    /// @param isFromMinimizing it was shown as a mini window: there is no page to go back from
    /// @param defaultAction goes back to the page before, or only hides the mini window
    record Ended(End end, boolean isFromMinimizing, Runnable defaultAction) implements RoomEvent {
        /// Why it ended.
        public End.Reason reason() {
            return end.reason();
        }

        /// Who removed the local user; there only where somebody did.
        public Optional<String> kickerUserId() {
            return end.kickerUserId();
        }
    }

    /// S3, to whoever meets it: a failure that the app does not get as the answer of its own call,
    /// such as lost sound, a broken message, a callback that threw. Not told for what a stage
    /// failed with.
    ///
    /// @param method what was being done, such as `media.offer`
    record ErrorRaised(RoomFailure failure, String method) implements RoomEvent {
        /// The stable code.
        public String code() {
            return failure.code();
        }

        /// A sentence for people who read logs.
        public String message() {
            return failure.message();
        }

        /// What was thrown, where something was.
        public Optional<Throwable> cause() {
            return failure.cause();
        }
    }

    /// S4, to all: from now on the audience asks for a seat, or is invited. Also once when one
    /// comes back and they were closed meanwhile. Not told on joining, and not for the lock of one
    /// seat.
    ///
    /// @param by missing where it was the server, or is not known
    record SeatsClosed(Optional<RoomUser> by) implements RoomEvent {}

    /// S5, to all: from now on anyone may take a free seat. Requests that wait end after it, with
    /// [TakingRequestFailed] to who asked; invitations stay. Otherwise as [SeatsClosed].
    ///
    /// @param by missing where it was the server, or is not known
    record SeatsOpened(Optional<RoomUser> by) implements RoomEvent {}

    /// S6, to the one clicking: a seat was clicked in a widget. Setting it disables the built-in
    /// menu.
    ///
    /// @param seat counted from 0
    record SeatClicked(int seat, Optional<RoomUser> user) implements OfThePage {}

    /// S7, to all: somebody got on, off, or switched seats; also once after joining, and after
    /// coming back by a snapshot. Not told for locks and mutes. The two together name every seat
    /// once.
    record SeatsChanged(Map<Integer, RoomUser> taken, List<Integer> untaken) implements RoomEvent {
        /// Copies what it is given.
        public SeatsChanged {
            taken = Collections.unmodifiableMap(new LinkedHashMap<>(taken));
            untaken = List.copyOf(untaken);
        }
    }

    /// S8, to hosts and co-hosts: somebody of the audience asks for a seat. Not told again for
    /// requests that waited already when one came in: those are in the state, and in
    /// [RequestsChanged].
    record TakingRequested(RoomUser audience, SeatRequest request) implements RoomEvent {}

    /// S9, to hosts and co-hosts: he asks no more. Not told where the request ended otherwise.
    record TakingRequestCanceled(RoomUser audience) implements RoomEvent {}

    /// S10, to the inviter alone: an invitation could not be delivered or ran out. After it the
    /// same person can be invited again.
    record TakingInvitationFailed(RoomUser invitee, InvitationFailure cause) implements RoomEvent {}

    /// S11, to the inviter alone: the invitee declined. An invitation that is accepted shows in
    /// [SeatsChanged].
    record TakingInvitationRejected(RoomUser invitee) implements RoomEvent {}

    /// S12, to the requester alone: the request could not be delivered or ran out. Not told where
    /// he came to a seat by another way, or withdrew it.
    record TakingRequestFailed(RequestFailure cause) implements RoomEvent {}

    /// S13, to the requester alone: a host declined.
    ///
    /// @param by missing where it was the server
    record TakingRequestRejected(Optional<RoomUser> by) implements RoomEvent {}

    /// S14, to the invitee alone: a host invites. Also once after joining for an invitation that
    /// waits.
    ///
    /// @param seat the one meant, where one was named
    /// @param endsAt unanswered, the invitation ends then
    /// @param defaultAction the built-in question, where a widget has one
    record TakingInvitationReceived(
            RoomUser inviter, Optional<Integer> seat, Instant endsAt, Runnable defaultAction)
            implements RoomEvent {}

    /// S15, to the taker alone: a seat was not given, for example because another was faster. The
    /// stage of `take` fails too. Not told where the answer was lost on the way.
    ///
    /// @param seat missing where the best one was asked for
    /// @param code of the refusal
    record TakingFailed(Optional<Integer> seat, TakingFailure cause, String code)
            implements RoomEvent {}

    /// S16, to all but himself: somebody entered; also when one comes back, for who came meanwhile.
    /// Not told for who was inside before, and not for the audience while more than 500 are here.
    /// [CountOrPropertyChanged] follows.
    record UserEntered(RoomUser user) implements RoomEvent {}

    /// S17, to all but himself: somebody left; after the grace time where the connection was lost.
    /// Otherwise as [UserEntered].
    record UserLeft(RoomUser user) implements RoomEvent {}

    /// S18, to all: the head count changed, or the role, microphone, name, attributes or connection
    /// of users; also once after joining, and after coming back by a snapshot, with all that are
    /// known, oneself too.
    ///
    /// @param users those that changed, came or went; who went as he was before
    /// @param total counts all who are here, also where the list is partial
    record CountOrPropertyChanged(List<RoomUser> users, int total) implements RoomEvent {
        /// Copies what it is given.
        public CountOrPropertyChanged {
            users = List.copyOf(users);
        }
    }

    /// S19, to the local user: what became of the connection to the room.
    ///
    /// @param errorCode why, where it failed
    /// @param extendedData `room_session_id` with `LOGGED_IN`: one id from the first person in to
    ///   the end of the room, for support and quality records
    record StateChanged(
            StateReason reason, Optional<String> errorCode, Map<String, String> extendedData)
            implements RoomEvent {
        /// Copies what it is given.
        public StateChanged {
            extendedData = Map.copyOf(extendedData);
        }
    }

    /// S20, to the local user, ahead of the token's end: the answer renews it without leaving.
    /// Empty, or no listener: `JoinOptions.tokens()` is asked; if that has none, the room ends with
    /// the token.
    record TokenExpired(int secondsLeft) implements Asks<Optional<String>> {}

    /// S21, to the local user: his microphone went on or off for others, whoever did it; after
    /// joining only where others hear him already, as when he comes from another device. Not told
    /// for the device alone.
    ///
    /// @param by who turned it off, where it was not oneself
    record MicrophoneStateChanged(boolean on, Optional<RoomUser> by) implements RoomEvent {}

    /// S22, to the local user: the sound comes out elsewhere now, by the app or because a device
    /// came or went; also once when the sound starts.
    ///
    /// @param device its name for people
    record AudioOutputChanged(AudioRoute route, String device) implements RoomEvent {}

    /// S23, to the one whose microphone it is: somebody asks to turn it on. `true` turns it on;
    /// without a listener, or a word in time, it stays off: the server holds to that.
    ///
    /// @param context the window or node of a widget that the question belongs to
    /// @param request names the question in `audio().microphone().answer`
    record MicrophoneTurnOnAsked(
            Optional<Object> context, RoomUser by, String request, Instant endsAt)
            implements Asks<Boolean> {}

    /// S24, to the sender: a message is on its way, was sent, or failed; a failed one can be sent
    /// again by `message().retry`. Exactly once for each state it comes to.
    record LocalSend(ChatMessage message) implements RoomEvent {}

    /// S25, to the one clicking: a message row was clicked.
    record MessageClicked(ChatMessage message) implements OfThePage {}

    /// S26, to the one pressing: a message row was pressed long, right-clicked, or the context-menu
    /// key was used on it. [MessageClicked] is not told for it.
    record MessageLongPressed(ChatMessage message) implements OfThePage {}

    /// S27, to the one clicking: a row of the member list was clicked.
    record MemberClicked(RoomUser user) implements OfThePage {}

    /// S28, to the one pressing: the "more" button of a row. Setting it replaces the built-in menu.
    record MemberMorePressed(RoomUser user) implements OfThePage {}

    /// S29, to all, every second while one is inside: the time since the room started as the server
    /// has it, the same for everybody and without drift. Not told before a scheduled room starts.
    record DurationUpdated(Duration elapsed) implements RoomEvent {}

    /// Who is audible now changed: at most five times a second, only whose level changed.
    ///
    /// @param levels by user, RFC 6464: 0 is the loudest, 127 silence
    record Speaking(Map<String, Integer> levels) implements RoomEvent {
        /// Copies what it is given.
        public Speaking {
            levels = Map.copyOf(levels);
        }
    }

    /// To hosts and co-hosts: the raised hands changed, in order; also once after joining, and
    /// after coming back by a snapshot, where there are any or were. It follows the event that says
    /// why.
    record RequestsChanged(List<SeatRequest> requests) implements RoomEvent {
        /// Copies what it is given.
        public RequestsChanged {
            requests = List.copyOf(requests);
        }
    }

    /// To the one asked: a host wants one on another seat. `true` moves; without a word in time:
    /// no.
    ///
    /// @param request names the question in `seat().answerMove`
    record MoveAsked(RoomUser by, int seat, String request, Instant endsAt)
            implements Asks<Boolean> {}

    /// To the one who asked: he would not move. Where he agrees, [SeatsChanged] shows it.
    record MoveDeclined(RoomUser user, MoveRefusal cause) implements RoomEvent {}

    /// To the local user: the line became better or worse by a whole score.
    record QualityChanged(Quality quality) implements RoomEvent {}

    /// To all: what the room says of itself changed; also once when one comes back and it did
    /// meanwhile. Not told on joining.
    ///
    /// @param properties those that have another value
    /// @param removed those that there are no more
    /// @param title the new one; missing where it stays, and so with the metadata
    /// @param by missing where it was the server, or is not known
    record PropertiesChanged(
            Map<String, String> properties,
            List<String> removed,
            Optional<String> title,
            Optional<String> metadata,
            long revision,
            Optional<RoomUser> by)
            implements RoomEvent {
        /// Copies what it is given.
        public PropertiesChanged {
            properties = Map.copyOf(properties);
            removed = List.copyOf(removed);
        }
    }

    /// To those it was sent to: something of the app's own. Not to the sender.
    ///
    /// @param user missing where it was the server itself
    record CommandReceived(Optional<RoomUser> user, String name, String body)
            implements RoomEvent {}

    /// To all: the reactions of the last moment.
    ///
    /// @param counts by kind
    /// @param recent some of them with their senders
    record ReactionsReceived(Map<String, Integer> counts, List<Reaction> recent)
            implements RoomEvent {
        /// Copies what it is given.
        public ReactionsReceived {
            counts = Map.copyOf(counts);
            recent = List.copyOf(recent);
        }
    }

    /// To all but the author: somebody wrote. Not told for what was written before one came in, or
    /// for what a snapshot brings when one comes back: those are in the state.
    record MessageReceived(ChatMessage message) implements RoomEvent {}

    /// To all: a message is no more. Not told for what was deleted while one was away, where one
    /// comes back by a snapshot.
    ///
    /// @param id the server's
    /// @param message as it was shown until now, if it was
    record MessageDeleted(
            String id, Optional<ChatMessage> message, RoomUser author, Optional<RoomUser> by)
            implements RoomEvent {}

    /// To the local user: his background music started, paused, ended.
    record MusicChanged(MusicState music) implements RoomEvent {}
}
