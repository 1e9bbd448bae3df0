package org.liveaudioroom.media.forward;

/// The Opus frame that says nothing: CELT, 20 ms, stereo, no energy.
final class OpusSilence {
    /// How many end a voice that is cut off: enough for a receiver's decoder to come to rest.
    static final int FRAMES = 5;

    private static final byte[] FRAME = {(byte) 0xf8, (byte) 0xff, (byte) 0xfe};

    private OpusSilence() {}

    static OpusPacket packet() {
        return new OpusPacket().level(OpusPacket.LEVEL_SILENCE).payload(FRAME, 0, FRAME.length);
    }
}
