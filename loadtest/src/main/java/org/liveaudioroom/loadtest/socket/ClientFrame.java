package org.liveaudioroom.loadtest.socket;

import java.nio.ByteBuffer;

/// Writes frames as clients do: masked (RFC 6455 §5.3), here with the mask 0, which leaves the
/// payload as it is.
final class ClientFrame {
    static final int TEXT = 1;
    static final int PONG = 10;

    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;
    private static final int SHORT_MAX = 125;
    private static final int LENGTH_16_BITS = 126;
    private static final int HEADER_MAX = 8;

    private ClientFrame() {}

    /// @param payload at most 65,535 bytes
    static ByteBuffer of(int opcode, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(HEADER_MAX + payload.length);
        frame.put((byte) (FINAL | opcode));
        if (payload.length <= SHORT_MAX) {
            frame.put((byte) (MASKED | payload.length));
        } else {
            frame.put((byte) (MASKED | LENGTH_16_BITS)).putShort((short) payload.length);
        }
        return frame.putInt(0).put(payload).flip();
    }
}
