package org.liveaudioroom.javafx.model;

/// How a ring follows a voice. The frame loop brings time and levels.
///
/// @param width as a share of the avatar; drawn at least 2 px wide
public record Ring(double width, double haloOpacity, double haloScale) {
    /// Below this nobody speaks and no ring is drawn.
    public static final double THRESHOLD = 0.06;

    private static final double ATTACK_MS = 45;
    private static final double RELEASE_MS = 340;

    /// 0 to 1 from an RFC 6464 level: 0 is the loudest, 127 silence.
    public static double loudness(int rfc6464) {
        return Math.clamp((55.0 - rfc6464) / 40, 0, 1);
    }

    /// Moves `from` towards `to`: fast when rising, soft when falling.
    public static double smooth(double from, double to, double elapsedMs) {
        double tau = to > from ? ATTACK_MS : RELEASE_MS;
        return from + (to - from) * (1 - Math.exp(-elapsedMs / tau));
    }

    /// What is drawn for a smoothed level.
    public static Ring of(double level) {
        return new Ring(0.015 + 0.045 * level, 0.12 + 0.46 * level, 0.94 + 0.1 * level);
    }
}
