package org.liveaudioroom.server.rooms;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/// Numbers what is told, encodes it once, and keeps the last of it for those who come back.
/// Confined to the room's mirror.
final class Broadcast {
    /// How many frames can be missed without needing a new picture. The oldest makes room.
    static final int KEPT_MAX = 2_000;

    /// What they may hold in memory together, for one room: long chat messages fill it earlier. The
    /// oldest makes room.
    static final int KEPT_BYTES_MAX = 512 * 1024;

    private final Deque<Frame> kept = new ArrayDeque<>();
    private final Counters counters;
    private int keptBytes;
    private long seq;
    private long forgotten;

    Broadcast(Counters counters) {
        this.counters = counters;
    }

    /// The newest number.
    long seq() {
        return seq;
    }

    /// A number for a word to one connection alone.
    long nextSeq() {
        return ++seq;
    }

    void tell(List<Telling> tellings, Consumer<Frame> fanOut) {
        for (Telling telling : tellings) {
            seq++;
            Frame frame = new Frame(seq, telling.to(), telling.wording().encode(seq));
            counters.framesEncoded.increment();
            keep(frame);
            fanOut.accept(frame);
        }
    }

    private void keep(Frame frame) {
        kept.addLast(frame);
        keptBytes += frame.utf8().length;
        while (kept.size() > KEPT_MAX || keptBytes > KEPT_BYTES_MAX) {
            Frame oldest = kept.removeFirst();
            keptBytes -= oldest.utf8().length;
            forgotten = oldest.seq();
        }
    }

    /// Not numbered, not kept.
    void tellInPassing(List<Telling> tellings, Consumer<Frame> fanOut) {
        for (Telling telling : tellings) {
            counters.framesEncoded.increment();
            fanOut.accept(new Frame(0, telling.to(), telling.wording().encode(0)));
        }
    }

    /// Whether everything after this number is still here, and is no more than so much.
    boolean reaches(long since, int bytesMax) {
        return since >= forgotten && since <= seq && bytesAfter(since) <= bytesMax;
    }

    private int bytesAfter(long since) {
        int bytes = 0;
        for (Frame frame : kept) {
            if (frame.seq() > since) {
                bytes += frame.utf8().length;
            }
        }
        return bytes;
    }

    void replay(long since, Consumer<Frame> to) {
        for (Frame frame : kept) {
            if (frame.seq() > since) {
                to.accept(frame);
            }
        }
    }
}
