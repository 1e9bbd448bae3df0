package org.liveaudioroom.media;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.liveaudioroom.media.stun.StunKey;
import org.liveaudioroom.media.stun.StunWriter;

/// Datagrams of somebody who knows no secret of the server.
final class Garbage {
    /// Different datagrams of each kind.
    private static final int OF_EACH_KIND = 64;

    private static final byte[] DTLS_CLIENT_HELLO_BEGIN = {
        22, (byte) 0xfe, (byte) 0xff, 0, 0, 0, 0, 0, 0, 0, 0, 4, (byte) 0xb0, 1
    };

    private final Random random = new Random(7);
    private final String ufrag;

    /// @param ufrag of a peer that is there: it stands in plain text in every check
    Garbage(String ufrag) {
        this.ufrag = ufrag;
    }

    List<ByteBuffer> datagrams() {
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < OF_EACH_KIND; i++) {
            all.add(bytes(random.nextInt(1_200)));
            byte[] check = check(ufrag, "not-the-password-of-it");
            all.add(check);
            all.add(check("nobody", "not-the-password-of-it"));
            all.add(Arrays.copyOf(check, random.nextInt(check.length)));
            all.add(unsigned(check));
            all.add(beginsWith(DTLS_CLIENT_HELLO_BEGIN, random.nextInt(1_200)));
            all.add(beginsWith(new byte[] {(byte) 0x90, 111}, random.nextInt(200)));
            all.add(beginsWith(new byte[] {(byte) 0x81, (byte) 201}, random.nextInt(100)));
        }
        return all.stream().map(Garbage::direct).toList();
    }

    private byte[] check(String user, String password) {
        byte[] message = new byte[StunWriter.MESSAGE_BYTES_MAX];
        int length =
                StunWriter.request(message, 0, bytes(12))
                        .username(user + ":theirs")
                        .priority(1)
                        .controlling(1)
                        .useCandidate()
                        .sign(new StunKey(password));
        return Arrays.copyOf(message, length);
    }

    /// The check without its MESSAGE-INTEGRITY (24 bytes) and FINGERPRINT (8 bytes).
    private static byte[] unsigned(byte[] check) {
        byte[] cut = Arrays.copyOf(check, check.length - 32);
        cut[2] = (byte) ((cut.length - 20) >> 8);
        cut[3] = (byte) (cut.length - 20);
        return cut;
    }

    private byte[] beginsWith(byte[] begin, int more) {
        byte[] datagram = bytes(begin.length + more);
        System.arraycopy(begin, 0, datagram, 0, begin.length);
        return datagram;
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static ByteBuffer direct(byte[] bytes) {
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }
}
