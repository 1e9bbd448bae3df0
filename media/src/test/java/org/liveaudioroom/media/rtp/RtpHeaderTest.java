package org.liveaudioroom.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RtpHeaderTest {
    private static final String OPUS = "f8fffe";

    @Test
    void readsEveryField() {
        byte[] packet =
                hex(
                        "92" + "ef", // version 2, extension, two CSRCs; marker, payload type 111
                        "fffe", // sequence
                        "89abcdef", // timestamp
                        "deadbeef", // SSRC
                        "00000007" + "80000001", // CSRCs
                        "bede" + "0001" + "10b20000", // extension with a level
                        OPUS);

        assertThat(RtpHeader.length(packet, 0, packet.length)).isEqualTo(28);
        assertThat(RtpHeader.marker(packet, 0)).isTrue();
        assertThat(RtpHeader.payloadType(packet, 0)).isEqualTo(111);
        assertThat(RtpHeader.sequence(packet, 0)).isEqualTo(0xfffe);
        assertThat(RtpHeader.timestamp(packet, 0)).isEqualTo(0x89abcdef);
        assertThat(RtpHeader.ssrc(packet, 0)).isEqualTo(0xdeadbeef);
        assertThat(RtpHeader.csrcCount(packet, 0)).isEqualTo(2);
        assertThat(RtpHeader.csrc(packet, 0, 1)).isEqualTo(0x80000001);
        assertThat(RtpHeader.payloadLength(packet, 0, packet.length, 28)).isEqualTo(3);
        assertThat(AudioLevel.read(packet, 0, 28, 1)).isEqualTo(0x32);
    }

    @Test
    void writesWhatItReads() {
        byte[] packet = new byte[40];

        int header = RtpHeader.write(packet, 3, 0xdeadbeef, 0x01020304);
        RtpHeader.setPayloadType(packet, 3, 109);
        RtpHeader.setMarker(packet, 3, true);
        RtpHeader.setSequence(packet, 3, 65_535);
        RtpHeader.setTimestamp(packet, 3, -2);
        header = AudioLevel.append(packet, 3, header, 14, 127);

        assertThat(HexFormat.of().formatHex(packet, 3, 3 + header))
                .isEqualTo("91edfffffffffffedeadbeef01020304" + "bede0001e0ff0000");
        assertThat(RtpHeader.length(packet, 3, header)).isEqualTo(header).isEqualTo(24);
        assertThat(AudioLevel.read(packet, 3, header, 14)).isEqualTo(AudioLevel.SILENCE);
    }

    @Test
    void keepsTheMarkerWhenThePayloadTypeChanges() {
        byte[] packet = new byte[12];
        RtpHeader.write(packet, 0, 1);
        RtpHeader.setMarker(packet, 0, true);
        RtpHeader.setPayloadType(packet, 0, 111);
        assertThat(packet[1]).isEqualTo((byte) 0xef);

        RtpHeader.setMarker(packet, 0, false);
        assertThat(packet[1]).isEqualTo((byte) 0x6f);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "806f000100000000112233, 11 bytes",
        "406f00010000000011223344, version 1",
        "816f00010000000011223344, a CSRC that is not there",
        "906f00010000000011223344, an extension that is not there",
        "906f00010000000011223344bede, an extension cut in its header",
        "906f00010000000011223344bede000110b200, an extension cut in its data",
    })
    void isMalformed(String packet, String what) {
        byte[] bytes = hex(packet);

        assertThat(RtpHeader.length(bytes, 0, bytes.length))
                .as(what)
                .isEqualTo(RtpHeader.MALFORMED);
    }

    /// Payload and what of it is no padding.
    @ParameterizedTest
    @CsvSource({
        "80, f8fffe,     3",
        "a0, f8fffe01,   3",
        "a0, f8fffe0003, 2",
        "a0, 03,         -1",
        "a0, 00,         -1",
        "a0, '',         -1",
        "a0, 01,         0",
    })
    void takesThePaddingOff(String first, String payload, int length) {
        byte[] packet = hex(first + "6f00010000000011223344", payload);

        assertThat(RtpHeader.payloadLength(packet, 0, packet.length, 12)).isEqualTo(length);
    }

    /// Extension, the id looked for, the level or -1.
    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "bede 0001 10b20000,          1, 50,  the only element",
        "bede 0001 10b20000,          2, -1,  another id",
        "bede 0001 10b20000,          0, -1,  no id agreed",
        "bede 0002 22aabbcc 00001005, 1, 5,   behind another element and padding",
        "bede 0001 f01005ff,          1, -1,  id 15 ends the search",
        "bede 0001 0000001f,          1, -1,  data over the end",
        "1000 0001 01010500,          1, -1,  two-byte form",
        "bede 0000,                   1, -1,  empty",
    })
    void findsTheLevel(String extension, int id, int level, String what) {
        byte[] packet = hex("906f00010000000011223344", extension);
        int header = RtpHeader.length(packet, 0, packet.length);

        assertThat(AudioLevel.read(packet, 0, header, id)).as(what).isEqualTo(level);
    }

    static byte[] hex(String... parts) {
        return HexFormat.of().parseHex(String.join("", parts).replace(" ", ""));
    }
}
