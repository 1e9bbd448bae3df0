package org.liveaudioroom.client;

import java.util.function.Consumer;
import org.liveaudioroom.client.event.Asking;
import org.liveaudioroom.client.event.AudioVideoEvents;
import org.liveaudioroom.client.event.DurationEvents;
import org.liveaudioroom.client.event.Listeners;
import org.liveaudioroom.client.event.MediaEvents;
import org.liveaudioroom.client.event.MemberListEvents;
import org.liveaudioroom.client.event.MessageEvents;
import org.liveaudioroom.client.event.ReactionEvents;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.client.event.RoomEvents;
import org.liveaudioroom.client.event.SeatEvents;
import org.liveaudioroom.client.event.UserEvents;

/// What an app wants to be told of a room: given before joining, so that nothing is lost. The
/// groups and names are those of the event contract; [RoomEvent] says of each when it is told, when
/// not, to whom, and what comes before and after.
///
/// ```java
/// var events = new LiveAudioRoomEvents()
///         .onEnded(event -> window.close())
///         .onError(event -> log.warn("{}: {}", event.method(), event.message()));
/// events.seat().onChanged(event -> show(event.taken()));
/// events.seat().host().onTakingRequested(event -> ring(event.audience()));
/// ```
///
/// Callbacks run on the executor of [JoinOptions#callbacks()], in order, one at a time for a room.
/// One that throws is logged, told once through [#onError], and breaks nothing; what [#onEnded] and
/// [#onError] throw themselves is only logged. One instance may serve several rooms, if the app
/// does not care which one speaks.
public final class LiveAudioRoomEvents {
    private final Listeners listeners = new Listeners();
    private final SeatEvents seat = new SeatEvents(listeners);
    private final UserEvents user = new UserEvents(listeners);
    private final RoomEvents room = new RoomEvents(listeners);
    private final AudioVideoEvents audioVideo = new AudioVideoEvents(listeners);
    private final MessageEvents inRoomMessage = new MessageEvents(listeners);
    private final MemberListEvents memberList = new MemberListEvents(listeners);
    private final DurationEvents duration = new DurationEvents(listeners);
    private final MediaEvents media = new MediaEvents(listeners);
    private final ReactionEvents reaction = new ReactionEvents(listeners);

    /// Nothing is told yet.
    public LiveAudioRoomEvents() {}

    /// S1; replaces the default: see [RoomEvent.LeaveConfirmation].
    public LiveAudioRoomEvents onLeaveConfirmation(
            Asking<RoomEvent.LeaveConfirmation, Boolean> listener) {
        listeners.ask(RoomEvent.LeaveConfirmation.class, listener);
        return this;
    }

    /// S2; replaces the default: see [RoomEvent.Ended].
    public LiveAudioRoomEvents onEnded(Consumer<RoomEvent.Ended> listener) {
        listeners.tell(RoomEvent.Ended.class, listener);
        return this;
    }

    /// S3: see [RoomEvent.ErrorRaised].
    public LiveAudioRoomEvents onError(Consumer<RoomEvent.ErrorRaised> listener) {
        listeners.tell(RoomEvent.ErrorRaised.class, listener);
        return this;
    }

    /// The seats.
    public SeatEvents seat() {
        return seat;
    }

    /// The people.
    public UserEvents user() {
        return user;
    }

    /// The room.
    public RoomEvents room() {
        return room;
    }

    /// Microphone and loudspeaker.
    public AudioVideoEvents audioVideo() {
        return audioVideo;
    }

    /// The chat.
    public MessageEvents inRoomMessage() {
        return inRoomMessage;
    }

    /// The list of members.
    public MemberListEvents memberList() {
        return memberList;
    }

    /// The time.
    public DurationEvents duration() {
        return duration;
    }

    /// Background music.
    public MediaEvents media() {
        return media;
    }

    /// Reactions.
    public ReactionEvents reaction() {
        return reaction;
    }

    /// What is set, for who tells events.
    public Listeners listeners() {
        return listeners;
    }
}
