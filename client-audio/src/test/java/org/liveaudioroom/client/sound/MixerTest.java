package org.liveaudioroom.client.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MixerTest {
    private final List<Integer> heard = new ArrayList<>();
    private final Mixer mixer = new Mixer(frame -> heard.add((int) frame[0]));

    @Test
    void addsUpTheSlotsOfOneMoment() {
        round(1_000, 200);
        round(3_000, 400);
        round(0, 0);

        assertThat(heard).containsExactly(1_200, 3_400);
    }

    @Test
    void weighsEachVoice() {
        mixer.volumeOf(7, 0);
        mixer.volumeOf(8, 2);
        round(1_000, 200);
        mixer.volumeOf(7, 1);
        mixer.volumeOf(8, 1);
        assertThat(mixer.tellsVoicesApart()).isFalse();
        round(1_000, 200);
        round(0, 0);

        assertThat(heard).containsExactly(400, 1_200);
    }

    @Test
    void weighsAllTogether() {
        mixer.volume(0.5);
        round(1_000, 200);
        round(0, 0);

        assertThat(heard).containsExactly(600);
    }

    @Test
    void takesNoGainBeyondItsRange() {
        mixer.volumeOf(7, -3);
        mixer.volumeOf(8, 50);
        round(1_000, 200);
        round(0, 0);

        assertThat(heard).containsExactly(400);
    }

    private void round(int first, int second) {
        mixer.add(0, 7, frame(first));
        mixer.add(1, 8, frame(second));
    }

    private static byte[] frame(int sample) {
        short[] samples = new short[Pcm.FRAME];
        Arrays.fill(samples, (short) sample);
        byte[] bytes = new byte[2 * Pcm.FRAME];
        Pcm.bytes(samples, bytes);
        return bytes;
    }
}
