package org.liveaudioroom.server.session;

import org.liveaudioroom.server.observe.Metrics;
import org.liveaudioroom.server.rooms.Frame;
import org.liveaudioroom.signaling.Answer;
import org.liveaudioroom.signaling.CloseCode;
import org.liveaudioroom.signaling.Codec;
import org.liveaudioroom.signaling.Command;
import org.liveaudioroom.signaling.Event;
import org.liveaudioroom.signaling.Failure;

/// What goes back to one client, counted on its way into the outbox. Any thread.
final class Replies {
    private final Codec codec;
    private final Outbox outbox;
    private final Metrics metrics;

    Replies(Codec codec, Outbox outbox, Metrics metrics) {
        this.codec = codec;
        this.outbox = outbox;
        this.metrics = metrics;
    }

    /// It was done.
    <A extends Answer> void ok(long re, Command<A> command, A answer) {
        metrics.answered(command.wire(), "ok");
        outbox.send(codec.answer(re, answer));
    }

    /// It was not done.
    void fail(long re, Command<?> command, Failure failure) {
        metrics.answered(command.wire(), failure.code().wire());
        outbox.send(codec.failure(re, failure));
    }

    /// It was no command.
    void malformed(long re, Failure failure) {
        metrics.malformed(failure.code().wire());
        outbox.send(codec.failure(re, failure));
    }

    /// An event for this connection alone.
    void tell(Event event) {
        outbox.send(codec.event(event));
    }

    /// The last event of the room for this connection.
    void tell(long seq, Event event) {
        outbox.send(codec.event(seq, event));
    }

    /// An event of the room. Levels are left out for a slow reader: newer ones come.
    void deliver(Frame frame) {
        if (frame.seq() == 0 && outbox.isCrowded()) {
            metrics.leftOut();
        } else {
            outbox.send(frame.utf8());
        }
    }

    /// Ends the connection after what waits.
    void close(CloseCode code) {
        metrics.closed(code.name());
        outbox.close(code);
    }
}
