package org.liveaudioroom.client.sound;

/// Sound between two clocks. Each writes and reads at its own pace: what is read is stretched or
/// pressed by at most two percent, so that about 40 ms are always waiting. Full: the oldest goes.
final class Elastic {
    private static final int TARGET = 4 * Pcm.FRAME;
    private static final int MOST = 20 * Pcm.FRAME;
    private static final double STRETCH = 0.02;

    private final short[] ring = new short[MOST];
    private long written;
    private double read;
    private boolean filling = true;

    synchronized void write(short[] frame) {
        for (short sample : frame) {
            ring[(int) (written++ % MOST)] = sample;
        }
        if (written - read > MOST - Pcm.FRAME) {
            read = written - (double) TARGET;
        }
    }

    /// Fills the frame.
    ///
    /// @return false where there is not enough: the frame is silent
    synchronized boolean read(short[] frame) {
        double waiting = written - read;
        if (filling ? waiting < TARGET : waiting < frame.length * (1 + STRETCH) + 2) {
            filling = true;
            java.util.Arrays.fill(frame, (short) 0);
            return false;
        }
        filling = false;
        double step = 1 + Math.clamp((waiting - TARGET) / TARGET * 0.01, -STRETCH, STRETCH);
        for (int i = 0; i < frame.length; i++) {
            long at = (long) read;
            double part = read - at;
            frame[i] = (short) Math.round(at(at) * (1 - part) + at(at + 1) * part);
            read += step;
        }
        return true;
    }

    private short at(long position) {
        return ring[(int) (position % MOST)];
    }
}
