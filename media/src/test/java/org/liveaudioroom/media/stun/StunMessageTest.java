package org.liveaudioroom.media.stun;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StunMessageTest {
    private static final byte[] TRANSACTION = HexFormat.of().parseHex("000102030405060708090a0b");
    private static final String HEADER = "2112a442" + "000102030405060708090a0b";
    private static final StunKey KEY = new StunKey("password0123456789abcd");
    private static final int AT = 9;

    private final byte[] buffer = new byte[AT + StunWriter.MESSAGE_BYTES_MAX];

    @Test
    void readsTheCheckThatABrowserSends() {
        int length =
                StunWriter.request(buffer, AT, TRANSACTION)
                        .username("server:client")
                        .controlling(0x0102030405060708L)
                        .priority(4_294_967_295L)
                        .useCandidate()
                        .sign(KEY);

        StunMessage check = StunMessage.parse(buffer, AT, length).orElseThrow();

        assertThat(check.kind()).isEqualTo(StunKind.BINDING_REQUEST);
        assertThat(check.username()).contains("server:client");
        assertThat(check.isControlling()).isTrue();
        assertThat(check.isControlled()).isFalse();
        assertThat(check.priority()).isEqualTo(4_294_967_295L);
        assertThat(check.useCandidate()).isTrue();
        assertThat(check.isSignedWith(KEY)).isTrue();
        assertThat(check.hasRightFingerprint()).isTrue();
        assertThat(check.hasTransactionId(TRANSACTION)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.1, 1", "255.255.255.255, 65535", "2001:db8::7, 50000", "::1, 0"})
    void answersWithTheAddressItSaw(String ip, int port) throws UnknownHostException {
        InetSocketAddress seen = new InetSocketAddress(InetAddress.getByName(ip), port);

        int length = StunWriter.success(buffer, AT, request(), seen).sign(KEY);
        StunMessage answer = StunMessage.parse(buffer, AT, length).orElseThrow();

        assertThat(answer.kind()).isEqualTo(StunKind.BINDING_SUCCESS);
        assertThat(answer.mappedAddress()).contains(seen);
        assertThat(answer.hasTransactionId(TRANSACTION)).isTrue();
        assertThat(answer.isSignedWith(KEY)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void refusesWithANumber(StunError error) {
        int length = StunWriter.error(buffer, AT, request(), error).fingerprint();
        StunMessage answer = StunMessage.parse(buffer, AT, length).orElseThrow();

        assertThat(answer.kind()).isEqualTo(StunKind.BINDING_ERROR);
        assertThat(answer.errorCode()).hasValue(error.code());
        assertThat(answer.isSignedWith(KEY)).isFalse();
        assertThat(answer.hasRightFingerprint()).isTrue();
    }

    @Test
    void namesTheAttributeThatItDoesNotKnow() {
        StunMessage strange = parse("0001" + "0008" + HEADER + "7fff0001ff000000");
        assertThat(strange.unknownRequired()).hasValue(0x7fff);

        int length =
                StunWriter.error(buffer, AT, strange, StunError.UNKNOWN_ATTRIBUTE).fingerprint();

        assertThat(HexFormat.of().formatHex(buffer, AT, AT + length)).contains("000a00027fff0000");
    }

    @Test
    void ignoresWhatFollowsTheSignature() {
        int length = StunWriter.request(buffer, AT, TRANSACTION).sign(KEY) - 8;
        // In place of the fingerprint: USE-CANDIDATE, unsigned, twice.
        Stun.putInt32(buffer, AT + length, 0x0025_0000);
        Stun.putInt32(buffer, AT + length + 4, 0x0025_0000);

        StunMessage message = StunMessage.parse(buffer, AT, length + 8).orElseThrow();

        assertThat(message.useCandidate()).isFalse();
        assertThat(message.isSignedWith(KEY)).isTrue();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "0001 0000 2112a442 000102030405060708090a, 19 bytes",
        "0001 0000 2112a443 000102030405060708090a0b, another cookie",
        "4001 0000 2112a442 000102030405060708090a0b, a first bit set",
        "0003 0000 2112a442 000102030405060708090a0b, the method Allocate",
        "0001 0004 2112a442 000102030405060708090a0b, shorter than it says",
        "0001 0000 2112a442 000102030405060708090a0b 00250000, longer than it says",
        "0001 0002 2112a442 000102030405060708090a0b 0025, no whole word",
        "0001 0004 2112a442 000102030405060708090a0b 00060001, an attribute over the end",
        "0001 0008 2112a442 000102030405060708090a0b 0024000300000000, a priority of 3 bytes",
        "0001 0008 2112a442 000102030405060708090a0b 0008000400000000, a signature of 4 bytes",
        "0001 000c 2112a442 000102030405060708090a0b 8028000400000000 00250000, more behind the fingerprint",
    })
    void isNoMessage(String bytes, String what) {
        byte[] datagram = HexFormat.of().parseHex(bytes.replace(" ", ""));

        assertThat(StunMessage.parse(datagram, 0, datagram.length)).as(what).isEmpty();
    }

    @Property(tries = 500)
    void anyBitThatWasChangedIsFoundByTheSignature(
            @ForAll @Size(min = 1, max = 60) String username,
            @ForAll @IntRange(max = Integer.MAX_VALUE) int bit) {
        int signed =
                StunWriter.request(buffer, AT, TRANSACTION).username(username).priority(1).sign(KEY)
                        - 8;

        buffer[AT + bit / 8 % signed] ^= (byte) (1 << bit % 8);

        assertThat(StunMessage.parse(buffer, AT, signed + 8))
                .satisfiesAnyOf(
                        message -> assertThat(message).isEmpty(),
                        message -> assertThat(message.orElseThrow().isSignedWith(KEY)).isFalse());
    }

    private StunMessage request() {
        return parse("0001" + "0000" + HEADER);
    }

    private static StunMessage parse(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        return StunMessage.parse(bytes, 0, bytes.length).orElseThrow();
    }
}
