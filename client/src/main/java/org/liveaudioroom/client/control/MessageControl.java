package org.liveaudioroom.client.control;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.liveaudioroom.client.ChatMessage;
import org.liveaudioroom.signaling.Answer.Done;

/// Writes to the chat.
public interface MessageControl {
    /// Sends a line. It is in the feed at once as `SENDING` (S24); the stage ends with the row as
    /// it became, `SENT` or `FAILED`, and never fails.
    CompletionStage<ChatMessage> send(String text);

    /// Sends a failed row again; the server posts it once, however often it is tried.
    ///
    /// @param clientId of the row; one that is not there, or did not fail, fails the stage
    CompletionStage<ChatMessage> retry(String clientId);

    /// Takes a message away everywhere. Its author may, and hosts.
    ///
    /// @param id the server's
    CompletionStage<Done> delete(String id);

    /// The messages of the feed, the newest last.
    List<ChatMessage> list();
}
