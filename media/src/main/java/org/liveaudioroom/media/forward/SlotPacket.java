package org.liveaudioroom.media.forward;

/// One packet of a slot as all listeners of the board get it, but for payload type and the skipped
/// sequence numbers: header, one CSRC, payload. Kept in the slot's ring to be sent again.
final class SlotPacket {
    /// RFC 3550 §5.1: the fixed header and one CSRC.
    static final int HEADER_BYTES = 16;

    // A 20 ms frame at 64 kbit/s; longer ones make the row grow, once.
    private static final int USUAL_BYTES = 192;

    byte[] bytes = {};
    int length;

    /// The slot's sequence number, which never wraps; -1 before the first packet.
    long index = -1;

    int voice;

    void write(Slot slot, long index, int voice, OpusPacket packet, int timestamp, boolean marker) {
        length = HEADER_BYTES + packet.payloadBytes;
        if (bytes.length < length) {
            bytes = new byte[Math.max(USUAL_BYTES, length)];
        }
        this.index = index;
        this.voice = voice;
        // RFC 3550 §5.1: V=2, no padding, no extension, CC=1. The payload type is each listener's.
        bytes[0] = (byte) 0x81;
        bytes[1] = (byte) (marker ? 0x80 : 0);
        bytes[2] = (byte) (index >> 8);
        bytes[3] = (byte) index;
        int32(4, timestamp);
        int32(8, slot.ssrc());
        int32(12, voice);
        System.arraycopy(
                packet.buffer, packet.payloadOffset, bytes, HEADER_BYTES, packet.payloadBytes);
    }

    int timestamp() {
        return ((bytes[4] & 0xff) << 24)
                | ((bytes[5] & 0xff) << 16)
                | ((bytes[6] & 0xff) << 8)
                | (bytes[7] & 0xff);
    }

    private void int32(int offset, int value) {
        bytes[offset] = (byte) (value >> 24);
        bytes[offset + 1] = (byte) (value >> 16);
        bytes[offset + 2] = (byte) (value >> 8);
        bytes[offset + 3] = (byte) value;
    }
}
