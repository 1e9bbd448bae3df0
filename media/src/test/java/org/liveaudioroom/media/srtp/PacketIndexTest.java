package org.liveaudioroom.media.srtp;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PacketIndexTest {
    @Test
    void theFirstPacketHasRolloverCounter0() {
        assertThat(PacketIndex.estimate(-1, 65_535)).isEqualTo(65_535);
    }

    @Property
    void whoeverIsLessThanHalfACycleAwayIsFound(
            @ForAll @LongRange(min = 40_000, max = (1L << 47)) long highest,
            @ForAll @IntRange(min = -32_767, max = 32_767) int ahead) {
        long index = highest + ahead;

        assertThat(PacketIndex.estimate(highest, (int) index & 0xffff)).isEqualTo(index);
    }
}
