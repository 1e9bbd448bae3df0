package org.liveaudioroom.client.core;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.signaling.Command;

/// Notices that nothing comes any more, asks for a sign of life, and cuts the connection where
/// there is none. Confined to the mailbox.
final class SilenceWatch {
    private final Mailbox mailbox;
    private final Patience patience;
    private final Supplier<@Nullable SignalSocket> connection;
    private Mailbox.@Nullable Alarm next;
    private @Nullable SignalSocket asked;

    /// @param connection that is to be watched now; `null`: none
    SilenceWatch(Mailbox mailbox, Patience patience, Supplier<@Nullable SignalSocket> connection) {
        this.mailbox = mailbox;
        this.patience = patience;
        this.connection = connection;
    }

    void start() {
        stop();
        next = mailbox.after(patience.glance(), this::look);
    }

    void stop() {
        if (next != null) {
            next.cancel();
        }
    }

    private void look() {
        var now = connection.get();
        if (now == null) {
            return;
        }
        if (now.silence().compareTo(patience.silence()) > 0) {
            ask(now);
        }
        start();
    }

    @SuppressWarnings("ReferenceEquality") // Each connection is asked for itself.
    private void ask(SignalSocket at) {
        if (asked == at) {
            return;
        }
        asked = at;
        Later.on(
                at.command(new Command.SessionPing(), patience.probe()),
                (pong, thrown) -> {
                    asked = null;
                    // A refusal is a sign of life too; only silence is none.
                    if (thrown != null && at.silence().compareTo(patience.probe()) >= 0) {
                        at.abandon(SignalSocket.CUT);
                    }
                });
    }
}
