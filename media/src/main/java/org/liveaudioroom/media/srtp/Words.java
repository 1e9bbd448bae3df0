package org.liveaudioroom.media.srtp;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Numbers in network byte order inside an array.
final class Words {
    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private Words() {}

    static int at(byte[] buffer, int at) {
        return (int) INT.get(buffer, at);
    }

    static void put(byte[] buffer, int at, int value) {
        INT.set(buffer, at, value);
    }

    static void xor(byte[] buffer, int at, int value) {
        INT.set(buffer, at, (int) INT.get(buffer, at) ^ value);
    }
}
