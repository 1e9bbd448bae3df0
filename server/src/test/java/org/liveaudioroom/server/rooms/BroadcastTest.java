package org.liveaudioroom.server.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BroadcastTest {
    private static final int PLENTY = Integer.MAX_VALUE;

    private final Broadcast broadcast = new Broadcast(new Counters());
    private final List<Frame> heard = new ArrayList<>();

    private void tell(int times) {
        for (int i = 0; i < times; i++) {
            broadcast.tell(List.of(telling()), heard::add);
        }
    }

    private static Telling telling() {
        return new Telling(
                Visibility.all(), seq -> Long.toString(seq).getBytes(StandardCharsets.UTF_8));
    }

    private List<Long> replayed(long since) {
        List<Long> seqs = new ArrayList<>();
        broadcast.replay(since, frame -> seqs.add(frame.seq()));
        return seqs;
    }

    @Test
    void numbersFramesFromOneWithoutAGap() {
        tell(3);

        assertThat(heard).extracting(Frame::seq).containsExactly(1L, 2L, 3L);
        assertThat(new String(heard.getLast().utf8(), StandardCharsets.UTF_8)).isEqualTo("3");
    }

    @Test
    void replaysWhatCameAfterANumber() {
        tell(5);

        assertThat(broadcast.reaches(3, PLENTY)).isTrue();
        assertThat(replayed(3)).containsExactly(4L, 5L);
        assertThat(broadcast.reaches(5, PLENTY)).isTrue();
        assertThat(replayed(5)).isEmpty();
    }

    @Test
    void knowsWhatItHasForgotten() {
        tell(Broadcast.KEPT_MAX + 10);

        assertThat(broadcast.reaches(9, PLENTY)).as("number 10 is forgotten").isFalse();
        assertThat(broadcast.reaches(10, PLENTY)).isTrue();
        assertThat(replayed(10)).hasSize(Broadcast.KEPT_MAX).startsWith(11L);
    }

    @Test
    void keepsNoMoreThanItMayHold() {
        int frames = 3;
        byte[] large = new byte[Broadcast.KEPT_BYTES_MAX / 2];
        for (int i = 0; i < frames; i++) {
            broadcast.tell(List.of(new Telling(Visibility.all(), _ -> large)), heard::add);
        }

        assertThat(broadcast.reaches(0, PLENTY)).as("number 1 made room").isFalse();
        assertThat(replayed(1)).containsExactly(2L, 3L);
    }

    @Test
    void reachesOnlyAsFarAsCanBeToldAtOnce() {
        tell(5);

        assertThat(broadcast.reaches(3, 2)).as("two frames of one byte").isTrue();
        assertThat(broadcast.reaches(3, 1)).isFalse();
    }

    @Test
    void doesNotReachBackToNumbersItNeverGave() {
        tell(2);

        assertThat(broadcast.reaches(3, PLENTY)).isFalse();
    }

    @Test
    void aWordToOneConnectionTakesANumberAndIsNotReplayed() {
        tell(1);
        assertThat(broadcast.nextSeq()).isEqualTo(2);
        tell(1);

        assertThat(replayed(1)).containsExactly(3L);
        assertThat(broadcast.reaches(1, PLENTY)).isTrue();
    }

    @Test
    void whatIsSaidInPassingHasNoNumberAndIsNotKept() {
        tell(1);
        broadcast.tellInPassing(List.of(telling()), heard::add);

        assertThat(heard.getLast().seq()).isZero();
        assertThat(broadcast.seq()).isEqualTo(1);
        assertThat(replayed(0)).containsExactly(1L);
    }
}
