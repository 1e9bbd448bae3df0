package org.liveaudioroom.media.forward;

/// A voice that may come from a peer: whether it may be heard, how loud it is, and its packets'
/// numbers extended beyond 16 bits.
public final class Speaker {
    /// What is fainter than -70 dBov is told as silence: the noise of a room is no news.
    static final int FAINTEST_LEVEL = 70;

    /// A level is told again when it has moved by this much.
    static final int NEWS_DB = 2;

    private final int voice;
    private final LevelMeter meter = new LevelMeter();
    private boolean allowed;
    private boolean started;
    private int ssrc;
    private long highest;
    private int streams;
    private int reportedLevel = OpusPacket.LEVEL_SILENCE;

    /// @param voice the CSRC that names it to listeners
    public Speaker(int voice) {
        this.voice = voice;
    }

    int voice() {
        return voice;
    }

    public boolean isAllowed() {
        return allowed;
    }

    LevelMeter meter() {
        return meter;
    }

    void allow() {
        allowed = true;
    }

    void deny() {
        allowed = false;
        meter.silence();
    }

    /// Counts the streams of packets that this voice has had: a new SSRC starts a new one, whose
    /// numbers have nothing to do with those before.
    int streams() {
        return streams;
    }

    /// The packet's sequence number, extended so that it does not wrap.
    long extend(OpusPacket packet) {
        if (!started || packet.ssrc != ssrc) {
            started = true;
            ssrc = packet.ssrc;
            streams++;
            highest = packet.sequence;
            return highest;
        }
        long extended = highest + (short) (packet.sequence - (int) highest);
        highest = Math.max(highest, extended);
        return extended;
    }

    /// The level to tell listeners: silence for who may not be heard or is too faint to matter.
    int audibleLevel(long nowNanos) {
        int level = allowed ? meter.level(nowNanos) : OpusPacket.LEVEL_SILENCE;
        return level > FAINTEST_LEVEL ? OpusPacket.LEVEL_SILENCE : level;
    }

    boolean isNews(int level) {
        boolean stopped = level == OpusPacket.LEVEL_SILENCE;
        return stopped
                ? reportedLevel != OpusPacket.LEVEL_SILENCE
                : Math.abs(level - reportedLevel) >= NEWS_DB;
    }

    void reported(int level) {
        reportedLevel = level;
    }
}
