package org.liveaudioroom.media.rtcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RtcpPacketTest {
    /// RFC 3550 appendix A.2, and RFC 5506 for feedback that comes alone.
    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "80c90001 11223344,                   true,  an empty RR",
        "80c90001 11223344 81cb0001 11223344, true,  RR and BYE",
        "81cd0003 11223344 55667788 12348001, true,  a NACK alone",
        "a0c90002 11223344 00000004,          true,  padding in the last",
        "'',                                  false, nothing",
        "80c90000,                            false, without an SSRC",
        "40c90001 11223344,                   false, version 1",
        "80c90002 11223344,                   false, longer than the datagram",
        "80c90001 11223344 80,                false, a rest",
        "81c90001 11223344,                   false, a block that is not there",
        "80c80001 11223344,                   false, an SR without its sender part",
        "a0c90001 11223300,                   false, padding of nothing",
        "a0c90001 11223308,                   false, padding over all",
        "a0c90001 11223303,                   false, padding that is no word",
        "a0c90002 11223344 00000004 80c90001 11223344, false, padding before the last",
        "82cb0001 11223344,                   false, a BYE with a source that is not there",
        "81cd0001 11223344,                   false, a NACK without a source",
    })
    void isACompound(String bytes, boolean compound, String what) {
        byte[] packet = HexFormat.of().parseHex(bytes.replace(" ", ""));

        assertThat(RtcpPacket.isCompound(packet, 0, packet.length)).as(what).isEqualTo(compound);
    }
}
