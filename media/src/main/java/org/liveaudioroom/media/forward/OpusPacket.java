package org.liveaudioroom.media.forward;

/// One Opus packet of a speaker, decrypted and authenticated: a view that is filled again for each
/// packet, so that none is allocated.
public final class OpusPacket {
    /// The level of a packet that carries none: neither silent nor loud enough to displace anybody.
    public static final int LEVEL_UNKNOWN = 50;

    /// RFC 6464 §3: digital silence.
    public static final int LEVEL_SILENCE = 127;

    byte[] buffer = {};
    int payloadOffset;
    int payloadBytes;
    int ssrc;
    int sequence;
    int timestamp;
    boolean marker;
    int level = LEVEL_UNKNOWN;

    /// What its RTP header says.
    ///
    /// @param ssrc of the speaker's microphone
    /// @param sequence 16 bits
    /// @param timestamp 48 kHz, 32 bits
    /// @param marker the first packet after silence
    public OpusPacket header(int ssrc, int sequence, int timestamp, boolean marker) {
        this.ssrc = ssrc;
        this.sequence = sequence;
        this.timestamp = timestamp;
        this.marker = marker;
        return this;
    }

    /// How loud it claims to be, as RFC 6464 has it: 0 is the loudest, 127 silence.
    public OpusPacket level(int level) {
        this.level = level;
        return this;
    }

    /// The buffer is only read, and only until the call that was given this packet returns.
    public OpusPacket payload(byte[] buffer, int offset, int bytes) {
        this.buffer = buffer;
        this.payloadOffset = offset;
        this.payloadBytes = bytes;
        return this;
    }
}
