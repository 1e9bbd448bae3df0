package org.liveaudioroom.signaling;

import java.util.Optional;

/// A line of the chat.
///
/// @param message the server's id
/// @param clientId the author's own id; only the author is told
/// @param at epoch milliseconds
public record PostedMessage(
        String message,
        String user,
        String name,
        Optional<String> clientId,
        @Limit(min = 1, max = Protocol.MESSAGE_BYTES_MAX) String text,
        long at) {}
