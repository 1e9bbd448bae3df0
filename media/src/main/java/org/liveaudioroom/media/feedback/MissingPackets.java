package org.liveaudioroom.media.feedback;

/// The packets of one stream that are missing, and when to ask for each.
///
/// ```
///  gap seen ── 10 ms ──> asked ── 100 ms ──> asked ── 100 ms ──> asked ── 100 ms ──> given up
///     └────────┴── arrives: forgotten ──────────┴───────────────────┘
/// ```
///
/// The first wait lets a packet that was only overtaken arrive; as the next packet of the stream is
/// what brings a question about, that is one frame in practice.
final class MissingPackets {
    /// The longest gap that is asked for, and the most packets asked for at a time. What is longer
    /// is an outage: by the time it ends, 320 ms are of no use to anybody.
    static final int PACKETS_MAX = 16;

    static final int QUESTIONS_MAX = 3;
    static final long OVERTAKEN_NANOS = 10_000_000L;

    /// Longer than most round trips, so that few answers cross with the next question.
    static final long ANSWER_NANOS = 100_000_000L;

    private final long[] indices = new long[PACKETS_MAX];
    private final long[] dueNanos = new long[PACKETS_MAX];
    private final int[] questions = new int[PACKETS_MAX];
    private int size;
    private boolean started;
    private long highest;

    /// Forgets everything: another stream begins.
    void restart() {
        size = 0;
        started = false;
    }

    /// Notes a packet that was authenticated.
    ///
    /// @param index its sequence number, extended
    void arrived(long index, long nowNanos) {
        if (!started) {
            started = true;
            highest = index;
        } else if (index > highest) {
            miss(index, nowNanos);
            highest = index;
        } else {
            find(index);
        }
    }

    private void miss(long index, long nowNanos) {
        long gap = index - highest - 1;
        if (gap > PACKETS_MAX) {
            size = 0;
            return;
        }
        for (long missing = highest + 1; missing < index; missing++) {
            if (size == PACKETS_MAX) {
                forget(0);
            }
            indices[size] = missing;
            dueNanos[size] = nowNanos + OVERTAKEN_NANOS;
            questions[size++] = 0;
        }
    }

    private void find(long index) {
        for (int i = 0; i < size; i++) {
            if (indices[i] == index) {
                forget(i);
                return;
            }
        }
    }

    private void forget(int at) {
        size--;
        System.arraycopy(indices, at + 1, indices, at, size - at);
        System.arraycopy(dueNanos, at + 1, dueNanos, at, size - at);
        System.arraycopy(questions, at + 1, questions, at, size - at);
    }

    /// Whether [#due] has something to do.
    boolean isDue(long nowNanos) {
        for (int i = 0; i < size; i++) {
            if (nowNanos - dueNanos[i] >= 0) {
                return true;
            }
        }
        return false;
    }

    /// Collects the 16-bit sequence numbers to ask for now, which rise, and counts them as asked
    /// for. Returns how many.
    ///
    /// @param sequences at least [#PACKETS_MAX] long
    int due(long nowNanos, int[] sequences) {
        int count = 0;
        for (int i = 0; i < size; ) {
            if (nowNanos - dueNanos[i] < 0) {
                i++;
            } else if (questions[i] == QUESTIONS_MAX) {
                forget(i);
            } else {
                questions[i]++;
                dueNanos[i] = nowNanos + ANSWER_NANOS;
                sequences[count++] = (int) indices[i++] & 0xffff;
            }
        }
        return count;
    }
}
