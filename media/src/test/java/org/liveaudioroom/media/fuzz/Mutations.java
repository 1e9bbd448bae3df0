package org.liveaudioroom.media.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Turns good packets into bad ones. The same seed gives the same packets: `-Dfuzz.seed=…` plays a
/// run again.
final class Mutations {
    private static final int[] EDGES = {0, 1, 0x7f, 0x80, 0xfe, 0xff};

    private final long seed;
    private final Random random;

    private Mutations(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    static Mutations fresh() {
        return new Mutations(Long.getLong("fuzz.seed", System.nanoTime()));
    }

    @Override
    public String toString() {
        return "-Dfuzz.seed=" + seed;
    }

    /// One of them after one to four changes: bits, edge values, cuts, insertions, repetitions, and
    /// pieces of another one.
    byte[] of(List<byte[]> corpus) {
        byte[] bytes = pick(corpus).clone();
        for (int change = random.nextInt(4); change >= 0 && bytes.length > 0; change--) {
            bytes = changed(bytes, corpus);
        }
        return bytes;
    }

    private byte[] changed(byte[] bytes, List<byte[]> corpus) {
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(7)) {
            case 0 -> with(bytes, at, bytes[at] ^ 1 << random.nextInt(8));
            case 1 -> with(bytes, at, EDGES[random.nextInt(EDGES.length)]);
            case 2 -> with(bytes, at, random.nextInt());
            case 3 -> Arrays.copyOf(bytes, at);
            case 4 -> joined(bytes, at, noise(), at);
            case 5 -> joined(bytes, at, pick(corpus), random.nextInt(bytes.length));
            default -> joined(bytes, at, bytes, random.nextInt(bytes.length));
        };
    }

    private byte[] pick(List<byte[]> corpus) {
        return corpus.get(random.nextInt(corpus.size()));
    }

    private byte[] noise() {
        byte[] noise = new byte[random.nextInt(8)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] with(byte[] bytes, int at, int value) {
        bytes[at] = (byte) value;
        return bytes;
    }

    /// The first up to `at`, all of the middle one, and the first again from `rest`.
    private static byte[] joined(byte[] bytes, int at, byte[] middle, int rest) {
        byte[] joined = Arrays.copyOf(bytes, at + middle.length + bytes.length - rest);
        System.arraycopy(middle, 0, joined, at, middle.length);
        System.arraycopy(bytes, rest, joined, at + middle.length, bytes.length - rest);
        return joined;
    }
}
