package org.liveaudioroom.media.rtcp;

/// How well one source arrives (RFC 3550 §6.4.1).
///
/// ```
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |                       SSRC of the source                      |
/// | fraction lost |  cumulative number of packets lost (signed)   |
/// |           extended highest sequence number received           |
/// |                      interarrival jitter                      |
/// |                         last SR (LSR)                         |
/// |                   delay since last SR (DLSR)                  |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
public final class ReportBlock {
    static final int BYTES = 24;

    private ReportBlock() {}

    public static int ssrc(byte[] buffer, int block) {
        return Words.int32(buffer, block);
    }

    /// Loss since the report before, in parts of 256: 0 to 255.
    public static int fractionLost(byte[] buffer, int block) {
        return buffer[block + 4] & 0xff;
    }

    /// Packets lost in all; below zero if more came twice than were lost.
    public static int cumulativeLost(byte[] buffer, int block) {
        return Words.int32(buffer, block + 4) << 8 >> 8;
    }

    /// Sequence number with 16 bits of cycles before it.
    public static int highestSequence(byte[] buffer, int block) {
        return Words.int32(buffer, block + 8);
    }

    /// In units of the source's RTP clock.
    public static int jitter(byte[] buffer, int block) {
        return Words.int32(buffer, block + 12);
    }

    /// The middle 32 bits of the NTP timestamp of the last SR, 0 for none.
    public static int lastSenderReport(byte[] buffer, int block) {
        return Words.int32(buffer, block + 16);
    }

    /// Since that SR arrived, in units of 1/65536 s.
    public static int delaySinceLastSenderReport(byte[] buffer, int block) {
        return Words.int32(buffer, block + 20);
    }

    /// Writes what a source's statistics say. Returns where it ends.
    static int write(byte[] buffer, int block, ReceptionStatistics.Report report) {
        Words.putInt32(buffer, block, report.ssrc);
        Words.putInt32(
                buffer,
                block + 4,
                (report.fractionLost << 24) | (report.cumulativeLost & 0xff_ffff));
        Words.putInt32(buffer, block + 8, report.highestSequence);
        Words.putInt32(buffer, block + 12, report.jitter);
        Words.putInt32(buffer, block + 16, report.lastSenderReport);
        Words.putInt32(buffer, block + 20, report.delaySinceLastSenderReport);
        return block + BYTES;
    }
}
