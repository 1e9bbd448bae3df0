package org.liveaudioroom.client.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ElasticTest {
    private final Elastic elastic = new Elastic();
    private final short[] frame = new short[Pcm.FRAME];

    @Test
    void waitsUntil40MillisecondsAreThere() {
        for (int i = 0; i < 3; i++) {
            elastic.write(new short[Pcm.FRAME]);
            assertThat(elastic.read(frame)).isFalse();
        }
        elastic.write(new short[Pcm.FRAME]);
        assertThat(elastic.read(frame)).isTrue();
    }

    @Test
    void neverRunsDryWhenTheOtherClockIsHalfAPercentSlow() {
        assertThat(dryReads(0.995)).isZero();
    }

    @Test
    void neverFallsFarBehindWhenTheOtherClockIsFast() {
        assertThat(dryReads(1.005)).isZero();
        short[] last = new short[Pcm.FRAME];
        last[0] = 12_345;
        elastic.write(last);
        int frames = 0;
        do {
            elastic.read(frame);
            frames++;
        } while (!contains(frame, 10_000) && frames < 50);
        assertThat(frames).isLessThan(12);
    }

    /// A minute of it, after the first frames.
    private int dryReads(double writesForEachRead) {
        for (int i = 0; i < 4; i++) {
            elastic.write(new short[Pcm.FRAME]);
        }
        double due = 0;
        int dry = 0;
        for (int i = 0; i < 6_000; i++) {
            for (due += writesForEachRead; due >= 1; due--) {
                elastic.write(new short[Pcm.FRAME]);
            }
            if (!elastic.read(frame)) {
                dry++;
            }
        }
        return dry;
    }

    private static boolean contains(short[] samples, int least) {
        for (short sample : samples) {
            if (sample >= least) {
                return true;
            }
        }
        return false;
    }
}
