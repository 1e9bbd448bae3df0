package org.liveaudioroom.server.session;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.signaling.CloseCode;

/// What waits for one connection's socket: bounded, so that a slow reader costs a bounded amount of
/// memory and the room no time. One that falls behind too far is let go and may come back for a
/// snapshot.
///
/// Any thread. The lock is held for queue work alone, never while the socket is called.
final class Outbox {
    /// Frames that may wait, whatever their size: more than a room keeps for those who come back
    /// (2,000), with new ones behind them.
    static final int FRAMES_MAX = 3_000;

    private static final int CROWDED_PART = 8;
    private static final double AT_ONCE_PART = 0.75;

    private final Channel channel;
    private final int bytesMax;
    private final Runnable overflowed;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private int bytes;
    private boolean sending;
    private boolean pumping;
    private boolean over;
    private @Nullable CloseCode goodbye;

    /// Starts empty.
    ///
    /// @param bytesMax what may wait besides the frame that is being sent
    /// @param overflowed called once, when the reader was too slow and has been let go
    Outbox(Channel channel, int bytesMax, Runnable overflowed) {
        this.channel = channel;
        this.bytesMax = bytesMax;
        this.overflowed = overflowed;
    }

    /// Sends the frame as soon as those before it are gone. What comes after the end is dropped.
    void send(byte[] frame) {
        boolean tooSlow;
        synchronized (this) {
            if (over || goodbye != null) {
                return;
            }
            tooSlow = waiting.size() >= FRAMES_MAX || bytes + frame.length > bytesMax;
            if (tooSlow) {
                waiting.clear();
                bytes = 0;
                over = true;
            } else {
                waiting.add(frame);
                bytes += frame.length;
            }
        }
        if (tooSlow) {
            channel.close(CloseCode.TOO_SLOW.code(), CloseCode.TOO_SLOW.meaning());
            overflowed.run();
        } else {
            pump();
        }
    }

    /// How much may be sent at once to a reader for whom nothing waits, so that what happens
    /// meanwhile finds a place behind it.
    int bytesAtOnceMax() {
        return (int) (bytesMax * AT_ONCE_PART);
    }

    /// Whether so much waits that what can be left out should be.
    synchronized boolean isCrowded() {
        return bytes > bytesMax / CROWDED_PART || waiting.size() > FRAMES_MAX / CROWDED_PART;
    }

    /// Closes the connection when what waits is sent.
    void close(CloseCode code) {
        synchronized (this) {
            if (over || goodbye != null) {
                return;
            }
            goodbye = code;
        }
        pump();
    }

    /// The socket is gone: nothing is kept.
    void drop() {
        synchronized (this) {
            over = true;
            waiting.clear();
            bytes = 0;
        }
    }

    /// One thread at a time hands frames over; a socket that answers at once makes a loop here, not
    /// a recursion.
    private void pump() {
        synchronized (this) {
            if (pumping) {
                return;
            }
            pumping = true;
        }
        for (var step = next(); step != null; step = next()) {
            step.run();
        }
    }

    /// What is to be done now; nothing ends the pumping.
    private synchronized @Nullable Runnable next() {
        if (!sending && !over) {
            var frame = waiting.poll();
            if (frame != null) {
                bytes -= frame.length;
                sending = true;
                return () -> channel.send(frame, this::sent);
            }
            var code = goodbye;
            if (code != null) {
                over = true;
                return () -> channel.close(code.code(), code.meaning());
            }
        }
        pumping = false;
        return null;
    }

    private void sent() {
        synchronized (this) {
            sending = false;
        }
        pump();
    }
}
