package org.liveaudioroom.client.control;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.liveaudioroom.signaling.Answer.Done;

/// Keeps the chat in order. For hosts, and co-hosts as far as the room lets them.
public interface ChatControl {
    /// The audience may write.
    CompletionStage<Done> turnOn();

    /// The audience may not write.
    CompletionStage<Done> turnOff();

    /// How long the audience waits between two messages, up to an hour; zero: not at all.
    CompletionStage<Done> slow(Duration between);

    /// Keeps somebody from writing.
    CompletionStage<Done> ban(String user, Sentence sentence);

    /// He may write again.
    CompletionStage<Done> unban(String user);
}
