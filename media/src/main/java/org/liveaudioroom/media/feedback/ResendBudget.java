package org.liveaudioroom.media.feedback;

/// How many packets one listener may be sent again: a listener that asks for more has a line that
/// more packets only make worse, or means harm.
public final class ResendBudget {
    /// Two voices of 50 packets a second, all lost.
    static final int PACKETS_A_SECOND = 100;

    /// What may be asked for at once after a time without questions.
    static final int PACKETS_AT_ONCE = 50;

    private static final long PACKET_NANOS = 1_000_000_000L / PACKETS_A_SECOND;

    /// The moment before which everything allowed has been used.
    private long usedUntilNanos;

    public ResendBudget(long nowNanos) {
        this.usedUntilNanos = nowNanos - PACKETS_AT_ONCE * PACKET_NANOS;
    }

    /// Whether one more may be sent now; if so, it is counted.
    public boolean take(long nowNanos) {
        long oldest = nowNanos - PACKETS_AT_ONCE * PACKET_NANOS;
        if (usedUntilNanos - oldest < 0) {
            usedUntilNanos = oldest;
        }
        if (nowNanos - usedUntilNanos < PACKET_NANOS) {
            return false;
        }
        usedUntilNanos += PACKET_NANOS;
        return true;
    }
}
