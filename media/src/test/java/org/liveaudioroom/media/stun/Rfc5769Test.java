package org.liveaudioroom.media.stun;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/// The test vectors of RFC 5769 that concern ICE: §2.1 to §2.3.
class Rfc5769Test {
    private static final StunKey KEY = new StunKey("VOkJxbRl1RmTxUk/WvJxBt");
    private static final String HEADER_REST = "2112a442" + "b7e7a701bc34d686fa87dfae";

    // §2.1 Sample request.
    private static final byte[] REQUEST =
            hex(
                    "0001" + "0058" + HEADER_REST,
                    "8022" + "0010" + "5354554e207465737420636c69656e74", // SOFTWARE
                    "0024" + "0004" + "6e0001ff", // PRIORITY
                    "8029" + "0008" + "932ff9b151263b36", // ICE-CONTROLLED
                    "0006" + "0009" + "6576746a3a68367659" + "202020", // USERNAME, fill
                    "0008" + "0014" + "9aeaa70cbfd8cb56781ef2b5b2d3f249c1b571a2",
                    "8028" + "0004" + "e57a3bcf"); // FINGERPRINT

    // §2.2 Sample IPv4 response.
    private static final byte[] IPV4_RESPONSE =
            hex(
                    "0101" + "003c" + HEADER_REST,
                    "8022" + "000b" + "7465737420766563746f72" + "20", // SOFTWARE, fill
                    "0020" + "0008" + "0001a147e112a643", // XOR-MAPPED-ADDRESS
                    "0008" + "0014" + "2b91f599fd9e90c38c7489f92af9ba53f06be7d7",
                    "8028" + "0004" + "c07d4c96");

    // §2.3 Sample IPv6 response.
    private static final byte[] IPV6_RESPONSE =
            hex(
                    "0101" + "0048" + HEADER_REST,
                    "8022" + "000b" + "7465737420766563746f72" + "20",
                    "0020" + "0014" + "0002a147" + "0113a9faa5d3f179bc25f4b5bed2b9d9",
                    "0008" + "0014" + "a382954e4be67bf11784c97c8292c275bfe3ed41",
                    "8028" + "0004" + "c8fb0b4c");

    @Test
    void readsTheRequestOfSection21() {
        StunMessage request = parse(REQUEST);

        assertThat(request.kind()).isEqualTo(StunKind.BINDING_REQUEST);
        assertThat(request.username()).contains("evtj:h6vY");
        assertThat(request.priority()).isEqualTo(0x6e0001ffL);
        assertThat(request.isControlled()).isTrue();
        assertThat(request.isControlling()).isFalse();
        assertThat(request.unknownRequired()).isEmpty();
        assertThat(request.isSignedWith(KEY)).isTrue();
        assertThat(request.hasRightFingerprint()).isTrue();
    }

    @Test
    void readsTheIpv4ResponseOfSection22() {
        StunMessage response = parse(IPV4_RESPONSE);

        assertThat(response.kind()).isEqualTo(StunKind.BINDING_SUCCESS);
        assertThat(response.mappedAddress()).contains(new InetSocketAddress("192.0.2.1", 32853));
        assertThat(response.isSignedWith(KEY)).isTrue();
        assertThat(response.hasRightFingerprint()).isTrue();
    }

    @Test
    void readsTheIpv6ResponseOfSection23() {
        StunMessage response = parse(IPV6_RESPONSE);

        assertThat(response.mappedAddress())
                .contains(new InetSocketAddress("2001:db8:1234:5678:11:2233:4455:6677", 32853));
        assertThat(response.isSignedWith(KEY)).isTrue();
        assertThat(response.hasRightFingerprint()).isTrue();
    }

    @Test
    void believesNoOtherKey() {
        assertThat(parse(REQUEST).isSignedWith(new StunKey("VOkJxbRl1RmTxUk/WvJxBu"))).isFalse();
    }

    private static StunMessage parse(byte[] message) {
        return StunMessage.parse(message, 0, message.length).orElseThrow();
    }

    private static byte[] hex(String... parts) {
        return HexFormat.of().parseHex(String.join("", parts));
    }
}
