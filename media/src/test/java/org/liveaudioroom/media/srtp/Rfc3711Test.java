package org.liveaudioroom.media.srtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/// The test vectors of RFC 3711, appendix B.
class Rfc3711Test {
    private static final HexFormat HEX = HexFormat.of();

    @Test
    void appendixB2KeystreamOfCounterMode() {
        // B.2: session key, and the counter block of SSRC 0, index 0 and the session salt.
        AesKeystream keystream = new AesKeystream(hex("2B7E151628AED2A6ABF7158809CF4F3C"));
        byte[] counter = hex("F0F1F2F3F4F5F6F7F8F9FAFBFCFD0000");
        byte[] stream = new byte[0xff02 * AesKeystream.BLOCK_BYTES];

        keystream.apply(counter, stream, 0, stream.length);

        assertThat(block(stream, 0x0000)).isEqualTo("e03ead0935c95e80e166b16dd92b4eb4");
        assertThat(block(stream, 0x0001)).isEqualTo("d23513162b02d0f72a43a2fe4a5f97ab");
        assertThat(block(stream, 0x0002)).isEqualTo("41e95b3bb0a2e8dd477901e4fca894c0");
        assertThat(block(stream, 0xfeff)).isEqualTo("ec8cdf7398607cb0f2d21675ea9ea1e4");
        assertThat(block(stream, 0xff00)).isEqualTo("362b7c3c6773516318a077d7fc5073ae");
        assertThat(block(stream, 0xff01)).isEqualTo("6a2cc3787889374fbeb4c81b17ba6c44");
    }

    @Test
    void appendixB3KeyDerivation() {
        SrtpKeys keys =
                new SrtpKeys(
                        SrtpProfile.AES_CM_128_HMAC_SHA1_80,
                        hex("E1F97A0D3E018BE0D64FA32C06DE4139"),
                        hex("0EC675AD498AFEEBB6960B3AABE6"));

        assertThat(derive(keys, KeyDerivation.RTP_ENCRYPTION, 16))
                .isEqualTo("c61e7a93744f39ee10734afe3ff7a087");
        assertThat(derive(keys, KeyDerivation.RTP_SALT, 14))
                .isEqualTo("30cbbc08863d8c85d49db34a9ae1");
        assertThat(derive(keys, KeyDerivation.RTP_AUTHENTICATION, 94))
                .isEqualTo(
                        "cebe321f6ff7716b6fd4ab49af256a15"
                                + "6d38baa48f0a0acf3c34e2359e6cdbce"
                                + "e049646c43d9327ad175578ef7227098"
                                + "6371c10c9a369ac2f94a8c5fbcdddc25"
                                + "6d6e919a48b610ef17c2041e47403576"
                                + "6b68642c59bbfc2f34db60dbdfb2");
    }

    private static String derive(SrtpKeys keys, int label, int bytes) {
        return HEX.formatHex(KeyDerivation.derive(keys, label, bytes));
    }

    private static String block(byte[] stream, int number) {
        int from = number * AesKeystream.BLOCK_BYTES;
        return HEX.formatHex(Arrays.copyOfRange(stream, from, from + AesKeystream.BLOCK_BYTES));
    }

    private static byte[] hex(String digits) {
        return HEX.parseHex(digits);
    }
}
