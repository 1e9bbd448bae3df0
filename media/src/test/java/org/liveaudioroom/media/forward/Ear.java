package org.liveaudioroom.media.forward;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What one listener is sent, in order. It fails when a number is given to two packets: under one
/// key that would betray both.
final class Ear implements Egress {
    final List<Heard> heard = new ArrayList<>();
    private final Map<Integer, Map<Long, Heard>> byIndex = new HashMap<>();

    @Override
    public void send(byte[] packet, int length, long index) {
        Heard sent = Heard.of(packet, length, index);
        Heard before = byIndex.computeIfAbsent(sent.ssrc, ssrc -> new HashMap<>()).put(index, sent);
        if (before != null) {
            throw new AssertionError("index " + index + " is " + before + " and now " + sent);
        }
        heard.add(sent);
    }

    @Override
    public void sendAgain(byte[] packet, int length, long index) {
        Heard sent = Heard.of(packet, length, index);
        Heard before = byIndex.getOrDefault(sent.ssrc, Map.of()).get(index);
        if (!sent.equals(before)) {
            throw new AssertionError("index " + index + " was " + before + " and now is " + sent);
        }
        heard.add(sent);
    }

    List<Integer> voices() {
        return heard.stream().filter(h -> !h.isSilence()).map(Heard::voice).toList();
    }

    Set<Integer> ssrcs() {
        Set<Integer> ssrcs = new HashSet<>();
        heard.forEach(h -> ssrcs.add(h.ssrc));
        return ssrcs;
    }

    List<Heard> in(int ssrc) {
        return heard.stream().filter(h -> h.ssrc == ssrc).toList();
    }

    /// One packet, taken apart.
    record Heard(
            int payloadType,
            boolean marker,
            long index,
            int timestamp,
            int ssrc,
            int voice,
            String payload) {
        static Heard of(byte[] packet, int length, long index) {
            ByteBuffer buffer = ByteBuffer.wrap(packet, 0, length);
            byte[] payload = new byte[length - SlotPacket.HEADER_BYTES];
            buffer.get(SlotPacket.HEADER_BYTES, payload);
            return new Heard(
                    packet[1] & 0x7f,
                    packet[1] < 0,
                    index,
                    buffer.getInt(4),
                    buffer.getInt(8),
                    buffer.getInt(12),
                    java.util.HexFormat.of().formatHex(payload));
        }

        boolean isSilence() {
            return payload.equals("f8fffe");
        }
    }
}
