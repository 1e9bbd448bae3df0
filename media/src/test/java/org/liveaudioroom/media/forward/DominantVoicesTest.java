package org.liveaudioroom.media.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liveaudioroom.media.forward.Voice.FRAME_NANOS;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.media.statistics.Counters;

/// Who is heard by listeners with fewer slots than there are voices.
class DominantVoicesTest {
    private final AudioStage stage = new AudioStage(500, new Random(1), new Counters());
    private final Ear one = new Ear();
    private final Ear two = new Ear();
    private final Voice ann = Voice.allowed(stage, 1);
    private final Voice bo = Voice.allowed(stage, 2);
    private final Voice cy = Voice.allowed(stage, 3);
    private long now = 1_000_000_000L;

    DominantVoicesTest() {
        stage.join(new Listener(0, new int[] {111}, one));
        stage.join(new Listener(0, new int[] {111, 111}, two));
    }

    @Test
    void theVoiceThatSpeaksKeepsTheSlotAgainstOneAsLoud() {
        frames(100, 30, 127, 127);
        frames(200, 30, 28, 127);

        assertThat(one.voices()).containsOnly(1);
        assertThat(two.voices()).contains(2);
    }

    @Test
    void aPauseGivesTheSlotToWhoeverSpeaks() {
        frames(100, 30, 127, 127);
        frames(100, 127, 35, 127);

        assertThat(tail(one, 30)).containsOnly(2);
    }

    @Test
    void aClearlyLouderVoiceTakesTheSlotAfterTheHold() {
        frames(20, 45, 127, 127);
        frames(10, 45, 20, 127);
        assertThat(one.voices()).containsOnly(1);

        frames(100, 45, 20, 127);
        assertThat(tail(one, 50)).containsOnly(2);
    }

    @Test
    void silenceTakesNoSlotFromAnybody() {
        frames(100, 30, 127, 127);
        frames(100, 127, 127, 90);

        assertThat(one.voices()).containsOnly(1);
    }

    @Test
    void theLeastRecentlyHeardMakesRoom() {
        frames(100, 30, 127, 127);
        frames(100, 127, 30, 127);
        frames(100, 127, 127, 30);

        assertThat(tail(two, 40)).contains(3).doesNotContain(1);
    }

    @Test
    void twoVoicesTakingTurnsDoNotFlutter() {
        for (int i = 0; i < 50; i++) {
            frames(5, 30, 50, 127);
            frames(5, 50, 30, 127);
        }

        List<Integer> voices = one.voices();
        long switches = 0;
        for (int i = 1; i < voices.size(); i++) {
            switches += voices.get(i).equals(voices.get(i - 1)) ? 0 : 1;
        }
        assertThat(switches).isLessThanOrEqualTo(10);
    }

    @Test
    void aSlotThatWasFreedIsTakenAtOnce() {
        frames(100, 30, 127, 127);
        stage.deny(ann.speaker);
        frames(2, 30, 40, 127);

        assertThat(one.voices().getLast()).isEqualTo(2);
    }

    private static List<Integer> tail(Ear ear, int count) {
        List<Integer> voices = ear.voices();
        return voices.subList(voices.size() - count, voices.size());
    }

    private void frames(int count, int annLevel, int boLevel, int cyLevel) {
        for (int i = 0; i < count; i++) {
            ann.say(now, annLevel);
            bo.say(now, boLevel);
            cy.say(now, cyLevel);
            now += FRAME_NANOS;
        }
    }
}
