package org.liveaudioroom.media.srtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.liveaudioroom.media.srtp.ReplayWindow.Verdict;

class ReplayWindowTest {
    @Property
    void judgesLikeASetOfAllThatWasSeen(@ForAll List<@IntRange(max = 300) Integer> indices) {
        ReplayWindow window = new ReplayWindow();
        Set<Long> seen = new HashSet<>();
        long highest = -1;

        for (long index : indices) {
            Verdict expected = Verdict.FRESH;
            if (index <= highest - ReplayWindow.WINDOW) {
                expected = Verdict.TOO_OLD;
            } else if (seen.contains(index)) {
                expected = Verdict.SEEN;
            }

            assertThat(window.verdict(index)).isEqualTo(expected);
            if (expected == Verdict.FRESH) {
                window.mark(index);
                seen.add(index);
                highest = Math.max(highest, index);
            }
            assertThat(window.highest()).isEqualTo(highest);
        }
    }
}
