package org.liveaudioroom.client.control;

import java.util.concurrent.CompletionStage;
import org.liveaudioroom.signaling.Answer.Done;

/// Reactions.
public interface ReactionControl {
    /// Lets everybody see it.
    ///
    /// @param kind an emoji or a name of the app's own, 1 to 32 characters
    CompletionStage<Done> send(String kind);
}
