package org.liveaudioroom.client.event;

import java.util.function.Consumer;

/// All groups over one set of listeners.
public final class EventGroups {
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

    /// Nothing is set.
    public EventGroups() {}

    /// S1.
    public void onLeaveConfirmation(Asking<RoomEvent.LeaveConfirmation, Boolean> listener) {
        listeners.ask(RoomEvent.LeaveConfirmation.class, listener);
    }

    /// S2.
    public void onEnded(Consumer<RoomEvent.Ended> listener) {
        listeners.tell(RoomEvent.Ended.class, listener);
    }

    /// S3.
    public void onError(Consumer<RoomEvent.ErrorRaised> listener) {
        listeners.tell(RoomEvent.ErrorRaised.class, listener);
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

    /// What is set.
    public Listeners listeners() {
        return listeners;
    }
}
