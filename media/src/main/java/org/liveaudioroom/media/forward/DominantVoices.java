package org.liveaudioroom.media.forward;

import org.jspecify.annotations.Nullable;

/// Which slot a voice gets. Voices are sticky: one that has a slot keeps it, silent or not, until
/// somebody audible needs it. Then the voice that was audible longest ago makes room, and if all
/// are audible, the faintest, if the new one is clearly louder.
final class DominantVoices {
    /// A voice that got a slot keeps it for at least this long.
    static final long HOLD_NANOS = 1_000_000_000L;

    /// A voice that was not audible for this long may be replaced by any that is.
    static final long QUIET_NANOS = 300_000_000L;

    /// How much louder a voice must be than the faintest to displace it while it speaks.
    static final float LOUDER_DB = 6;

    private DominantVoices() {}

    /// The slot for this voice's next packet: its own, a free one, or one to take from another;
    /// null when it has to wait.
    static @Nullable Slot slotFor(Speaker speaker, Slot[] slots, long nowNanos) {
        Slot free = null;
        for (Slot slot : slots) {
            if (slot.holder() == speaker) {
                return slot;
            }
            if (slot.holder() == null
                    && (free == null || isBetter(slot, free, speaker, nowNanos))) {
                free = slot;
            }
        }
        if (free != null) {
            return free;
        }
        return speaker.meter().isAudible(nowNanos) ? displaced(speaker, slots, nowNanos) : null;
    }

    /// Among free slots the one that this voice had before, else the one idle for longest.
    private static boolean isBetter(Slot slot, Slot than, Speaker speaker, long nowNanos) {
        if (slot.wasHeldBy(speaker) != than.wasHeldBy(speaker)) {
            return slot.wasHeldBy(speaker);
        }
        return slot.idleNanos(nowNanos) > than.idleNanos(nowNanos);
    }

    private static @Nullable Slot displaced(Speaker speaker, Slot[] slots, long nowNanos) {
        Slot quietest = null;
        long quietNanos = QUIET_NANOS;
        Slot faintest = null;
        float faintness = speaker.meter().loudness(nowNanos) - LOUDER_DB;
        for (Slot slot : slots) {
            Speaker holder = slot.holder();
            if (holder == null || slot.heldNanos(nowNanos) < HOLD_NANOS) {
                continue;
            }
            long quiet = holder.meter().quietNanos(nowNanos);
            if (quiet > quietNanos) {
                quietest = slot;
                quietNanos = quiet;
            }
            float loudness = holder.meter().loudness(nowNanos);
            if (loudness <= faintness) {
                faintest = slot;
                faintness = loudness;
            }
        }
        return quietest != null ? quietest : faintest;
    }
}
