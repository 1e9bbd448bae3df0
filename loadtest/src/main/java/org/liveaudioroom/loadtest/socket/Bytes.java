package org.liveaudioroom.loadtest.socket;

import java.nio.ByteBuffer;

/// Looking into a buffer without taking from it.
public final class Bytes {
    private Bytes() {}

    public static boolean startsWith(ByteBuffer text, byte[] wanted) {
        return text.remaining() >= wanted.length && isAt(text, text.position(), wanted);
    }

    public static boolean contains(ByteBuffer text, byte[] wanted) {
        return indexOf(text, wanted) >= 0;
    }

    /// Where it begins; -1 when it is not there.
    static int indexOf(ByteBuffer text, byte[] wanted) {
        for (int at = text.position(); at <= text.limit() - wanted.length; at++) {
            if (isAt(text, at, wanted)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isAt(ByteBuffer text, int at, byte[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (text.get(at + i) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    static byte[] copy(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(bytes.position(), copy);
        return copy;
    }
}
