package org.liveaudioroom.media.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.media.statistics.Counter;
import org.liveaudioroom.media.statistics.Counters;

/// One stage: its voices, and a board of slots for each size of listener. A page has as many slots
/// as voices may sound at once, so everybody keeps an own place; a player with a single section has
/// a board of one slot, which plays the dominant voice.
///
/// Confined to one media thread.
public final class AudioStage {
    /// The most slots that a listener has.
    public static final int SLOTS_MAX = 12;

    private final int firstSsrc;
    private final RandomGenerator random;
    private final Counters counters;
    private final List<Speaker> speakers = new ArrayList<>();
    private final @Nullable SlotBoard[] boards = new SlotBoard[SLOTS_MAX + 1];

    /// @param firstSsrc the SSRC of slot 0; slot n has the n-th after it
    public AudioStage(int firstSsrc, RandomGenerator random, Counters counters) {
        this.firstSsrc = firstSsrc;
        this.random = random;
        this.counters = counters;
    }

    /// Nobody is heard before [#allow].
    public void enter(Speaker speaker) {
        speakers.add(speaker);
    }

    public void exit(Speaker speaker) {
        deny(speaker);
        speakers.remove(speaker);
    }

    public void allow(Speaker speaker) {
        speaker.allow();
    }

    public void deny(Speaker speaker) {
        speaker.deny();
        for (SlotBoard board : boards) {
            if (board != null) {
                board.cut(speaker);
            }
        }
    }

    public void join(Listener listener) {
        int size = listener.slots();
        if (size == 0) {
            return;
        }
        SlotBoard board = boards[size];
        if (board == null) {
            // RFC 3550 §5.1: the first sequence number is random. One more bit in front, so that
            // what is subtracted from it stays positive.
            board = new SlotBoard(size, firstSsrc, 0x1_0000 + random.nextInt(0x8000), counters);
            boards[size] = board;
        }
        board.add(listener);
    }

    public void leave(Listener listener) {
        int size = listener.slots();
        SlotBoard board = boards[size];
        if (board != null) {
            board.remove(listener);
            if (board.isEmpty()) {
                boards[size] = null;
            }
        }
    }

    public boolean isEmpty() {
        for (SlotBoard board : boards) {
            if (board != null) {
                return false;
            }
        }
        return speakers.isEmpty();
    }

    /// A packet of a speaker. It goes to the listeners if the room lets the speaker be heard: that
    /// is asked first, and nothing in the packet has a say in it.
    public void hear(Speaker speaker, OpusPacket packet, long nowNanos) {
        long sequence = speaker.extend(packet);
        if (!speaker.isAllowed()) {
            counters.add(Counter.RTP_DROPPED_NOT_ALLOWED);
            return;
        }
        speaker.meter().packet(packet.level, nowNanos);
        for (SlotBoard board : boards) {
            if (board != null) {
                board.hear(speaker, packet, sequence, nowNanos);
            }
        }
    }

    /// Sends a slot's packet again to the one who asked for it.
    ///
    /// @param slot below [Listener#slots]
    /// @param sequence 16 bits, as the listener knows the packet
    public void resend(Listener listener, int slot, int sequence) {
        SlotBoard board = boards[listener.slots()];
        boolean sent = board != null && board.resend(listener, slot, sequence);
        counters.add(sent ? Counter.RETRANSMISSIONS_OUT : Counter.RETRANSMISSIONS_MISSED);
    }

    /// Tells about the slots in which a listener was sent something since the last call.
    public void reportSlots(Listener listener, long nowNanos, SlotReportSink sink) {
        SlotBoard board = boards[listener.slots()];
        if (board != null) {
            board.report(listener, nowNanos, sink);
        }
    }

    /// Adds the loss that each listener has reported lately.
    public void countLosses(LossHistogram losses, long nowNanos) {
        for (SlotBoard board : boards) {
            if (board != null) {
                board.countLosses(losses, nowNanos);
            }
        }
    }

    /// Tells the levels that have changed since the last call.
    public void reportLevels(long nowNanos, LevelSink sink) {
        for (int i = 0; i < speakers.size(); i++) {
            Speaker speaker = speakers.get(i);
            int level = speaker.audibleLevel(nowNanos);
            if (speaker.isNews(level)) {
                speaker.reported(level);
                sink.level(speaker.voice(), level);
            }
        }
    }

    /// Takes one level: the voice's CSRC and its RFC 6464 level.
    public interface LevelSink {
        void level(int voice, int level);
    }
}
