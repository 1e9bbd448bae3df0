package org.liveaudioroom.loadtest.socket;

import java.nio.ByteBuffer;
import java.util.Optional;

/// One frame of a server (RFC 6455 §5.2), which masks nothing:
///
/// ```
///  0               1               2 .. 9
/// +-+-----+-------+-+-------------+ - - - - - - - - - - - - +
/// |F| 000 |opcode |0| length      | 16 or 64 bits of length |
/// |I|     |  (4)  | |  (7)        | if it is 126 or 127     |
/// +-+-----+-------+-+-------------+ - - - - - - - - - - - - +
/// ```
///
/// @param payload a view of the buffer it was read from
record ServerFrame(int opcode, ByteBuffer payload) {
    static final int TEXT = 1;
    static final int CLOSE = 8;
    static final int PING = 9;

    private static final int FINAL = 0x80;
    private static final int OPCODE = 0x0f;
    private static final int LENGTH_16_BITS = 126;
    private static final int LENGTH_64_BITS = 127;
    private static final int HEADER_MIN = 2;

    /// Takes the next frame; empty, and nothing taken, while it is not whole.
    static Optional<ServerFrame> read(ByteBuffer from) {
        int start = from.position();
        if (from.remaining() < HEADER_MIN) {
            return Optional.empty();
        }
        int first = from.get();
        int length = from.get();
        int more = length == LENGTH_16_BITS ? Short.BYTES : length == LENGTH_64_BITS ? 8 : 0;
        if (from.remaining() < more) {
            from.position(start);
            return Optional.empty();
        }
        if (more == Short.BYTES) {
            length = Short.toUnsignedInt(from.getShort());
        } else if (more == Long.BYTES) {
            length = Math.toIntExact(from.getLong());
        }
        if (from.remaining() < length) {
            from.position(start);
            return Optional.empty();
        }
        if ((first & FINAL) == 0) {
            throw new IllegalStateException("the server split a message into several frames");
        }
        ByteBuffer payload = from.slice(from.position(), length);
        from.position(from.position() + length);
        return Optional.of(new ServerFrame(first & OPCODE, payload));
    }
}
