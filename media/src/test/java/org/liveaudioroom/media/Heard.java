package org.liveaudioroom.media;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.liveaudioroom.media.client.ClientListener;

/// What a simulated participant has heard. Any thread.
final class Heard implements ClientListener {
    private final List<Packet> packets = new ArrayList<>();
    private final List<byte[]> reports = new ArrayList<>();
    final CountDownLatch closed = new CountDownLatch(1);

    /// One RTP packet of a slot.
    record Packet(int payloadType, int sequence, int ssrc, int voice, String payload) {
        boolean isSilence() {
            return payload.equals("f8fffe");
        }
    }

    @Override
    public synchronized void rtp(byte[] packet, int length) {
        var buffer = java.nio.ByteBuffer.wrap(packet, 0, length);
        packets.add(
                new Packet(
                        packet[1] & 0x7f,
                        buffer.getShort(2) & 0xffff,
                        buffer.getInt(8),
                        buffer.getInt(12),
                        HexFormat.of().formatHex(packet, 16, length)));
    }

    @Override
    public synchronized void rtcp(byte[] packet, int length) {
        reports.add(java.util.Arrays.copyOf(packet, length));
    }

    @Override
    public void closed() {
        closed.countDown();
    }

    boolean isClosedWithin(long seconds) throws InterruptedException {
        return closed.await(seconds, TimeUnit.SECONDS);
    }

    synchronized List<Packet> packets() {
        return List.copyOf(packets);
    }

    synchronized List<byte[]> reports() {
        return List.copyOf(reports);
    }

    List<Packet> voice(int voice) {
        return packets().stream().filter(p -> p.voice == voice && !p.isSilence()).toList();
    }
}
