package org.liveaudioroom.javafx.draw;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.IntSupplier;
import org.liveaudioroom.javafx.model.Ring;

/// One voice as it is drawn: its level moves fast up and softly down.
public final class Voice implements Moving {
    /// With less motion there are three widths, each held for at least this long.
    private static final long HOLD_NANOS = 600_000_000;

    private final IntSupplier level;
    private final DoubleConsumer ring;
    private final Consumer<Audible> told;
    private double now;
    private double stepped;
    private long steppedAt;
    private Audible audible = Audible.SILENT;

    /// @param level RFC 6464, read in each frame
    /// @param ring draws the smoothed level
    /// @param told whenever the voice begins or ends
    public Voice(IntSupplier level, DoubleConsumer ring, Consumer<Audible> told) {
        this.level = level;
        this.ring = ring;
        this.told = told;
    }

    /// Whether somebody is heard.
    public enum Audible {
        HEARD,
        SILENT
    }

    @Override
    public boolean move(long nanos, double elapsedMs) {
        double target = Ring.loudness(level.getAsInt());
        now = Ring.smooth(now, target, elapsedMs);
        if (target < Ring.THRESHOLD && now < Ring.THRESHOLD) {
            now = 0;
        }
        ring.accept(Motion.isReduced() ? step(nanos) : now);
        Audible is = now >= Ring.THRESHOLD ? Audible.HEARD : Audible.SILENT;
        if (is != audible) {
            audible = is;
            told.accept(is);
        }
        return now > 0 || target >= Ring.THRESHOLD;
    }

    private double step(long nanos) {
        double wanted = now < Ring.THRESHOLD ? 0 : now < 0.4 ? 0.2 : now < 0.8 ? 0.6 : 1;
        if (wanted != stepped && (wanted == 0 || nanos - steppedAt > HOLD_NANOS)) {
            stepped = wanted;
            steppedAt = nanos;
        }
        return stepped;
    }
}
