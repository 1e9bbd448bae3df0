package org.liveaudioroom.client.sound;

import java.util.concurrent.atomic.AtomicLong;

/// Remembers the last 200 ms of what was heard.
final class Ears implements HeardFrames {
    private static final int KEPT = Pcm.RATE / 5;

    private final short[] ring = new short[KEPT];
    private final AtomicLong frames = new AtomicLong();
    private int at;

    @Override
    public synchronized void heard(short[] samples) {
        for (short sample : samples) {
            ring[at++ % KEPT] = sample;
        }
        at %= KEPT;
        frames.incrementAndGet();
    }

    long frames() {
        return frames.get();
    }

    /// How loud a tone is, 0 to 1: one pure tone of that amplitude.
    synchronized double loudness(double hertz) {
        double turn = 2 * Math.PI * hertz / Pcm.RATE;
        double sine = 0;
        double cosine = 0;
        for (int i = 0; i < KEPT; i++) {
            double sample = ring[(at + i) % KEPT] / 32_768.0;
            sine += sample * Math.sin(turn * i);
            cosine += sample * Math.cos(turn * i);
        }
        return 2 * Math.hypot(sine, cosine) / KEPT;
    }

    /// How loud it all is, RFC 6464.
    synchronized int level() {
        return Pcm.level(ring);
    }
}
