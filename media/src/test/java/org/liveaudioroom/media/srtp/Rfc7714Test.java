package org.liveaudioroom.media.srtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/// The test vectors of RFC 7714, §16.1 and §17.1 and §17.3. They begin with session keys.
class Rfc7714Test {
    private static final byte[] KEY = hex("000102030405060708090a0b0c0d0e0f");
    private static final byte[] SALT = hex("517569642070726f2071756f"); // "Quid pro quo"

    private static final int RTP_HEADER_BYTES = 12;
    private static final long RTP_INDEX = 0xf17b;
    private static final String RTP =
            "8040f17b8041f8d35501a0b2" // header
                    + "47616c6c696120657374206f6d6e6973" // "Gallia est omnis"
                    + "2064697669736120696e207061727465732074726573"; // " divisa in partes tres"
    private static final String SRTP =
            "8040f17b8041f8d35501a0b2" // header, as it was
                    + "f24de3a3fb34de6cacba861c9d7e4bca"
                    + "be633bd50d294e6f42a5f47a51c7d19b36de3adf8833"
                    + "899d7f27beb16a9152cf765ee4390cce"; // tag

    private static final int RTCP_INDEX = 0x5d4;
    private static final String RTCP =
            "81c8000d4d617273" // header, SSRC "Mars"
                    + "4e5450314e545032525450200000042a0000e9304c756e61"
                    + "deadbeefdeadbeefdeadbeefdeadbeefdeadbeef";
    private static final String SRTCP =
            "81c8000d4d617273" // as it was
                    + "63e94885dcdab67ca727d7662f6b7e997ff5c0f76c06f32d"
                    + "c676a5f1730d6fda4ce09b4686303ded0bb9275b"
                    + "c84aa45896cf4d2fc5abf87245d9eade" // tag
                    + "800005d4"; // E flag, index
    private static final String SRTCP_TAG_ONLY =
            RTCP + "841dd9683dd78ec92ae58790125f62b3" + "000005d4";

    @Test
    void section161EncryptsRtp() {
        byte[] packet = Arrays.copyOf(hex(RTP), SRTP.length() / 2);

        AesGcm.rtp(KEY, SALT).seal(packet, 0, RTP_HEADER_BYTES, RTP.length() / 2, RTP_INDEX);

        assertThat(packet).isEqualTo(hex(SRTP));
    }

    @Test
    void section161DecryptsRtp() {
        byte[] packet = hex(SRTP);

        assertThat(
                        AesGcm.rtp(KEY, SALT)
                                .open(packet, 0, RTP_HEADER_BYTES, packet.length, RTP_INDEX))
                .isTrue();
        assertThat(Arrays.copyOf(packet, RTP.length() / 2)).isEqualTo(hex(RTP));
    }

    @Test
    void section171EncryptsRtcp() {
        byte[] packet = Arrays.copyOf(hex(RTCP), SRTCP.length() / 2);

        AesGcm.rtcp(KEY, SALT).seal(packet, 0, RTCP.length() / 2, RTCP_INDEX);

        assertThat(packet).isEqualTo(hex(SRTCP));
    }

    @Test
    void section171DecryptsRtcp() {
        byte[] packet = hex(SRTCP);

        assertThat(AesGcm.rtcp(KEY, SALT).open(packet, 0, packet.length)).isTrue();
        assertThat(Arrays.copyOf(packet, RTCP.length() / 2)).isEqualTo(hex(RTCP));
    }

    @Test
    void section173AcceptsRtcpThatIsSignedButNotEncrypted() {
        byte[] packet = hex(SRTCP_TAG_ONLY);

        assertThat(AesGcm.rtcp(KEY, SALT).open(packet, 0, packet.length)).isTrue();
        assertThat(Arrays.copyOf(packet, RTCP.length() / 2)).isEqualTo(hex(RTCP));
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
