package org.liveaudioroom.media.srtp;

/// Which of the last 64 indices were seen (RFC 3711 §3.3.2). An index is good once.
///
/// ```
///  older   | highest-63  . . .  highest |   newer
///  refused |  refused where seen        |   fine
/// ```
final class ReplayWindow {
    static final int WINDOW = 64;

    /// What an index is before its packet was authenticated.
    enum Verdict {
        FRESH,
        SEEN,
        TOO_OLD
    }

    private long highest = -1;

    /// Bit i stands for the index `highest - i`.
    private long seen;

    /// The highest index marked, -1 before the first.
    long highest() {
        return highest;
    }

    Verdict verdict(long index) {
        long behind = highest - index;
        if (highest < 0 || behind < 0) {
            return Verdict.FRESH;
        }
        if (behind >= WINDOW) {
            return Verdict.TOO_OLD;
        }
        return (seen >>> behind & 1) == 0 ? Verdict.FRESH : Verdict.SEEN;
    }

    void mark(long index) {
        long ahead = highest < 0 ? WINDOW : index - highest;
        if (ahead > 0) {
            seen = ahead >= WINDOW ? 1 : seen << ahead | 1;
            highest = index;
        } else {
            seen |= 1L << -ahead;
        }
    }
}
