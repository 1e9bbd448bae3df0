package org.liveaudioroom.client;

import java.time.Instant;

/// A row of the chat.
public sealed interface ChatRow permits ChatMessage, ChatNotice {
    /// The same over the life of the row, and no other row's.
    String key();

    /// The server's clock.
    Instant at();
}
