package org.liveaudioroom.client.core;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.liveaudioroom.client.LiveAudioRoomEvents;
import org.liveaudioroom.client.event.RoomEvent;

/// Sets every listener there is, so that what comes is what an app would be told. Questions are
/// answered as their default is.
final class Listening {
    private Listening() {}

    static void toAll(LiveAudioRoomEvents events, Consumer<RoomEvent> to) {
        events.onLeaveConfirmation(
                        event -> {
                            to.accept(event);
                            return event.defaultAction().get();
                        })
                .onEnded(to::accept)
                .onError(to::accept);
        events.seat()
                .onClosed(to::accept)
                .onOpened(to::accept)
                .onChanged(to::accept)
                .onSpeaking(to::accept);
        events.seat()
                .host()
                .onTakingRequested(to::accept)
                .onTakingRequestCanceled(to::accept)
                .onTakingInvitationFailed(to::accept)
                .onTakingInvitationRejected(to::accept)
                .onRequestsChanged(to::accept)
                .onMoveDeclined(to::accept);
        events.seat()
                .audience()
                .onTakingRequestFailed(to::accept)
                .onTakingRequestRejected(to::accept)
                .onTakingInvitationReceived(to::accept)
                .onTakingFailed(to::accept);
        events.user()
                .onEnter(to::accept)
                .onLeave(to::accept)
                .onCountOrPropertyChanged(to::accept)
                .onQualityChanged(to::accept);
        events.room()
                .onStateChanged(to::accept)
                .onTokenExpired(event -> {
                    to.accept(event);
                    return CompletableFuture.completedFuture(Optional.empty());
                })
                .onPropertiesChanged(to::accept)
                .onCommand(to::accept);
        events.audioVideo().onMicrophoneStateChanged(to::accept).onAudioOutputChanged(to::accept);
        events.inRoomMessage()
                .onLocalSend(to::accept)
                .onClicked(to::accept)
                .onLongPress(to::accept)
                .onReceived(to::accept)
                .onDeleted(to::accept);
        events.memberList().onClicked(to::accept);
        events.duration().onUpdated(to::accept);
        events.media().onPlayStateChanged(to::accept);
        events.reaction().onReceived(to::accept);
    }
}
