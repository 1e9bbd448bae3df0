package org.liveaudioroom.client.sound;

import javax.sound.sampled.AudioFormat;

/// Sound as it is inside: 48 kHz, one channel, 16 bit, in frames of 10 ms.
final class Pcm {
    static final int RATE = 48_000;
    static final int FRAME = RATE / 100;
    static final long FRAME_NANOS = 10_000_000;
    static final int SILENCE = 127;
    static final AudioFormat FORMAT = new AudioFormat(RATE, 16, 1, true, false);

    private Pcm() {}

    /// Little-endian bytes to samples.
    static void samples(byte[] from, short[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = (short) ((from[2 * i] & 0xFF) | (from[2 * i + 1] << 8));
        }
    }

    /// Samples to little-endian bytes.
    static void bytes(short[] from, byte[] into) {
        for (int i = 0; i < from.length; i++) {
            into[2 * i] = (byte) from[i];
            into[2 * i + 1] = (byte) (from[i] >> 8);
        }
    }

    // RFC 6464 §3: the level is minus the RMS in dBov, 0 the loudest, 127 digital silence.
    static int level(short[] frame) {
        double sum = 0;
        for (short sample : frame) {
            sum += (double) sample * sample;
        }
        if (sum == 0) {
            return SILENCE;
        }
        double dbov = 10 * Math.log10(sum / frame.length / (32_768.0 * 32_768.0));
        return Math.clamp(Math.round(-dbov), 0, SILENCE);
    }

    /// Adds one frame to the other.
    static void add(short[] frame, short[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] = limited(to[i] + frame[i]);
        }
    }

    /// Keeps loud sums below full scale: above half of it the curve bends, and never wraps.
    static short limited(double sample) {
        double size = Math.abs(sample) / 32_768;
        if (size <= 0.5) {
            return (short) sample;
        }
        double bent = 0.5 + 0.5 * Math.tanh((size - 0.5) / 0.5);
        return (short) (Math.signum(sample) * Math.min(bent * 32_768, 32_767));
    }
}
