package org.liveaudioroom.media.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.liveaudioroom.media.forward.Ear.Heard;
import org.liveaudioroom.media.srtp.SrtpKeys;
import org.liveaudioroom.media.srtp.SrtpProfile;
import org.liveaudioroom.media.srtp.SrtpReceiver;
import org.liveaudioroom.media.srtp.SrtpResult;
import org.liveaudioroom.media.srtp.SrtpSender;
import org.liveaudioroom.media.statistics.Counters;

/// What a listener gets is one stream without a seam for each slot, whoever speaks in it: over
/// switches, pauses, mutes, and its own voice, on a good network and on a bad one.
class SlotRewritingPropertyTest {
    private static final int FIRST_SSRC = 500;
    private static final int FRAMES = 600;

    @Property(tries = 60)
    void numbersHaveNoHoleAndTimesGrowWhenNothingIsLost(@ForAll long seed) {
        Room room = new Room(seed, false);
        room.play();

        for (Listening listening : room.listeners) {
            for (int ssrc : listening.ear.ssrcs()) {
                List<Heard> heard = listening.ear.in(ssrc);
                for (int i = 1; i < heard.size(); i++) {
                    Heard before = heard.get(i - 1);
                    assertThat(heard.get(i).index()).isEqualTo(before.index() + 1);
                    assertThat(heard.get(i).timestamp() - before.timestamp())
                            .as("%s after %s", heard.get(i), before)
                            .isPositive();
                }
            }
        }
    }

    @Property(tries = 60)
    void timesGrowWithNumbersWhenPacketsAreLostAndComeLate(@ForAll long seed) {
        Room room = new Room(seed, true);
        room.play();

        for (Listening listening : room.listeners) {
            for (int ssrc : listening.ear.ssrcs()) {
                List<Heard> inOrder = new ArrayList<>(listening.ear.in(ssrc));
                inOrder.sort(Comparator.comparingLong(Heard::index));
                for (int i = 1; i < inOrder.size(); i++) {
                    assertThat(inOrder.get(i).timestamp() - inOrder.get(i - 1).timestamp())
                            .as("%s after %s", inOrder.get(i), inOrder.get(i - 1))
                            .isPositive();
                }
            }
        }
    }

    @Property(tries = 60)
    void everyPacketOpensAtTheListenerWhoBeginsToCountAtZero(@ForAll long seed) {
        Room room = new Room(seed, true);
        room.play();

        for (Listening listening : room.listeners) {
            assertThat(listening.notOpened).isEmpty();
            for (int ssrc : listening.ear.ssrcs()) {
                assertThat(listening.ear.in(ssrc).getFirst().index()).isBetween(0L, 0x7fffL);
            }
            assertThat(listening.ear.heard).noneMatch(heard -> heard.voice() == listening.voice);
        }
    }

    /// Four voices and five listeners, the first four of them being the voices. They come one after
    /// the other.
    private static final class Room {
        final List<Listening> listeners = new ArrayList<>();
        private final Random random;
        private final boolean badNetwork;
        private final AudioStage stage;
        private final List<Voice> voices = new ArrayList<>();
        private final List<Integer> pausesUntil = new ArrayList<>();
        private long nowNanos = 1_000_000_000L;

        Room(long seed, boolean badNetwork) {
            this.random = new Random(seed);
            this.badNetwork = badNetwork;
            stage = new AudioStage(FIRST_SSRC, random, new Counters());
            for (int voice = 1; voice <= 4; voice++) {
                voices.add(Voice.allowed(stage, voice));
                pausesUntil.add(0);
            }
        }

        void play() {
            for (int frame = 0; frame < FRAMES; frame++) {
                nowNanos += Voice.FRAME_NANOS;
                if (frame % 50 == 0 && listeners.size() <= voices.size()) {
                    listeners.add(new Listening(stage, listeners.size() + 1));
                }
                for (int i = 0; i < voices.size(); i++) {
                    frame(frame, i);
                }
            }
        }

        private void frame(int frame, int i) {
            Voice voice = voices.get(i);
            switch (random.nextInt(200)) {
                case 0 -> stage.deny(voice.speaker);
                case 1, 2, 3 -> stage.allow(voice.speaker);
                // DTX: nothing for up to a second, while the sender's clock goes on.
                case 4, 5 -> pausesUntil.set(i, frame + random.nextInt(50));
                default -> {}
            }
            if (frame < pausesUntil.get(i)) {
                voice.pause();
                return;
            }
            int level = random.nextInt(10) == 0 ? 127 : 10 + random.nextInt(60);
            if (!badNetwork) {
                voice.say(nowNanos, level);
                return;
            }
            switch (random.nextInt(20)) {
                case 0 -> voice.next();
                case 1 -> {
                    int late = voice.sequence();
                    voice.next();
                    voice.say(nowNanos, level);
                    voice.say(nowNanos, level, late);
                }
                default -> voice.say(nowNanos, level);
            }
        }
    }

    /// A listener that also seals what it is sent and opens it again, as a browser would.
    private static final class Listening implements Egress {
        final Ear ear = new Ear();
        final int voice;
        final List<Heard> notOpened = new ArrayList<>();
        private final SrtpSender sender;
        private final SrtpReceiver receiver;

        Listening(AudioStage stage, int voice) {
            this.voice = voice;
            SrtpProfile profile = SrtpProfile.AES_CM_128_HMAC_SHA1_80;
            SrtpKeys keys = SrtpKeys.ofServer(profile, new byte[profile.exportedBytes()]);
            sender = new SrtpSender(keys);
            receiver = new SrtpReceiver(keys);
            stage.join(new Listener(voice, new int[] {111, 111}, this));
        }

        @Override
        public void send(byte[] packet, int length, long index) {
            ear.send(packet, length, index);
            byte[] copy = packet.clone();
            int sealed = sender.sealRtp(copy, 0, length, index);
            if (sealed == SrtpSender.REFUSED
                    || receiver.openRtp(copy, 0, sealed) != SrtpResult.ACCEPTED
                    || receiver.index() != index) {
                notOpened.add(ear.heard.getLast());
            }
        }

        @Override
        public void sendAgain(byte[] packet, int length, long index) {
            ear.sendAgain(packet, length, index);
        }
    }
}
