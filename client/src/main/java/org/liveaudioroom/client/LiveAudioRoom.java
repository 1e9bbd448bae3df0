package org.liveaudioroom.client;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.liveaudioroom.client.control.AudioControl;
import org.liveaudioroom.client.control.ChatControl;
import org.liveaudioroom.client.control.MessageControl;
import org.liveaudioroom.client.control.ReactionControl;
import org.liveaudioroom.client.control.RoomControl;
import org.liveaudioroom.client.control.SeatControl;
import org.liveaudioroom.client.control.UserControl;
import org.liveaudioroom.client.core.Rooms;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.signaling.Answer.Done;

/// One room and the local user's place in it.
///
/// ```java
/// var options = JoinOptions.development(URI.create("http://localhost:8080"), "demo", "Ann").build();
/// var events = new LiveAudioRoomEvents();
/// events.seat().host().onTakingRequested(event -> System.out.println(event.audience().name()));
/// LiveAudioRoom.join(options, events).thenAccept(room -> room.message().send("Hello"));
/// ```
///
/// All methods may be called from any thread, also from inside a callback, and none blocks. A stage
/// ends when the server has answered; it fails with a [RoomException], whose [RoomFailure] says why
/// as a closed set of alternatives. Stages are completed on the executor of
/// [JoinOptions#callbacks()], in the order of the events: what a command made is in [#state()] by
/// then.
public interface LiveAudioRoom extends AutoCloseable {
    /// Connects and goes in.
    ///
    /// The stage ends when one is inside, after [RoomEvent.StateChanged] with `LOGGED_IN` (S19) and
    /// the first [RoomEvent.SeatsChanged] (S7); it fails where one was not let in. Until it ends
    /// nothing was joined: a failed join tells S19 `LOGIN_FAILED` and never S2.
    static CompletionStage<LiveAudioRoom> join(JoinOptions options, LiveAudioRoomEvents events) {
        return Rooms.join(options, events);
    }

    /// All that is known now. It is a value: two calls may give two.
    RoomState state();

    /// How loud everybody is now, for who draws: it changes without an event.
    Levels levels();

    /// Takes, gives up and offers seats.
    SeatControl seat();

    /// The own microphone, what is heard of others, devices, music.
    AudioControl audio();

    /// Writes to the chat.
    MessageControl message();

    /// Keeps the chat in order.
    ChatControl chat();

    /// Roles, bans and the list of people.
    UserControl user();

    /// What the room says of itself, its rules, its end.
    RoomControl room();

    /// Sends reactions.
    ReactionControl reaction();

    /// Tells what somebody did in the app's own pages: a widget calls it, and the app hears of it.
    PageEvents page();

    /// Called after each change of [#state()] with the new one, on the executor of the callbacks.
    /// Changes that come at once may come as one. It goes along with [#switchRoom].
    Subscription onState(Consumer<? super RoomState> listener);

    /// Called with every event, after its own listener if it has one. For who draws the room; an
    /// app sets the single events of [LiveAudioRoomEvents]. It goes along with [#switchRoom].
    Subscription onEvent(Consumer<? super RoomEvent> listener);

    /// Whether the room is shown as a mini window now. `false` at first.
    boolean minimized();

    /// The room is shown as a mini window from now on: [RoomEvent.Ended] will say so.
    void minimize();

    /// The room is shown whole again.
    void restore();

    /// Asks S1, then leaves. `false`: one stayed. See [#leave(LeaveOptions)].
    default CompletionStage<Boolean> leave() {
        return leave(LeaveOptions.CONFIRM);
    }

    /// Leaves. While one leave waits for its confirmation, another gives the same stage.
    ///
    /// The stage ends with `true` after [RoomEvent.Ended] was told; on a room that is over, at
    /// once.
    CompletionStage<Boolean> leave(LeaveOptions options);

    /// Leaves this room and goes into another, with the same listeners, observers and sound, on the
    /// executor of this one: what [#onState] and [#onEvent] were given hears of the other room.
    ///
    /// S19 tells `LOGGING_IN` and what follows; S2 is not told. Where the other room does not let
    /// one in, the stage fails and this room is over: S2 with `LOCAL_LEAVE`. So it is where one
    /// cancels the stage or leaves this room meanwhile. A room that is being left, or switched from
    /// already, is over for this: the stage fails with [RoomFailure.RoomOver].
    CompletionStage<LiveAudioRoom> switchRoom(JoinOptions options);

    /// Gives the server a fresh token. Not needed where [JoinOptions#tokens()] or S20 give one.
    CompletionStage<Done> renewToken(String token);

    /// The server's clock: `Duration.between(serverNow(), endsAt)` is what is left of a request.
    Instant serverNow();

    /// The time since the room started, by the server's clock (S29). Zero before.
    Duration elapsed();

    /// Leaves without asking, as [LeaveOptions#AT_ONCE].
    @Override
    void close();
}
