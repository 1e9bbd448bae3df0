package org.liveaudioroom.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.liveaudioroom.media.ice.IceLite;
import org.liveaudioroom.media.statistics.Counter;
import org.liveaudioroom.media.statistics.Counters;
import org.liveaudioroom.media.stun.StunKey;
import org.liveaudioroom.media.stun.StunKind;
import org.liveaudioroom.media.stun.StunMessage;
import org.liveaudioroom.media.stun.StunWriter;

class StunResponderTest {
    private static final long SECOND = 1_000_000_000L;
    private static final byte[] TRANSACTION = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};

    /// As the socket has it: longer than what lies in it.
    private static final byte[] BUFFER = new byte[2_048];

    private final Counters counters = new Counters();
    private final Wire wire = new Wire();
    private final PeerTable peers = new PeerTable();
    private final StunResponder responder = new StunResponder(peers, wire, counters);
    private final SimulatedPeer ann = new SimulatedPeer(1, wire, counters, 0);
    private final SimulatedPeer bo = new SimulatedPeer(2, wire, counters, 0);
    private long now = SECOND;

    @BeforeEach
    void enter() {
        peers.add(ann.peer);
        peers.add(bo.peer);
    }

    @Test
    void answersWhoeverSignsWithThePasswordOfTheAnswerAndSaysWhereItWasSeen() {
        answer(check(ann).sign(key(ann)), address(1));

        List<byte[]> answers = wire.take(address(1));
        assertThat(answers).hasSize(1);
        StunMessage success = read(answers.getFirst());
        assertThat(success.kind()).isEqualTo(StunKind.BINDING_SUCCESS);
        assertThat(success.mappedAddress()).contains(address(1));
        assertThat(success.hasTransactionId(TRANSACTION)).isTrue();
        assertThat(success.isSignedWith(key(ann))).isTrue();
        assertThat(success.hasRightFingerprint()).isTrue();
        assertThat(peers.byAddress(address(1))).isSameAs(ann.peer);
        assertThat(counters.value(Counter.STUN_CHECKS)).isEqualTo(1);
    }

    @Test
    void sendsToTheAddressThatIsNominated() {
        answer(check(ann).sign(key(ann)), address(1));
        answer(check(ann).useCandidate().sign(key(ann)), address(2));
        answer(check(ann).sign(key(ann)), address(3));

        assertThat(ann.peer.ice().selected()).isEqualTo(address(2));
    }

    /// This port answers nobody it does not know, not even with a refusal.
    @ParameterizedTest(name = "{0}")
    @MethodSource("unauthenticated")
    void leavesNoTraceOfWhoeverCannotSign(String name, byte[] datagram, Counter counter) {
        System.arraycopy(datagram, 0, BUFFER, 0, datagram.length);

        responder.answer(BUFFER, datagram.length, address(1), now);

        assertThat(wire.isEmpty()).isTrue();
        assertThat(peers.byAddress(address(1))).isNull();
        assertThat(ann.peer.ice().hasArrived()).isFalse();
        assertThat(counters.value(counter)).isEqualTo(1);
    }

    static Stream<Arguments> unauthenticated() {
        var counters = new Counters();
        var ann = new SimulatedPeer(1, new Wire(), counters, 0);
        var bo = new SimulatedPeer(2, new Wire(), counters, 0);
        byte[] right = bytes(check(ann), key(ann));
        byte[] unsigned = withoutIntegrity(right);
        byte[] changed = right.clone();
        changed[25] ^= 1;
        byte[] response = new byte[StunWriter.MESSAGE_BYTES_MAX];
        int responseLength =
                StunWriter.success(response, 0, read(right), address(1)).sign(key(ann));
        byte[] indication = right.clone();
        indication[1] = 0x11;
        return Stream.of(
                Arguments.of(
                        "a user who is not here",
                        bytes(request().username("nobody:theirs"), key(ann)),
                        Counter.STUN_UNKNOWN_USER),
                Arguments.of("no user", bytes(request(), key(ann)), Counter.STUN_UNKNOWN_USER),
                Arguments.of(
                        "the user's password of another peer",
                        bytes(check(ann), key(bo)),
                        Counter.STUN_UNAUTHENTICATED),
                Arguments.of("no signature", unsigned, Counter.STUN_UNAUTHENTICATED),
                Arguments.of(
                        "a name changed after it was signed", changed, Counter.STUN_UNKNOWN_USER),
                Arguments.of(
                        "an answer that nobody asked for",
                        Arrays.copyOf(response, responseLength),
                        Counter.STUN_NOT_A_CHECK),
                Arguments.of("an indication", indication, Counter.STUN_NOT_A_CHECK),
                Arguments.of(
                        "half a check",
                        Arrays.copyOf(right, right.length / 2),
                        Counter.STUN_MALFORMED));
    }

    /// RFC 8445 §7.3.1.1.
    @Test
    void refusesWhoeverWantsToBeControlledByUs() {
        answer(
                request()
                        .username(ann.peer.ice().local().ufrag() + ":theirs")
                        .controlled(7)
                        .sign(key(ann)),
                address(1));

        StunMessage refusal = read(wire.take(address(1)).getFirst());
        assertThat(refusal.kind()).isEqualTo(StunKind.BINDING_ERROR);
        assertThat(refusal.errorCode()).hasValue(487);
        assertThat(refusal.isSignedWith(key(ann))).isTrue();
        assertThat(peers.byAddress(address(1))).isNull();
    }

    @Test
    void theNinthAddressOfAPeerMakesTheOneSilentForLongestAStranger() {
        for (int number = 1; number <= 9; number++) {
            now += SECOND;
            answer(check(ann).useCandidate().priority(number).sign(key(ann)), address(number));
        }

        assertThat(ann.peer.ice().addresses()).hasSize(IceLite.ADDRESSES_MAX);
        assertThat(peers.byAddress(address(1))).isNull();
        for (int number = 2; number <= 9; number++) {
            assertThat(peers.byAddress(address(number))).isSameAs(ann.peer);
        }
    }

    /// Behind one NAT, an address may go from one to the other.
    @Test
    void anAddressBelongsToWhoeverSignedACheckFromItLast() {
        answer(check(ann).sign(key(ann)), address(1));
        answer(check(bo).sign(key(bo)), address(1));
        assertThat(peers.byAddress(address(1))).isSameAs(bo.peer);

        peers.remove(ann.peer);

        assertThat(peers.byAddress(address(1))).isSameAs(bo.peer);
    }

    @Test
    void nothingThatSomebodyMakesUpIsAnswered() {
        var random = new Random(11);
        byte[] right = bytes(check(ann), key(ann));
        for (int i = 0; i < 20_000; i++) {
            byte[] datagram = right.clone();
            datagram[random.nextInt(datagram.length - 8)] ^= (byte) (1 << random.nextInt(8));
            System.arraycopy(datagram, 0, BUFFER, 0, datagram.length);
            responder.answer(BUFFER, datagram.length, address(1), now);
        }

        assertThat(wire.isEmpty()).isTrue();
    }

    private void answer(int length, InetSocketAddress from) {
        responder.answer(BUFFER, length, from, now);
    }

    private static StunWriter request() {
        return StunWriter.request(BUFFER, 0, TRANSACTION);
    }

    private static StunWriter check(SimulatedPeer peer) {
        return request()
                .username(peer.peer.ice().local().ufrag() + ":theirs")
                .priority(1)
                .controlling(7);
    }

    private static byte[] bytes(StunWriter check, StunKey key) {
        return Arrays.copyOf(BUFFER, check.sign(key));
    }

    /// Without its MESSAGE-INTEGRITY (24 bytes) and FINGERPRINT (8 bytes).
    private static byte[] withoutIntegrity(byte[] check) {
        byte[] cut = Arrays.copyOf(check, check.length - 32);
        cut[3] = (byte) (cut.length - 20);
        return cut;
    }

    private static StunMessage read(byte[] message) {
        return StunMessage.parse(message, 0, message.length).orElseThrow();
    }

    private static StunKey key(SimulatedPeer peer) {
        return new StunKey(peer.peer.ice().local().password());
    }

    private static InetSocketAddress address(int number) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 40_000 + number);
    }
}
