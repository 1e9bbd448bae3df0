package org.liveaudioroom.media.forward;

import org.jspecify.annotations.Nullable;

/// One outgoing stream of a board: a fixed SSRC whose numbers only grow, whoever speaks in it.
final class Slot {
    /// Packets kept to be sent again: five seconds at 20 ms.
    static final int PACKETS_KEPT = 256;

    /// Samples of the shortest frame that we ask for: 20 ms at 48 kHz.
    static final int FRAME_SAMPLES = 960;

    private static final long FRAME_NANOS = 20_000_000L;

    // A source that leaps further than a minute ahead has started anew.
    private static final int LEAP_MAX = 3_000;

    private final int ssrc;
    // Empty until the first packet: most slots of most rooms are never spoken in.
    private SlotPacket[] ring = {};
    private final OpusPacket silence = OpusSilence.packet();
    private final SlotPacket spare = new SlotPacket();
    private @Nullable Speaker holder;
    private @Nullable Speaker lastHolder;
    private int holderStream;
    private long heldSinceNanos;
    private long first;
    private long last;
    private long offset;
    private int timestampOffset;
    private int lastTimestamp;
    private long lastNanos;
    private boolean used;

    /// @param start the number before the first packet's
    Slot(int ssrc, long start) {
        this.ssrc = ssrc;
        this.last = start;
    }

    int ssrc() {
        return ssrc;
    }

    @Nullable Speaker holder() {
        return holder;
    }

    boolean wasHeldBy(Speaker speaker) {
        return lastHolder == speaker;
    }

    boolean isUsed() {
        return used;
    }

    long heldNanos(long nowNanos) {
        return nowNanos - heldSinceNanos;
    }

    long idleNanos(long nowNanos) {
        return used ? nowNanos - lastNanos : Long.MAX_VALUE;
    }

    void give(Speaker speaker, long nowNanos) {
        holder = speaker;
        lastHolder = speaker;
        holderStream = -1;
        heldSinceNanos = nowNanos;
    }

    void free() {
        holder = null;
    }

    /// Writes the holder's packet under the slot's numbers; null when it came too late, from before
    /// the holder had the slot.
    @Nullable SlotPacket write(Speaker speaker, OpusPacket packet, long sequence, long nowNanos) {
        long index = sequence + offset;
        boolean switched = holderStream != speaker.streams() || index > last + LEAP_MAX || !used;
        if (switched) {
            holderStream = speaker.streams();
            index = last + 1;
            first = index;
            offset = index - sequence;
            timestampOffset = nextTimestamp(packet, nowNanos) - packet.timestamp;
        } else if (index < first || index <= last - PACKETS_KEPT) {
            return null;
        }
        int timestamp = packet.timestamp + timestampOffset;
        return put(index, speaker.voice(), packet, timestamp, packet.marker || switched, nowNanos);
    }

    /// Writes one Opus silence frame that follows the last packet. Without some of these a receiver
    /// goes on with the last sound for half a second.
    SlotPacket writeSilence(int voice) {
        return put(
                last + 1,
                voice,
                silence,
                lastTimestamp + FRAME_SAMPLES,
                false,
                lastNanos + FRAME_NANOS);
    }

    /// One silence frame for a single listener, whose number is the listener's own; not kept.
    SlotPacket silenceAfter(int timestamp) {
        spare.write(this, last, 0, silence, timestamp + FRAME_SAMPLES, false);
        return spare;
    }

    /// The first packet of a stream starts anywhere; after a switch time goes on as it went on the
    /// wall, in whole frames and by one at least.
    private int nextTimestamp(OpusPacket packet, long nowNanos) {
        if (!used) {
            return packet.timestamp;
        }
        long frames = (nowNanos - lastNanos + FRAME_NANOS / 2) / FRAME_NANOS;
        return lastTimestamp + (int) Math.max(frames, 1) * FRAME_SAMPLES;
    }

    private SlotPacket put(
            long index,
            int voice,
            OpusPacket packet,
            int timestamp,
            boolean marker,
            long nowNanos) {
        if (ring.length == 0) {
            ring = emptyRing();
        }
        SlotPacket row = ring[(int) (index & (PACKETS_KEPT - 1))];
        row.write(this, index, voice, packet, timestamp, marker);
        used = true;
        if (index > last) {
            last = index;
            lastTimestamp = timestamp;
            lastNanos = nowNanos;
        }
        return row;
    }

    /// The packet of that number, null when it never was or is not kept any more.
    @Nullable SlotPacket kept(long index) {
        if (ring.length == 0) {
            return null;
        }
        SlotPacket row = ring[(int) (index & (PACKETS_KEPT - 1))];
        return row.index == index ? row : null;
    }

    /// The RTP time that belongs to a moment, for sender reports.
    int timestampAt(long nowNanos) {
        return lastTimestamp + (int) ((nowNanos - lastNanos) * 48 / 1_000_000);
    }

    private static SlotPacket[] emptyRing() {
        var ring = new SlotPacket[PACKETS_KEPT];
        for (int i = 0; i < PACKETS_KEPT; i++) {
            ring[i] = new SlotPacket();
        }
        return ring;
    }
}
