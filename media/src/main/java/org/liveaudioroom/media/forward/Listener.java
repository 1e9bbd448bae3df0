package org.liveaudioroom.media.forward;

/// One listener's place at a board. All get the same packets; what is its own is the payload type,
/// the sequence numbers it must not miss because packets were withheld from it, and where its
/// rollover counter starts.
///
/// The number of a packet under one key only grows, and is never given to two different packets:
/// with it goes the keystream (RFC 3711 §9.1).
public final class Listener {
    /// What was told longer ago says nothing about now. Browsers report every one to five seconds.
    static final long LOSS_NANOS_MAX = 10_000_000_000L;

    private static final int LOSS_UNKNOWN = -1;

    private final int ownVoice;
    private final Egress egress;
    private final Place[] places;
    private int loss = LOSS_UNKNOWN;
    private long lossNanos;

    /// Makes a listener that has not heard anything yet.
    ///
    /// @param ownVoice the voice never played back to it
    /// @param payloadTypes of Opus in the answer's section for each slot, slot 0 first
    public Listener(int ownVoice, int[] payloadTypes, Egress egress) {
        this.ownVoice = ownVoice;
        this.egress = egress;
        this.places = new Place[payloadTypes.length];
        for (int slot = 0; slot < places.length; slot++) {
            places[slot] = new Place(payloadTypes[slot]);
        }
    }

    public int slots() {
        return places.length;
    }

    /// Sends a packet of a slot, or withholds it. Returns how many were sent: 1, 0, or the silence
    /// frames that went out in its place.
    ///
    /// @param source the slot that the packet is of
    /// @param cutOff whether this packet is the first of a voice that took the slot from another
    /// @param scratch shared by all listeners of the worker, long enough for packet and tag
    int deliver(int slot, Slot source, SlotPacket packet, boolean cutOff, byte[] scratch) {
        Place place = places[slot];
        if (!place.started) {
            place.start(packet.index);
        }
        if (packet.voice == ownVoice) {
            return withhold(place, source, packet, cutOff, scratch);
        }
        if (packet.index < place.firstIndex) {
            return 0;
        }
        place.lastIndex = Math.max(place.lastIndex, packet.index);
        sendFirst(place, packet, packet.index - place.skipped, scratch);
        return 1;
    }

    /// The own voice leaves no hole in the numbers. When it cut another voice off, silence frames
    /// go out in its place, or the receiver would extrapolate the sound that was cut.
    private int withhold(
            Place place, Slot source, SlotPacket packet, boolean cutOff, byte[] scratch) {
        if (packet.index <= place.lastIndex) {
            return 0;
        }
        int frames = 0;
        if (cutOff && place.sentPackets > 0) {
            // A late packet before these would get a number that is now theirs.
            long number = place.lastIndex + 1 - place.skipped;
            for (; frames < OpusSilence.FRAMES; frames++) {
                SlotPacket silence = source.silenceAfter(place.lastTimestamp);
                sendFirst(place, silence, number + frames, scratch);
            }
        }
        place.skipped += packet.index - place.lastIndex - frames;
        place.lastIndex = packet.index;
        place.firstIndex = packet.index + 1;
        return frames;
    }

    /// Sends a packet again that this listener has had; false when it cannot be the same packet, or
    /// is not kept any more.
    boolean resend(int slot, Slot source, int sequence, byte[] scratch) {
        Place place = places[slot];
        long lastNumber = place.lastIndex - place.skipped;
        long number = lastNumber + (short) (sequence - (int) (lastNumber - place.base));
        long index = number + place.skipped;
        if (!place.started || index < place.firstIndex || index > place.lastIndex) {
            return false;
        }
        SlotPacket kept = source.kept(index);
        if (kept == null || kept.voice == ownVoice) {
            return false;
        }
        fill(place, kept, scratch);
        egress.sendAgain(scratch, kept.length, number - place.base);
        return true;
    }

    private void sendFirst(Place place, SlotPacket packet, long number, byte[] scratch) {
        fill(place, packet, scratch);
        place.sentPackets++;
        place.sentOctets += packet.length - SlotPacket.HEADER_BYTES;
        int timestamp = packet.timestamp();
        // A packet that comes late does not take the time back.
        if (place.sentPackets == 1 || timestamp - place.lastTimestamp > 0) {
            place.lastTimestamp = timestamp;
        }
        egress.send(scratch, packet.length, number - place.base);
    }

    private static void fill(Place place, SlotPacket packet, byte[] scratch) {
        System.arraycopy(packet.bytes, 0, scratch, 0, packet.length);
        scratch[1] = (byte) ((packet.bytes[1] & 0x80) | place.payloadType);
    }

    /// Tells about each slot in which something was sent since the last time.
    void report(Slot[] slots, long nowNanos, SlotReportSink sink) {
        for (int slot = 0; slot < places.length; slot++) {
            Place place = places[slot];
            if (place.sentPackets != place.reportedPackets) {
                place.reportedPackets = place.sentPackets;
                sink.slot(
                        slots[slot].ssrc(),
                        slots[slot].timestampAt(nowNanos),
                        place.sentPackets,
                        place.sentOctets);
            }
        }
    }

    /// Takes note of what the listener says it has lost of its slots, in parts of 256.
    public void lost(int fraction, long nowNanos) {
        lossNanos = nowNanos;
        loss = fraction;
    }

    /// Adds this listener's loss, if it has told one lately.
    void countLoss(LossHistogram losses, long nowNanos) {
        if (loss != LOSS_UNKNOWN && nowNanos - lossNanos <= LOSS_NANOS_MAX) {
            losses.add(loss);
        }
    }

    /// What this listener knows of one slot.
    private static final class Place {
        final int payloadType;
        boolean started;

        /// Packets from this one on have the numbers that [#skipped] tells; those before had
        /// others.
        long firstIndex;

        long lastIndex;
        long skipped;

        /// Taken off every number, so that the rollover counter starts at 0 and the first sequence
        /// number lies in the lower half of the cycle: if the first packets are lost and the number
        /// wrapped meanwhile, the receiver could never find the counter (RFC 3711 §3.3.1).
        long base;

        int sentPackets;
        int sentOctets;
        int reportedPackets;
        int lastTimestamp;

        Place(int payloadType) {
            this.payloadType = payloadType;
        }

        void start(long index) {
            started = true;
            firstIndex = index;
            lastIndex = index - 1;
            base = index & ~0x7fffL;
        }
    }
}
