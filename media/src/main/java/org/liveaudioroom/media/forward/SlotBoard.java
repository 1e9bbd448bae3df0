package org.liveaudioroom.media.forward;

import java.util.ArrayList;
import java.util.List;
import org.liveaudioroom.media.statistics.Counter;
import org.liveaudioroom.media.statistics.Counters;

/// The slots of one size of listener: everybody with that many slots hears the same voices in the
/// same places, so a packet is rewritten once for all of them.
final class SlotBoard {
    /// The longest packet that is forwarded: the largest Opus packet (RFC 6716 §3.4) is 1,275 bytes
    /// a frame, but nothing longer than a datagram arrives.
    static final int PACKET_BYTES_MAX = 1_500;

    /// The longest SRTP tag, and reserve.
    private static final int TAG_BYTES_MAX = 64;

    private final Slot[] slots;
    private final Counters counters;
    private final List<Listener> listeners = new ArrayList<>();
    private final byte[] scratch = new byte[PACKET_BYTES_MAX + TAG_BYTES_MAX];

    /// @param size how many slots
    /// @param firstSsrc of slot 0; the others follow
    /// @param start the number before that of each slot's first packet
    SlotBoard(int size, int firstSsrc, long start, Counters counters) {
        this.counters = counters;
        this.slots = new Slot[size];
        for (int slot = 0; slot < size; slot++) {
            slots[slot] = new Slot(firstSsrc + slot, start);
        }
    }

    void add(Listener listener) {
        listeners.add(listener);
    }

    void remove(Listener listener) {
        listeners.remove(listener);
    }

    boolean isEmpty() {
        return listeners.isEmpty();
    }

    Slot slot(int number) {
        return slots[number];
    }

    void hear(Speaker speaker, OpusPacket packet, long sequence, long nowNanos) {
        Slot slot = DominantVoices.slotFor(speaker, slots, nowNanos);
        if (slot == null) {
            counters.add(Counter.RTP_DROPPED_NO_SLOT);
            return;
        }
        boolean cutsOff = false;
        if (slot.holder() != speaker) {
            cutsOff = slot.holder() != null;
            slot.give(speaker, nowNanos);
            counters.add(Counter.SLOT_SWITCHES);
        }
        SlotPacket written = slot.write(speaker, packet, sequence, nowNanos);
        if (written == null) {
            counters.add(Counter.RTP_DROPPED_LATE);
        } else {
            deliver(slot, written, cutsOff);
        }
    }

    /// Ends a voice: silence into its slot, which then is free.
    void cut(Speaker speaker) {
        for (Slot slot : slots) {
            if (slot.holder() == speaker) {
                for (int frame = 0; frame < OpusSilence.FRAMES && slot.isUsed(); frame++) {
                    deliver(slot, slot.writeSilence(speaker.voice()), false);
                }
                slot.free();
            }
        }
    }

    boolean resend(Listener listener, int slot, int sequence) {
        return listener.resend(slot, slots[slot], sequence, scratch);
    }

    void report(Listener listener, long nowNanos, SlotReportSink sink) {
        listener.report(slots, nowNanos, sink);
    }

    void countLosses(LossHistogram losses, long nowNanos) {
        for (int i = 0; i < listeners.size(); i++) {
            listeners.get(i).countLoss(losses, nowNanos);
        }
    }

    private void deliver(Slot slot, SlotPacket packet, boolean cutsOff) {
        int number = slot.ssrc() - slots[0].ssrc();
        int sent = 0;
        for (int i = 0; i < listeners.size(); i++) {
            sent += listeners.get(i).deliver(number, slot, packet, cutsOff, scratch);
        }
        counters.add(Counter.RTP_PACKETS_OUT, sent);
    }
}
