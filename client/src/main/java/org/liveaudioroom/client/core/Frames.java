package org.liveaudioroom.client.core;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.signaling.Protocol;

/// Puts the frames of a WebSocket together to messages and brings them to the mailbox. Called by
/// the JDK, on threads of its own; the next message is asked for when the room has taken the last.
final class Frames implements WebSocket.Listener {
    private final Mailbox mailbox;
    private final Receiver receiver;
    private final StringBuilder parts = new StringBuilder();

    /// Called in the mailbox.
    interface Receiver {
        void text(String message);

        /// A message that is not text.
        void binary();

        /// More than a server of ours ever sends at once.
        void tooLarge();

        void closed(int code);

        void broke(Throwable error);
    }

    Frames(Mailbox mailbox, Receiver receiver) {
        this.mailbox = mailbox;
        this.receiver = receiver;
    }

    @Override
    public void onOpen(WebSocket webSocket) {
        // Nothing is asked for until the mailbox knows of the socket.
    }

    @Override
    public @Nullable CompletionStage<?> onText(
            WebSocket webSocket, CharSequence data, boolean last) {
        if (parts.length() + data.length() > Protocol.SERVER_MESSAGE_MAX) {
            mailbox.execute(receiver::tooLarge);
            return null;
        }
        parts.append(data);
        if (!last) {
            webSocket.request(1);
            return null;
        }
        String message = parts.toString();
        // A snapshot can be large: its buffer is not kept for the small ones that follow.
        parts.setLength(0);
        parts.trimToSize();
        mailbox.execute(() -> {
            receiver.text(message);
            webSocket.request(1);
        });
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(
            WebSocket webSocket, ByteBuffer data, boolean last) {
        if (last) {
            mailbox.execute(receiver::binary);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(
            WebSocket webSocket, int statusCode, String reason) {
        mailbox.execute(() -> receiver.closed(statusCode));
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        mailbox.execute(() -> receiver.broke(error));
    }
}
