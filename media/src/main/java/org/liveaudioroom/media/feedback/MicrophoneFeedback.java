package org.liveaudioroom.media.feedback;

import org.liveaudioroom.media.rtcp.ReceptionStatistics;
import org.liveaudioroom.media.rtcp.RtcpWriter;

/// How one speaker's packets arrive here, and what is told to the speaker about it. Confined to the
/// peer's media thread.
public final class MicrophoneFeedback {
    /// A report goes out this often while packets come.
    static final long REPORT_NANOS = 1_000_000_000L;

    /// RFC 7587 §4.1: the RTP clock of Opus, whatever it samples.
    private static final int CLOCK_HZ = 48_000;

    private final ReceptionStatistics statistics = new ReceptionStatistics(0, CLOCK_HZ);
    private final MissingPackets missing = new MissingPackets();
    private final int[] sequences = new int[MissingPackets.PACKETS_MAX];
    private boolean started;
    private int ssrc;
    private long nextReportNanos;
    private boolean news;

    /// Notes a packet that was authenticated.
    ///
    /// @param index its sequence number with the rollover counter before it
    public void arrived(int packetSsrc, long index, int rtpTimestamp, long nowNanos) {
        if (!started || packetSsrc != ssrc) {
            if (!started) {
                nextReportNanos = nowNanos + REPORT_NANOS;
            }
            started = true;
            ssrc = packetSsrc;
            statistics.restart(packetSsrc);
            missing.restart();
        }
        news = true;
        statistics.received(index, rtpTimestamp, nowNanos);
        missing.arrived(index, nowNanos);
    }

    /// Notes an SR; one of another source than that of the packets is of no use.
    public void senderReport(int senderSsrc, long ntpTimestamp, long nowNanos) {
        if (started && senderSsrc == ssrc) {
            statistics.senderReport(ntpTimestamp, nowNanos);
        }
    }

    /// Whether packets came and the last report is a second old.
    public boolean isReportDue(long nowNanos) {
        return news && nowNanos - nextReportNanos >= 0;
    }

    /// Writes an RR about the packets.
    ///
    /// @param ownSsrc who reports
    /// @param leastFractionLost told even if less was lost on the way here, in parts of 256
    public void report(RtcpWriter to, int ownSsrc, int leastFractionLost, long nowNanos) {
        news = false;
        // From one due time to the next, so that the beat of whoever asks does not slow it down.
        nextReportNanos = Math.max(nextReportNanos, nowNanos - REPORT_NANOS / 2) + REPORT_NANOS;
        to.receiverReport(ownSsrc).block(statistics, leastFractionLost, nowNanos);
    }

    /// Whether it is time to ask for something, or to give it up.
    public boolean isNackDue(long nowNanos) {
        return missing.isDue(nowNanos);
    }

    /// Writes a NACK for what is to be asked for now. Returns how many packets it asks for: for
    /// none, nothing is written.
    public int nack(RtcpWriter to, int ownSsrc, long nowNanos) {
        int count = missing.due(nowNanos, sequences);
        if (count > 0) {
            to.nack(ownSsrc, ssrc, sequences, count);
        }
        return count;
    }
}
