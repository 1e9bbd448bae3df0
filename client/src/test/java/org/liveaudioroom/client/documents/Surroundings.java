package org.liveaudioroom.client.documents;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.NullUnmarked;
import org.liveaudioroom.client.JoinOptions;
import org.liveaudioroom.client.LiveAudioRoom;
import org.liveaudioroom.client.LiveAudioRoomEvents;
import org.slf4j.Logger;

/// What pieces of Java in documents take as given: a room, an app's window, its pages, its back
/// end. It is compiled against and never run.
@NullUnmarked
public abstract class Surroundings {
    protected Logger log;
    protected JoinOptions options;
    protected LiveAudioRoomEvents events;
    protected LiveAudioRoom room;
    protected Window window;
    protected Backend backend;

    /// A window of the app.
    public interface Window {
        void close();
    }

    /// The app's own server.
    public interface Backend {
        CompletionStage<String> token(String room);

        CompletionStage<Boolean> save();
    }

    protected void show(Object anything) {}

    protected void ring(Object somebody) {}

    protected CompletionStage<Boolean> ask(String question) {
        return CompletableFuture.completedFuture(!question.isEmpty());
    }
}
