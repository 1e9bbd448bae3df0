package org.liveaudioroom.client.sound;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Adds up the voices of all slots, each as loud as its speaker is wanted.
///
/// The slots of one connection are called one after the other on one thread, about each 10 ms; a
/// slot that comes again begins the next frame.
final class Mixer {
    private static final double GAIN_MAX = 2;

    private final Consumer<short[]> out;
    private final Map<Long, Double> gains = new ConcurrentHashMap<>();
    private final double[] sum = new double[Pcm.FRAME];
    private final short[] mixed = new short[Pcm.FRAME];
    private final short[] samples = new short[Pcm.FRAME];
    private long voices;
    private volatile double volume = 1;

    Mixer(Consumer<short[]> out) {
        this.out = out;
    }

    void volume(double gain) {
        volume = Math.clamp(gain, 0, GAIN_MAX);
    }

    void volumeOf(long voice, double gain) {
        if (gain == 1) {
            gains.remove(voice);
        } else {
            gains.put(voice, Math.clamp(gain, 0, GAIN_MAX));
        }
    }

    /// Whether it matters who is in which slot.
    boolean tellsVoicesApart() {
        return !gains.isEmpty();
    }

    /// 10 ms of one slot, 0 to 63. A voice of 0 is unknown and heard as it comes.
    synchronized void add(int slot, long voice, byte[] frame) {
        long bit = 1L << slot;
        if ((voices & bit) != 0) {
            finish();
        }
        voices |= bit;
        double gain = gains.getOrDefault(voice, 1.0);
        if (gain == 0 || frame.length != 2 * Pcm.FRAME) {
            return;
        }
        Pcm.samples(frame, samples);
        for (int i = 0; i < samples.length; i++) {
            sum[i] += gain * samples[i];
        }
    }

    /// The slots are those of a new connection.
    synchronized void restart() {
        voices = 0;
        Arrays.fill(sum, 0);
    }

    private void finish() {
        double gain = volume;
        for (int i = 0; i < sum.length; i++) {
            mixed[i] = Pcm.limited(gain * sum[i]);
        }
        voices = 0;
        Arrays.fill(sum, 0);
        out.accept(mixed);
    }
}
