package org.liveaudioroom.media.rtcp;

/// What a receiver knows of one source, for its reports (RFC 3550 §6.4.1, appendix A.3 and A.8).
/// Confined to one thread; times come in with the calls.
public final class ReceptionStatistics {
    private static final int CUMULATIVE_MAX = 0x7f_ffff;
    private static final int FRACTION_MAX = 255;

    /// A source that leaps its timestamps counts as this late: sixteen times that is still an int.
    private static final int STEP_MAX = 1 << 26;

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final Report report = new Report();
    private final int clockHz;
    private boolean started;
    private long firstIndex;
    private long highestIndex;
    private long received;
    private long expectedBefore;
    private long receivedBefore;
    private int transitBefore;

    /// Sixteen times the jitter, so that its fraction is kept (RFC 3550 appendix A.8).
    private int jitter16;

    private int lastSenderReport;
    private long lastSenderReportNanos;

    /// The numbers of one report, made again in place each time.
    static final class Report {
        int ssrc;
        int fractionLost;
        int cumulativeLost;
        int highestSequence;
        int jitter;
        int lastSenderReport;
        int delaySinceLastSenderReport;
    }

    /// Begins to count a source.
    ///
    /// @param clockHz rate of its RTP clock
    public ReceptionStatistics(int ssrc, int clockHz) {
        report.ssrc = ssrc;
        this.clockHz = clockHz;
    }

    /// Begins anew with another source, as if the first had never been.
    public void restart(int ssrc) {
        report.ssrc = ssrc;
        started = false;
        received = 0;
        expectedBefore = 0;
        receivedBefore = 0;
        jitter16 = 0;
        lastSenderReport = 0;
    }

    /// Counts a packet that was authenticated and is no repetition.
    ///
    /// @param index its sequence number, extended
    /// @param nowNanos a clock that only runs forward
    public void received(long index, int rtpTimestamp, long nowNanos) {
        int transit = rtpUnits(nowNanos) - rtpTimestamp;
        if (started) {
            // RFC 3550 appendix A.8.
            int difference = Math.clamp(Math.abs((long) (transit - transitBefore)), 0, STEP_MAX);
            jitter16 += difference - ((jitter16 + 8) >> 4);
            highestIndex = Math.max(highestIndex, index);
        } else {
            started = true;
            firstIndex = index;
            highestIndex = index;
        }
        transitBefore = transit;
        received++;
    }

    /// Notes an SR of this source.
    public void senderReport(long ntpTimestamp, long nowNanos) {
        lastSenderReport = (int) (ntpTimestamp >>> 16);
        lastSenderReportNanos = nowNanos;
    }

    public boolean hasReceived() {
        return started;
    }

    /// Packets missing so far; below zero if more came than were expected.
    public long lost() {
        return started ? highestIndex - firstIndex + 1 - received : 0;
    }

    /// In units of the RTP clock.
    public int jitter() {
        return jitter16 >> 4;
    }

    /// Closes the interval since the last call and gives its numbers.
    ///
    /// @param leastFractionLost what is told even if less was lost here, in parts of 256: the loss
    ///   of the listeners, so that the speaker's Opus guards against it
    Report report(int leastFractionLost, long nowNanos) {
        long expected = started ? highestIndex - firstIndex + 1 : 0;
        // RFC 3550 appendix A.3.
        long expectedInterval = expected - expectedBefore;
        long lostInterval = expectedInterval - (received - receivedBefore);
        expectedBefore = expected;
        receivedBefore = received;
        int fraction =
                expectedInterval <= 0 || lostInterval <= 0
                        ? 0
                        : (int) Math.min(FRACTION_MAX, (lostInterval << 8) / expectedInterval);
        report.fractionLost = Math.max(fraction, leastFractionLost);
        report.cumulativeLost =
                Math.clamp(expected - received, -CUMULATIVE_MAX - 1, CUMULATIVE_MAX);
        report.highestSequence = (int) highestIndex;
        report.jitter = jitter();
        report.lastSenderReport = lastSenderReport;
        report.delaySinceLastSenderReport =
                lastSenderReport == 0 ? 0 : (int) units(nowNanos - lastSenderReportNanos, 65_536);
        return report;
    }

    private int rtpUnits(long nanos) {
        return (int) units(nanos, clockHz);
    }

    /// Without overflow for any nanos, and exact.
    private static long units(long nanos, int perSecond) {
        long seconds = Math.floorDiv(nanos, NANOS_PER_SECOND);
        long rest = Math.floorMod(nanos, NANOS_PER_SECOND);
        return seconds * perSecond + rest * perSecond / NANOS_PER_SECOND;
    }
}
