package org.liveaudioroom.media.forward;

import java.util.Arrays;

/// The loss that many listeners report, to find the one figure that their speakers are told. Filled
/// again each time, so that none is allocated.
///
/// It is the 90th percentile by nearest rank: of fewer than ten listeners the worst decides, and in
/// a large room the few with a broken line do not take quality from everybody, as protection
/// against loss costs bits that the voice would have had.
public final class LossHistogram {
    private static final int PERCENT = 90;

    private final int[] listeners = new int[256];
    private int size;

    public LossHistogram clear() {
        Arrays.fill(listeners, 0);
        size = 0;
        return this;
    }

    /// Adds a listener's loss in parts of 256.
    void add(int fractionLost) {
        listeners[fractionLost]++;
        size++;
    }

    /// The loss that 90 percent of the listeners do not exceed; 0 when there are none.
    public int percentile() {
        int rank = (size * PERCENT + 99) / 100;
        int seen = 0;
        for (int fraction = 0; fraction < listeners.length; fraction++) {
            seen += listeners[fraction];
            if (seen >= rank) {
                return fraction;
            }
        }
        return 0;
    }
}
