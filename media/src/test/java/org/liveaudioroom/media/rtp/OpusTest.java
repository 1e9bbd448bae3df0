package org.liveaudioroom.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpusTest {
    /// First bytes of a packet, its time in samples, by RFC 6716 §3.1 tables 2 and 3 and §3.2.5.
    @ParameterizedTest
    @CsvSource({
        "00,   480", // SILK 10 ms
        "08,   960",
        "10,   1920",
        "18,   2880", // SILK 60 ms
        "60,   480", // hybrid 10 ms
        "68,   960",
        "80,   120", // CELT 2.5 ms
        "88,   240",
        "90,   480",
        "98,   960",
        "f8,   960", // fullband CELT 20 ms, as in the silence frame
        "f9,   1920", // two frames of equal length
        "fa,   1920",
        "fb03, 2880", // three frames
        "fb06, 5760",
        "fb07, -1", // 140 ms
        "fb00, -1",
        "fb,   -1",
        "'',   -1",
    })
    void tellsTheTimeOfAPacket(String packet, int samples) {
        byte[] bytes = RtpHeaderTest.hex(packet);

        assertThat(Opus.samples(bytes, 0, bytes.length)).isEqualTo(samples);
    }

    @Test
    void writesASilenceFrameOf20Milliseconds() {
        byte[] packet = new byte[5];

        int length = Opus.writeSilence(packet, 1);

        assertThat(packet).isEqualTo(RtpHeaderTest.hex("00 f8fffe 00"));
        assertThat(Opus.samples(packet, 1, length)).isEqualTo(960);
        assertThat(Opus.isStereo(packet[1])).isFalse();
    }
}
