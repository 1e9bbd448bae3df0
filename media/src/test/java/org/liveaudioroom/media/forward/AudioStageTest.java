package org.liveaudioroom.media.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liveaudioroom.media.forward.Voice.FRAME_NANOS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.media.forward.Ear.Heard;
import org.liveaudioroom.media.statistics.Counter;
import org.liveaudioroom.media.statistics.Counters;

class AudioStageTest {
    private static final int FIRST_SSRC = 500;
    private static final int LOUD = 20;
    private static final int SILENT = 127;

    private final Counters counters = new Counters();
    private final AudioStage stage = new AudioStage(FIRST_SSRC, new Random(1), counters);
    private long now = 1_000_000_000L;

    @Test
    void aListenerHearsEachVoiceInASlotOfItsOwn() {
        Ear ear = listener(0, 4);
        Voice ann = Voice.allowed(stage, 1);
        Voice bo = Voice.allowed(stage, 2);

        frames(10, ann, bo);

        assertThat(ear.ssrcs()).containsExactlyInAnyOrder(FIRST_SSRC, FIRST_SSRC + 1);
        assertThat(ear.in(FIRST_SSRC)).extracting(Heard::voice).containsOnly(1).hasSize(10);
        assertThat(ear.in(FIRST_SSRC + 1)).extracting(Heard::voice).containsOnly(2).hasSize(10);
    }

    @Test
    void packetsKeepTheirOrderTheirTimesAndTheListenersPayloadType() {
        Ear ear = listener(0, 1);
        Voice ann = Voice.allowed(stage, 1);

        frames(1_000, ann);

        for (int i = 1; i < ear.heard.size(); i++) {
            Heard before = ear.heard.get(i - 1);
            Heard heard = ear.heard.get(i);
            assertThat(heard.index()).isEqualTo(before.index() + 1);
            assertThat(heard.timestamp() - before.timestamp()).isEqualTo(960);
            assertThat(heard.payloadType()).isEqualTo(111);
        }
        assertThat(ear.heard).hasSize(1_000);
    }

    @Test
    void nobodyIsHeardBeforeBeingAllowedWhateverItSends() {
        Ear ear = listener(0, 4);
        Voice ann = new Voice(stage, 1, 1);

        frames(10, ann);

        assertThat(ear.heard).isEmpty();
        assertThat(counters.value(Counter.RTP_DROPPED_NOT_ALLOWED)).isEqualTo(10);
    }

    @Test
    void whoIsDeniedIsCutOffWithFiveFramesOfSilenceAndNothingMore() {
        Ear ear = listener(0, 4);
        Voice ann = Voice.allowed(stage, 1);
        frames(10, ann);

        stage.deny(ann.speaker);
        frames(10, ann);

        assertThat(ear.heard).hasSize(15);
        List<Heard> silence = ear.heard.subList(10, 15);
        assertThat(silence).allMatch(Heard::isSilence);
        assertThat(ear.heard.get(14).index() - ear.heard.get(9).index()).isEqualTo(5);
        assertThat(ear.heard.get(14).timestamp() - ear.heard.get(9).timestamp()).isEqualTo(5 * 960);
    }

    @Test
    void denyingTwiceOrSomebodyWhoNeverSpokeSendsNothing() {
        Ear ear = listener(0, 4);
        Voice ann = Voice.allowed(stage, 1);
        stage.deny(ann.speaker);
        stage.allow(ann.speaker);
        frames(1, ann);
        stage.deny(ann.speaker);

        stage.deny(ann.speaker);

        assertThat(ear.heard).hasSize(6);
    }

    @Test
    void theOwnVoiceIsNeverPlayedBackAndLeavesNoHole() {
        Ear ear = listener(1, 1);
        Voice own = Voice.allowed(stage, 1);
        Voice other = Voice.allowed(stage, 2);
        for (int turn = 0; turn < 5; turn++) {
            frames(60, other);
            frames(60, own);
        }

        assertThat(ear.voices()).containsOnly(2);
        assertThat(counters.value(Counter.SLOT_SWITCHES)).isEqualTo(10);
        assertContinuous(ear.heard);
    }

    @Test
    void aSpeakerWhoTakesTheSlotOfAnotherGetsSilenceInsteadOfTheOtherOne() {
        Ear ear = listener(1, 1);
        Voice own = Voice.allowed(stage, 1);
        Voice other = Voice.allowed(stage, 2);
        frames(60, other);

        frames(60, own);

        List<Heard> tail = ear.heard.subList(60, ear.heard.size());
        assertThat(tail).hasSize(5).allMatch(Heard::isSilence);
    }

    @Test
    void aSwitchGoesOnWhereTheLastVoiceEndedAndTellsTheTimeThatPassed() {
        Ear ear = listener(0, 1);
        Voice ann = Voice.allowed(stage, 1);
        Voice bo = Voice.allowed(stage, 2);
        frames(60, ann);
        now += 1_000_000_000L;

        frames(2, bo);

        Heard last = ear.heard.get(59);
        Heard first = ear.heard.get(60);
        assertThat(first.voice()).isEqualTo(2);
        assertThat(first.marker()).isTrue();
        assertThat(first.index()).isEqualTo(last.index() + 1);
        assertThat(first.timestamp() - last.timestamp()).isEqualTo(52 * 960);
    }

    @Test
    void aMicrophoneThatStartsAnewWithAnotherSsrcGoesOnInItsSlot() {
        Ear ear = listener(0, 1);
        Voice ann = Voice.allowed(stage, 1);
        frames(10, ann);
        ann.restart(4_711);

        frames(10, ann);

        assertThat(ear.heard).hasSize(20);
        assertContinuous(ear.heard);
        assertThat(ear.heard.get(10).marker()).isTrue();
    }

    @Test
    void aLatePacketTakesItsOwnPlace() {
        Ear ear = listener(0, 1);
        Voice ann = Voice.allowed(stage, 1);
        frames(5, ann);
        int late = ann.sequence();
        ann.next();
        frames(5, ann);

        ann.say(now, LOUD, late);

        Heard arrived = ear.heard.getLast();
        assertThat(arrived.index()).isEqualTo(ear.heard.getFirst().index() + 5);
        assertThat(arrived.timestamp() - ear.heard.getFirst().timestamp()).isEqualTo(5 * 960);
    }

    @Test
    void aPacketFromBeforeTheVoiceHadTheSlotIsDropped() {
        Ear ear = listener(0, 1);
        Voice ann = Voice.allowed(stage, 1);
        int late = ann.sequence();
        ann.next();
        frames(5, ann);

        ann.say(now, LOUD, late);

        assertThat(ear.heard).hasSize(5);
        assertThat(counters.value(Counter.RTP_DROPPED_LATE)).isEqualTo(1);
    }

    @Test
    void aListenerWhoJoinsLateStartsWithRolloverCounterZero() {
        Voice ann = Voice.allowed(stage, 1);
        Ear early = listener(0, 1);
        frames(70_000, ann);
        Ear late = listener(0, 1);

        frames(10, ann);

        assertThat(early.heard.getLast().index()).isGreaterThan(0xffff);
        assertThat(late.heard.getFirst().index()).isLessThanOrEqualTo(0xffff);
        assertThat(late.heard.getLast().payload()).isEqualTo(early.heard.getLast().payload());
        assertThat(late.heard.getLast().index() & 0x7fff)
                .isEqualTo(early.heard.getLast().index() & 0x7fff);
    }

    @Test
    void aListenerGetsAMissingPacketAgainAsItWas() {
        Ear ear = listener(0, 1);
        Listener asking = lastListener;
        Voice ann = Voice.allowed(stage, 1);
        frames(20, ann);
        Heard missed = ear.heard.get(12);

        stage.resend(asking, 0, (int) missed.index() & 0xffff);

        assertThat(ear.heard).hasSize(21);
        assertThat(ear.heard.getLast()).isEqualTo(missed);
        assertThat(counters.value(Counter.RETRANSMISSIONS_OUT)).isEqualTo(1);
    }

    /// RFC 3711 §3.3.1: so that a receiver that misses the first packets cannot miss a rollover
    /// too.
    @Test
    void whoJoinsInTheUpperHalfOfACycleCountsFromTheLowerHalfAndIsSentAgainWhatItMissed() {
        Ear early = listener(0, 1);
        Voice ann = Voice.allowed(stage, 1);
        frames(1, ann);
        frames(0x8000 - (int) early.heard.getFirst().index() + 100, ann);
        Ear late = listener(0, 1);
        Listener asking = lastListener;
        frames(20, ann);
        Heard missed = late.heard.get(12);

        stage.resend(asking, 0, (int) missed.index() & 0xffff);

        assertThat(early.heard.getLast().index()).isGreaterThan(0x8000);
        assertThat(late.heard.getFirst().index()).isBetween(0L, 0x7fffL);
        assertThat(late.heard).hasSize(21);
        assertThat(late.heard.getLast()).isEqualTo(missed);
    }

    @Test
    void whatIsTooOldOrWasNeverSentIsNotSentAgain() {
        Ear ear = listener(0, 1);
        Listener asking = lastListener;
        Voice ann = Voice.allowed(stage, 1);
        frames(1_000, ann);
        int first = (int) ear.heard.getFirst().index();

        for (int sequence : List.of(first, first - 1, first + 1_000, first + 5_000)) {
            stage.resend(asking, 0, sequence & 0xffff);
        }

        assertThat(ear.heard).hasSize(1_000);
        assertThat(counters.value(Counter.RETRANSMISSIONS_MISSED)).isEqualTo(4);
    }

    @Test
    void levelsAreToldWhenTheyChangeAndSilenceOnce() {
        Voice ann = Voice.allowed(stage, 1);
        Voice mute = new Voice(stage, 2, 1);
        frames(20, ann, mute);
        assertThat(report()).containsOnlyKeys(1).containsEntry(1, LOUD);
        frames(20, ann, mute);
        assertThat(report()).isEmpty();

        now += 1_000_000_000L;
        assertThat(report()).containsExactly(Map.entry(1, SILENT));
        assertThat(report()).isEmpty();
    }

    @Test
    void aStageIsEmptyWhenSpeakersAndListenersAreGone() {
        assertThat(stage.isEmpty()).isTrue();
        Voice ann = Voice.allowed(stage, 1);
        listener(0, 3);
        stage.exit(ann.speaker);
        assertThat(stage.isEmpty()).isFalse();
        stage.leave(lastListener);
        assertThat(stage.isEmpty()).isTrue();
    }

    private static void assertContinuous(List<Heard> heard) {
        for (int i = 1; i < heard.size(); i++) {
            assertThat(heard.get(i).index()).isEqualTo(heard.get(i - 1).index() + 1);
            assertThat(heard.get(i).timestamp() - heard.get(i - 1).timestamp()).isPositive();
        }
    }

    private Listener lastListener = new Listener(0, new int[0], new Ear());

    private Ear listener(int ownVoice, int slots) {
        var ear = new Ear();
        lastListener = new Listener(ownVoice, payloadTypes(slots), ear);
        stage.join(lastListener);
        return ear;
    }

    private static int[] payloadTypes(int slots) {
        int[] payloadTypes = new int[slots];
        java.util.Arrays.fill(payloadTypes, 111);
        return payloadTypes;
    }

    private void frames(int count, Voice... voices) {
        for (int i = 0; i < count; i++) {
            for (Voice voice : voices) {
                voice.say(now, LOUD);
            }
            now += FRAME_NANOS;
        }
    }

    private Map<Integer, Integer> report() {
        Map<Integer, Integer> told = new HashMap<>();
        stage.reportLevels(now, told::put);
        return told;
    }
}
