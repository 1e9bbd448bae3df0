package org.liveaudioroom.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacketKindTest {
    /// First byte, second byte, kind: the edges of each range of RFC 7983 §7 and RFC 5761 §4.
    @ParameterizedTest
    @CsvSource({
        "0,   1,   STUN",
        "3,   0,   STUN",
        "4,   0,   UNKNOWN",
        "16,  0,   UNKNOWN",
        "19,  0,   UNKNOWN",
        "20,  254, DTLS",
        "63,  254, DTLS",
        "64,  0,   UNKNOWN",
        "127, 0,   UNKNOWN",
        "128, 111, RTP",
        "128, 239, RTP",
        "144, 191, RTP",
        "144, 192, RTCP",
        "129, 200, RTCP",
        "191, 223, RTCP",
        "191, 224, RTP",
        "192, 200, UNKNOWN",
        "255, 200, UNKNOWN",
    })
    void isToldByTwoBytes(int first, int second, PacketKind kind) {
        assertThat(PacketKind.of((byte) first, (byte) second)).isEqualTo(kind);
    }
}
