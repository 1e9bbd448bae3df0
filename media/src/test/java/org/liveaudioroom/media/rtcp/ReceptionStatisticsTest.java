package org.liveaudioroom.media.rtcp;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReceptionStatisticsTest {
    private static final int FRAME_SAMPLES = 960;
    private static final long FRAME_NANOS = 20_000_000;

    private final ReceptionStatistics source = new ReceptionStatistics(1, 48_000);

    @Test
    void countsWhatIsLost() {
        receive(100, 101, 103, 107);

        ReceptionStatistics.Report report = source.report(0, 0);

        assertThat(report.cumulativeLost).isEqualTo(4);
        assertThat(report.fractionLost).isEqualTo(256 * 4 / 8);
        assertThat(report.highestSequence).isEqualTo(107);
    }

    @Test
    void countsTheFractionAnewAfterEachReport() {
        receive(0, 2);
        assertThat(source.report(0, 0).fractionLost).isEqualTo(85);
        receive(3, 4, 5);

        ReceptionStatistics.Report second = source.report(0, 0);

        assertThat(second.fractionLost).isZero();
        assertThat(second.cumulativeLost).isEqualTo(1);
    }

    @Test
    void forgivesALossWhenThePacketComesLate() {
        receive(0, 2, 1);

        assertThat(source.lost()).isZero();
        assertThat(source.report(0, 0).cumulativeLost).isZero();
    }

    @Test
    void tellsTheListenersLossIfThatIsMore() {
        receive(0, 1, 2, 4);

        assertThat(source.report(200, 0).fractionLost).isEqualTo(200);
    }

    @Test
    void reportsNothingBadOfASourceThatNeverSent() {
        ReceptionStatistics.Report report = source.report(0, 0);

        assertThat(source.hasReceived()).isFalse();
        assertThat(report.fractionLost).isZero();
        assertThat(report.cumulativeLost).isZero();
        assertThat(report.jitter).isZero();
    }

    @Test
    void hasNoJitterWhenPacketsComeAsTheyWereSent() {
        for (int i = 0; i < 50; i++) {
            source.received(i, i * FRAME_SAMPLES, i * FRAME_NANOS);
        }

        assertThat(source.jitter()).isZero();
    }

    /// RFC 3550 appendix A.8 by hand: one packet 10 ms (480 samples) late adds 480/16.
    @Test
    void countsASixteenthOfALateArrivalAsJitter() {
        source.received(0, 0, 0);
        source.received(1, FRAME_SAMPLES, FRAME_NANOS + 10_000_000);

        assertThat(source.jitter()).isEqualTo(30);
    }

    @Test
    void keepsCountingWhenTheTimestampWraps() {
        int start = -3 * FRAME_SAMPLES;
        for (int i = 0; i < 10; i++) {
            source.received(i, start + i * FRAME_SAMPLES, i * FRAME_NANOS);
        }

        assertThat(source.jitter()).isZero();
    }

    /// RFC 3550 §6.4.1: LSR is the middle of the NTP timestamp, DLSR in 1/65536 s.
    @Test
    void tellsWhenTheLastSenderReportCame() {
        source.senderReport(0x01020304_05060708L, 1_000_000_000L);

        ReceptionStatistics.Report report = source.report(0, 3_500_000_000L);

        assertThat(report.lastSenderReport).isEqualTo(0x03040506);
        assertThat(report.delaySinceLastSenderReport).isEqualTo(5 * 65_536 / 2);
    }

    @Property
    void staysInBoundsWhateverASourceClaims(
            @ForAll int firstTimestamp,
            @ForAll int secondTimestamp,
            @ForAll @IntRange(min = 1) int leap,
            @ForAll @IntRange(min = 1) int repeats) {
        ReceptionStatistics wild = new ReceptionStatistics(1, 48_000);
        wild.received(0, firstTimestamp, 0);
        for (int i = 0; i < repeats % 100; i++) {
            int timestamp = i % 2 == 0 ? secondTimestamp : firstTimestamp;
            wild.received((long) leap * i, timestamp, i * FRAME_NANOS);
        }

        ReceptionStatistics.Report report = wild.report(0, 0);

        assertThat(report.fractionLost).isBetween(0, 255);
        assertThat(report.cumulativeLost).isBetween(-0x80_0000, 0x7f_ffff);
        assertThat(report.jitter).isNotNegative();
    }

    private void receive(int... indices) {
        for (int index : indices) {
            source.received(index, index * FRAME_SAMPLES, index * FRAME_NANOS);
        }
    }
}
