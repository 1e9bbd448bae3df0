package org.liveaudioroom.media.forward;

import java.nio.ByteBuffer;

/// A speaker whose packets a test makes: 20 ms each, the payload tells which one it is.
final class Voice {
    static final long FRAME_NANOS = 20_000_000L;

    final Speaker speaker;
    private final AudioStage stage;
    private int ssrc;
    private int sequence;
    private int timestamp;

    Voice(AudioStage stage, int voice, int sequence) {
        this.stage = stage;
        this.speaker = new Speaker(voice);
        this.ssrc = voice * 1_000;
        this.sequence = sequence;
        this.timestamp = voice * 77_777;
        stage.enter(speaker);
    }

    static Voice allowed(AudioStage stage, int voice) {
        var allowed = new Voice(stage, voice, 65_000);
        stage.allow(allowed.speaker);
        return allowed;
    }

    void say(long nowNanos, int level) {
        say(nowNanos, level, sequence);
        next();
    }

    /// Says the packet of this number, late or again.
    void say(long nowNanos, int level, int number) {
        byte[] payload = ByteBuffer.allocate(8).putInt(speaker.voice()).putInt(number).array();
        int at = timestamp + (short) (number - sequence) * 960;
        stage.hear(
                speaker,
                new OpusPacket()
                        .header(ssrc, number & 0xffff, at, false)
                        .level(level)
                        .payload(payload, 0, payload.length),
                nowNanos);
    }

    int sequence() {
        return sequence;
    }

    void next() {
        sequence++;
        timestamp += 960;
    }

    /// A frame of silence that is not sent: the clock goes on, the numbers do not (RFC 7587
    /// §3.1.3).
    void pause() {
        timestamp += 960;
    }

    void restart(int newSsrc) {
        ssrc = newSsrc;
        sequence = 7;
        timestamp = 1;
    }
}
