package org.liveaudioroom.examples;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.liveaudioroom.client.LiveAudioRoomEvents;
import org.liveaudioroom.client.event.RoomEvent;

/// Saves the notes of a talk to the app's back end before anybody leaves: the question of S1 is
/// open until the back end has answered, and whoever says no there stays.
public final class SaveBeforeLeaving {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI backEnd;

    /// @param backEnd takes the notes by POST
    SaveBeforeLeaving(URI backEnd) {
        this.backEnd = backEnd;
    }

    /// Adds itself to the events of a room.
    LiveAudioRoomEvents to(LiveAudioRoomEvents events) {
        return events.onLeaveConfirmation(this::saved);
    }

    private CompletionStage<Boolean> saved(RoomEvent.LeaveConfirmation event) {
        return event.defaultAction() // What the widget would ask.
                .get()
                .thenCompose(leaves -> leaves ? save() : CompletableFuture.completedFuture(false));
    }

    private CompletionStage<Boolean> save() {
        var notes =
                HttpRequest.newBuilder(backEnd).POST(BodyPublishers.ofString("our notes")).build();
        return http.sendAsync(notes, BodyHandlers.discarding())
                .thenApply(answer -> answer.statusCode() < 300)
                .exceptionally(unreachable -> false); // Better stay than lose what was written.
    }
}
