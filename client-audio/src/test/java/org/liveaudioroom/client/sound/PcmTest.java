package org.liveaudioroom.client.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PcmTest {
    @Test
    void measuresTheLevelInDecibelsBelowFullScale() {
        short[] frame = new short[Pcm.FRAME];
        assertThat(Pcm.level(frame)).isEqualTo(127);
        Arrays.fill(frame, (short) -32_768);
        assertThat(Pcm.level(frame)).isZero();
        Arrays.fill(frame, (short) 3_277);
        assertThat(Pcm.level(frame)).isEqualTo(20);
    }

    @Test
    void givesBackTheSamplesItTook() {
        short[] frame = {0, 1, -1, 32_767, -32_768, 256, -257};
        byte[] bytes = new byte[2 * frame.length];
        short[] again = new short[frame.length];

        Pcm.bytes(frame, bytes);
        Pcm.samples(bytes, again);

        assertThat(again).isEqualTo(frame);
    }

    @Test
    void leavesQuietSumsAloneAndBendsLoudOnes() {
        assertThat(Pcm.limited(12_000)).isEqualTo((short) 12_000);
        assertThat(Pcm.limited(-12_000)).isEqualTo((short) -12_000);
        assertThat(Pcm.limited(30_000)).isBetween((short) 20_000, (short) 30_000);
        assertThat(Pcm.limited(1_000_000)).isEqualTo((short) 32_767);
        assertThat(Pcm.limited(-1_000_000)).isBetween((short) -32_768, (short) -32_767);
    }
}
