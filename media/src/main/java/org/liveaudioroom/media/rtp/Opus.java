package org.liveaudioroom.media.rtp;

/// What the first byte of an Opus packet, its TOC (RFC 6716 §3.1), tells about it.
///
/// ```
///  0 1 2 3 4 5 6 7
/// +-+-+-+-+-+-+-+-+   config: mode, bandwidth and frame time
/// | config  |s| c |   s: stereo
/// +-+-+-+-+-+-+-+-+   c: 0 one frame, 1 and 2 two frames, 3 a count follows
/// ```
public final class Opus {
    /// RTP clock of Opus in every mode (RFC 7587 §4.1).
    public static final int CLOCK_HZ = 48_000;

    /// The longest packet: 120 ms (RFC 6716 §3.4 R5).
    public static final int SAMPLES_MAX = 5_760;

    /// Answer of [#samples] for bytes that are no Opus packet.
    public static final int MALFORMED = -1;

    private static final byte[] SILENCE = {(byte) 0xf8, (byte) 0xff, (byte) 0xfe};

    private Opus() {}

    /// How much time a packet holds, in samples of 1/48000 s, or [#MALFORMED].
    public static int samples(byte[] payload, int offset, int length) {
        if (length < 1) {
            return MALFORMED;
        }
        int frames =
                switch (payload[offset] & 0x03) {
                    case 0 -> 1;
                    case 3 -> length < 2 ? 0 : payload[offset + 1] & 0x3f;
                    default -> 2;
                };
        int samples = frames * frameSamples(payload[offset]);
        return samples == 0 || samples > SAMPLES_MAX ? MALFORMED : samples;
    }

    /// Samples in each frame of a packet with this TOC: 120 to 2880.
    public static int frameSamples(byte toc) {
        int config = (toc & 0xff) >>> 3;
        // RFC 6716 §3.1 table 2: SILK 10, 20, 40, 60 ms; hybrid 10, 20 ms; CELT 2.5, 5, 10, 20 ms.
        if (config < 12) {
            return (config & 3) == 3 ? 2_880 : 480 << (config & 3);
        }
        return config < 16 ? 480 << (config & 1) : 120 << (config & 3);
    }

    public static boolean isStereo(byte toc) {
        return (toc & 0x04) != 0;
    }

    /// A packet so short that it says only "still silent" (RFC 6716 §2.1.9, RFC 7587 §3.1.3).
    public static boolean isDtx(int length) {
        return length <= 2;
    }

    /// Writes 20 ms of digital silence, which every decoder plays as such. Returns its length.
    public static int writeSilence(byte[] packet, int offset) {
        System.arraycopy(SILENCE, 0, packet, offset, SILENCE.length);
        return SILENCE.length;
    }
}
