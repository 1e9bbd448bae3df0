package org.liveaudioroom.media.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MissingPacketsTest {
    private static final long FRAME_NANOS = 20_000_000L;
    private static final long MILLI = 1_000_000L;

    private final MissingPackets missing = new MissingPackets();
    private long now = 5_000_000_000L;

    @Test
    void asksForAPacketThatIsMissingWhenTheNextOneComes() {
        arrive(100, 101, 103);
        assertThat(due()).isEmpty();

        arrive(104);

        assertThat(due()).containsExactly(102);
    }

    @Test
    void doesNotAskForAPacketThatWasOnlyOvertaken() {
        arrive(100);
        now += FRAME_NANOS;
        missing.arrived(102, now);
        missing.arrived(101, now + 3 * MILLI);
        now += FRAME_NANOS;
        arrive(103);

        assertThat(due()).isEmpty();
    }

    @Test
    void doesNotAskForWhatHasArrivedSince() {
        arrive(100, 103, 104);
        assertThat(due()).containsExactly(101, 102);

        missing.arrived(102, now);
        now += MissingPackets.ANSWER_NANOS;

        assertThat(due()).containsExactly(101);
    }

    @Test
    void asksThreeTimesAndThenGivesUp() {
        arrive(100, 102);
        int asked = 0;
        for (int frame = 103; frame < 203; frame++) {
            arrive(frame);
            asked += due().size();
        }

        assertThat(asked).isEqualTo(3);
        assertThat(missing.isDue(now + 10 * MissingPackets.ANSWER_NANOS)).isFalse();
    }

    @Test
    void waitsForAnAnswerBeforeItAsksAgain() {
        arrive(100, 102, 103);
        assertThat(due()).containsExactly(101);

        now += MissingPackets.ANSWER_NANOS - 1;
        assertThat(due()).isEmpty();
        now += 1;
        assertThat(due()).containsExactly(101);
    }

    @Test
    void asksForAGapOfSixteenAndNotForAnOutage() {
        arrive(100, 117, 118);
        assertThat(due())
                .containsExactlyElementsOf(IntStream.rangeClosed(101, 116).boxed().toList());

        arrive(136, 137);

        assertThat(due()).isEmpty();
    }

    @Test
    void givesUpTheOldestWhenMoreThanSixteenAreMissing() {
        for (int even = 100; even <= 140; even += 2) {
            missing.arrived(even, now);
        }
        now += FRAME_NANOS;

        assertThat(due())
                .containsExactlyElementsOf(
                        IntStream.iterate(109, odd -> odd < 140, odd -> odd + 2).boxed().toList());
    }

    @Test
    void asksWithNumbersThatRiseOverTheEndOfTheCycle() {
        arrive(0xfffe, 0x1_0002, 0x1_0003);

        assertThat(due()).containsExactly(0xffff, 0, 1);
    }

    @Test
    void asksNothingOfAStreamThatWasBeforeThisOne() {
        arrive(100, 102, 103);

        missing.restart();
        arrive(7, 8);

        assertThat(due()).isEmpty();
    }

    private void arrive(long... indices) {
        for (long index : indices) {
            now += FRAME_NANOS;
            missing.arrived(index, now);
        }
    }

    private List<Integer> due() {
        int[] sequences = new int[MissingPackets.PACKETS_MAX];
        boolean due = missing.isDue(now);
        int count = missing.due(now, sequences);
        assertThat(count == 0 || due).isTrue();
        return Arrays.stream(sequences, 0, count).boxed().toList();
    }
}
