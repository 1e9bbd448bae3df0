package org.liveaudioroom.media.stun;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Numbers of the wire format (RFC 8489 §5, §14; RFC 8445 §16.1), and reading them.
final class Stun {
    static final int HEADER_BYTES = 20;
    static final int COOKIE = 0x2112a442;
    static final int TRANSACTION_ID_BYTES = 12;
    static final int ATTRIBUTE_HEADER_BYTES = 4;
    static final int INTEGRITY_BYTES = 20;

    /// A FINGERPRINT is the CRC-32 XORed with "STUN" in ASCII (RFC 8489 §14.7).
    static final int FINGERPRINT_XOR = 0x5354554e;

    static final int USERNAME = 0x0006;
    static final int MESSAGE_INTEGRITY = 0x0008;
    static final int ERROR_CODE = 0x0009;
    static final int UNKNOWN_ATTRIBUTES = 0x000a;
    static final int XOR_MAPPED_ADDRESS = 0x0020;
    static final int PRIORITY = 0x0024;
    static final int USE_CANDIDATE = 0x0025;
    static final int FINGERPRINT = 0x8028;
    static final int ICE_CONTROLLED = 0x8029;
    static final int ICE_CONTROLLING = 0x802a;

    /// Types from here on may be ignored by who does not know them.
    static final int COMPREHENSION_OPTIONAL = 0x8000;

    private static final VarHandle SHORT =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private Stun() {}

    static int uint16(byte[] buffer, int at) {
        return (short) SHORT.get(buffer, at) & 0xffff;
    }

    static int int32(byte[] buffer, int at) {
        return (int) INT.get(buffer, at);
    }

    static void putUint16(byte[] buffer, int at, int value) {
        SHORT.set(buffer, at, (short) value);
    }

    static void putInt32(byte[] buffer, int at, int value) {
        INT.set(buffer, at, value);
    }

    /// Length of an attribute's value on the wire: filled up to a whole word.
    static int padded(int length) {
        return (length + 3) & ~3;
    }
}
