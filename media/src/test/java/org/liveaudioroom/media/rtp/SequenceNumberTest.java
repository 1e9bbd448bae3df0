package org.liveaudioroom.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SequenceNumberTest {
    @ParameterizedTest
    @CsvSource({
        "1,     0,     true",
        "0,     1,     false",
        "5,     5,     false",
        "0,     65535, true",
        "32767, 0,     true",
        "32768, 0,     false",
        "0,     32768, false",
    })
    void isNewer(int sequence, int than, boolean newer) {
        assertThat(SequenceNumber.isNewer(sequence, than)).isEqualTo(newer);
    }

    @Property
    void extendsToTheNearest(
            @ForAll @LongRange(max = 1L << 47) long near,
            @ForAll @IntRange(min = -32_768, max = 32_767) int away) {
        long index = near + away;

        assertThat(SequenceNumber.extend(near, (int) index & 0xffff)).isEqualTo(index);
    }

    @Property
    void ofTwoNumbersNotMoreThanOneIsNewer(
            @ForAll @IntRange(max = 65_535) int a, @ForAll @IntRange(max = 65_535) int b) {
        assertThat(SequenceNumber.isNewer(a, b) && SequenceNumber.isNewer(b, a)).isFalse();
    }
}
