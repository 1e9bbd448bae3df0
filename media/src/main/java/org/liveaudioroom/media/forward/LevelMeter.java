package org.liveaudioroom.media.forward;

/// The smoothed loudness of a voice: quick to rise, slow to fall, nothing when its packets stop.
final class LevelMeter {
    /// A voice louder than this is audible: -50 dBov is a quiet voice, and above the noise of
    /// rooms.
    static final float AUDIBLE = 127 - 50;

    static final long STOPPED_NANOS = 300_000_000L;

    // At 50 packets a second these rise within 60 ms and fall within about 300 ms.
    private static final float ATTACK = 0.5f;
    private static final float RELEASE = 0.08f;

    private float loudness;
    private long lastPacketNanos;
    private long lastAudibleNanos;
    private boolean everAudible;

    /// @param level RFC 6464
    void packet(int level, long nowNanos) {
        float heard = OpusPacket.LEVEL_SILENCE - level;
        float before = loudness(nowNanos);
        loudness = before + (heard - before) * (heard > before ? ATTACK : RELEASE);
        lastPacketNanos = nowNanos;
        if (loudness >= AUDIBLE) {
            lastAudibleNanos = nowNanos;
            everAudible = true;
        }
    }

    void silence() {
        loudness = 0;
    }

    /// 0 is silence, 127 the loudest there is.
    float loudness(long nowNanos) {
        return nowNanos - lastPacketNanos > STOPPED_NANOS ? 0 : loudness;
    }

    boolean isAudible(long nowNanos) {
        return loudness(nowNanos) >= AUDIBLE;
    }

    /// How long ago the voice was audible last.
    long quietNanos(long nowNanos) {
        return everAudible ? nowNanos - lastAudibleNanos : Long.MAX_VALUE;
    }

    /// As RFC 6464 has it: 0 is the loudest, 127 silence.
    int level(long nowNanos) {
        return OpusPacket.LEVEL_SILENCE - Math.round(loudness(nowNanos));
    }
}
