package org.liveaudioroom.server.outside;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.liveaudioroom.media.client.ClientListener;

/// What a simulated participant hears, by voice.
public final class Listener implements ClientListener {
    private static final int CSRC_AT = 12;
    private static final int HEADER_BYTES = 16;
    private static final String SILENCE = "f8fffe"; // What the server puts where a voice was cut.

    private final List<Heard> packets = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private record Heard(long voice, String payload) {}

    @Override
    public void rtp(byte[] packet, int length) {
        var voice = java.nio.ByteBuffer.wrap(packet).getInt(CSRC_AT);
        packets.add(
                new Heard(
                        Integer.toUnsignedLong(voice),
                        HexFormat.of()
                                .formatHex(Arrays.copyOfRange(packet, HEADER_BYTES, length))));
    }

    @Override
    public void closed() {
        closed.countDown();
    }

    /// How many packets of this person arrived that were not silence.
    public long heard(long voice) {
        return packets.stream()
                .filter(packet -> packet.voice() == voice && !packet.payload().endsWith(SILENCE))
                .count();
    }

    /// What the packets until now carried, in hex.
    public List<String> payloads() {
        return packets.stream().map(Heard::payload).toList();
    }

    /// Whether the server says goodbye in time.
    public boolean isClosedWithin(long seconds) throws InterruptedException {
        return closed.await(seconds, TimeUnit.SECONDS);
    }
}
