package org.liveaudioroom.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedTest {
    private static final String HEADER = "80bf00010000000011223344"; // marker, payload type 63
    private static final String TWO_OLDER =
            "ef1e0003" // 111, 1920 earlier, 3 bytes
                    + "ef0f0002" // 111, 960 earlier, 2 bytes
                    + "6f" // 111, the primary
                    + "a1a2a3"
                    + "b1b2"
                    + "c1c2c3c4";

    @Test
    void findsThePrimaryBehindOlderFrames() {
        byte[] payload = RtpHeaderTest.hex(TWO_OLDER);

        assertThat(Red.primary(payload, 0, payload.length)).isEqualTo(14);
        assertThat(Red.primaryPayloadType(payload, 0)).isEqualTo(111);
        assertThat(Red.redundantBlocks(payload, 0)).isEqualTo(2);
    }

    @Test
    void leavesThePrimaryAlone() {
        byte[] packet = RtpHeaderTest.hex(HEADER, TWO_OLDER);

        int length = Red.strip(packet, 0, packet.length, 12);

        assertThat(Arrays.copyOf(packet, length))
                .isEqualTo(RtpHeaderTest.hex("80ef00010000000011223344", "c1c2c3c4"));
    }

    @Test
    void takesThePaddingOffWithTheOlderFrames() {
        byte[] packet = RtpHeaderTest.hex("a0bf00010000000011223344", "6f", "c1c2", "0002");

        int length = Red.strip(packet, 0, packet.length, 12);

        assertThat(Arrays.copyOf(packet, length))
                .isEqualTo(RtpHeaderTest.hex("80ef00010000000011223344", "c1c2"));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "'',                nothing",
        "ef0f0002,          no primary",
        "ef0f00,            a header cut short",
        "ef0f0009 6f c1c2,  a block longer than the payload",
        "ff ff ff ff ff ff, headers without an end",
    })
    void isMalformed(String payload, String what) {
        byte[] packet = RtpHeaderTest.hex(HEADER, payload);

        assertThat(Red.strip(packet, 0, packet.length, 12)).as(what).isEqualTo(Red.MALFORMED);
    }

    @Test
    void givesUpOnHeadersWithoutEnd() {
        byte[] payload = RtpHeaderTest.hex("ef000000".repeat(Red.BLOCKS_MAX), "6f", "c1");

        assertThat(Red.primary(payload, 0, payload.length)).isEqualTo(Red.MALFORMED);
    }
}
