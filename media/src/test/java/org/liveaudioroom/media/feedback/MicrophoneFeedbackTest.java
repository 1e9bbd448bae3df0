package org.liveaudioroom.media.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.media.rtcp.ReceiverReport;
import org.liveaudioroom.media.rtcp.ReportBlock;
import org.liveaudioroom.media.rtcp.RtcpWriter;

class MicrophoneFeedbackTest {
    private static final int OURS = 1;
    private static final int MICROPHONE = 0x1234_5678;
    private static final long SECOND = 1_000_000_000L;
    private static final long FRAME_NANOS = 20_000_000L;
    private static final long BEAT_NANOS = 200_000_000L;

    private final MicrophoneFeedback feedback = new MicrophoneFeedback();
    private final byte[] buffer = new byte[200];
    private final RtcpWriter writer = new RtcpWriter();
    private long now = 7_000_000_000L;

    @Test
    void reportsOnceASecondWhateverTheBeatOfWhoeverAsks() {
        List<Long> reports = new ArrayList<>();
        long start = now;
        int packet = 0;
        for (long beat = 0; beat < 10 * SECOND; beat += BEAT_NANOS) {
            for (int frame = 0; frame < 10; frame++, now += FRAME_NANOS) {
                feedback.arrived(MICROPHONE, packet, 960 * packet++, now);
            }
            if (feedback.isReportDue(now)) {
                report(0);
                reports.add(now - start);
            }
        }

        assertThat(reports).hasSize(10);
        for (int i = 0; i < reports.size(); i++) {
            assertThat(reports.get(i)).isBetween((i + 1) * SECOND, (i + 1) * SECOND + BEAT_NANOS);
        }
    }

    @Test
    void reportsNothingOfAMicrophoneThatIsSilent() {
        frames(0, 50);
        now += SECOND;
        report(0);
        now += 10 * SECOND;
        assertThat(feedback.isReportDue(now)).isFalse();

        frames(50, 51);

        assertThat(feedback.isReportDue(now)).isTrue();
    }

    @Test
    void tellsWhatWasLostOnTheWayHere() {
        frames(0, 25);
        frames(50, 75);

        Block block = report(10);

        assertThat(block.ssrc()).isEqualTo(MICROPHONE);
        assertThat(block.fractionLost()).isEqualTo(256 / 3);
        assertThat(block.cumulativeLost()).isEqualTo(25);
        assertThat(block.highestSequence()).isEqualTo(74);
    }

    @Test
    void tellsTheLossOfTheListenersWhenItIsMore() {
        frames(0, 50);

        Block block = report(40);

        assertThat(block.fractionLost()).isEqualTo(40);
        assertThat(block.cumulativeLost()).isZero();
    }

    @Test
    void tellsWhenTheLastSenderReportOfTheSameMicrophoneCame() {
        frames(0, 50);
        feedback.senderReport(MICROPHONE, 0x1111_2222_3333_4444L, now);
        feedback.senderReport(MICROPHONE + 1, 0x5555_6666_7777_8888L, now);
        now += SECOND / 2;

        Block block = report(0);

        assertThat(block.lastSenderReport()).isEqualTo(0x2222_3333);
        assertThat(block.delay()).isEqualTo(65_536 / 2);
    }

    @Test
    void beginsAnewWithAnotherMicrophone() {
        frames(0, 10);
        frames(20, 30);
        feedback.senderReport(MICROPHONE, 0x1111_2222_3333_4444L, now);

        feedback.arrived(99, 5_000, 0, now);
        Block block = report(0);

        assertThat(block).isEqualTo(new Block(99, 0, 0, 5_000, 0, 0));
        assertThat(feedback.nack(writer, OURS, now + SECOND)).isZero();
    }

    private void frames(int from, int to) {
        for (int packet = from; packet < to; packet++, now += FRAME_NANOS) {
            feedback.arrived(MICROPHONE, packet, 960 * packet, now);
        }
    }

    private record Block(
            int ssrc,
            int fractionLost,
            int cumulativeLost,
            int highestSequence,
            int lastSenderReport,
            int delay) {}

    private Block report(int leastFractionLost) {
        feedback.report(writer.begin(buffer, 0), OURS, leastFractionLost, now);
        int block = ReceiverReport.block(buffer, 0, 0);
        return new Block(
                ReportBlock.ssrc(buffer, block),
                ReportBlock.fractionLost(buffer, block),
                ReportBlock.cumulativeLost(buffer, block),
                ReportBlock.highestSequence(buffer, block),
                ReportBlock.lastSenderReport(buffer, block),
                ReportBlock.delaySinceLastSenderReport(buffer, block));
    }
}
