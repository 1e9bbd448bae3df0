package org.liveaudioroom.media.srtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SrtpReceiverTest {
    /// Seals what the receiver opens, under whatever index a test wants.
    private static final class Pair {
        final SrtpSender sender;
        final SrtpReceiver receiver;

        Pair(SrtpProfile profile) {
            SrtpKeys keys = Packets.keys(profile, 20);
            sender = new SrtpSender(keys);
            receiver = new SrtpReceiver(keys);
        }

        byte[] sealed(int ssrc, long index) {
            byte[] packet = Packets.rtp(ssrc, (int) index, 30);
            sender.sealRtp(packet, Packets.AT, Packets.lengthOf(packet), index);
            return packet;
        }

        SrtpResult open(byte[] packet) {
            return receiver.openRtp(packet.clone(), Packets.AT, sealedLength(packet));
        }

        int sealedLength(byte[] packet) {
            return Packets.lengthOf(packet) + sender.profile().rtpOverheadBytes();
        }
    }

    @ParameterizedTest
    @EnumSource
    void acceptsAPacketOnce(SrtpProfile profile) {
        Pair pair = new Pair(profile);
        byte[] packet = pair.sealed(Packets.SSRC, 1_000);

        assertThat(pair.open(packet)).isEqualTo(SrtpResult.ACCEPTED);
        assertThat(pair.open(packet)).isEqualTo(SrtpResult.REPLAYED);
    }

    @ParameterizedTest
    @EnumSource
    void acceptsWhatComesLateWithin64Packets(SrtpProfile profile) {
        Pair pair = new Pair(profile);
        byte[] tooLate = pair.sealed(Packets.SSRC, 936);
        byte[] late = pair.sealed(Packets.SSRC, 937);
        byte[] newest = pair.sealed(Packets.SSRC, 1_000);

        assertThat(pair.open(newest)).isEqualTo(SrtpResult.ACCEPTED);
        assertThat(pair.open(late)).isEqualTo(SrtpResult.ACCEPTED);
        assertThat(pair.open(late)).isEqualTo(SrtpResult.REPLAYED);
        assertThat(pair.open(tooLate)).isEqualTo(SrtpResult.TOO_OLD);
    }

    @ParameterizedTest
    @EnumSource
    void followsTheRolloverCounterAndBack(SrtpProfile profile) {
        Pair pair = new Pair(profile);
        byte[] before = pair.sealed(Packets.SSRC, 65_534);
        byte[] late = pair.sealed(Packets.SSRC, 65_535);
        byte[] after = pair.sealed(Packets.SSRC, 65_536);

        assertThat(pair.open(before)).isEqualTo(SrtpResult.ACCEPTED);
        assertThat(pair.open(after)).isEqualTo(SrtpResult.ACCEPTED);
        assertThat(pair.receiver.index()).isEqualTo(65_536);
        assertThat(pair.open(late)).isEqualTo(SrtpResult.ACCEPTED);
        assertThat(pair.receiver.index()).isEqualTo(65_535);
    }

    @ParameterizedTest
    @EnumSource
    void refusesAPacketFromBeforeTheFirstCycle(SrtpProfile profile) {
        Pair pair = new Pair(profile);
        byte[] first = pair.sealed(Packets.SSRC, 2);
        byte[] older = pair.sealed(Packets.SSRC + 1, 65_535);
        Words.put(older, Packets.AT + 8, Packets.SSRC);

        assertThat(pair.open(first)).isEqualTo(SrtpResult.ACCEPTED);
        assertThat(pair.open(older)).isEqualTo(SrtpResult.TOO_OLD);
    }

    @ParameterizedTest
    @EnumSource
    void remembersNoSsrcThatWasNotAuthenticated(SrtpProfile profile) {
        Pair pair = new Pair(profile);
        for (int ssrc = 0; ssrc < 1_000; ssrc++) {
            byte[] forged = pair.sealed(Packets.SSRC, 100 + ssrc);
            Words.put(forged, Packets.AT + 8, ssrc);
            assertThat(pair.open(forged)).isEqualTo(SrtpResult.NOT_AUTHENTIC);
        }

        assertThat(pair.open(pair.sealed(Packets.SSRC, 2_000))).isEqualTo(SrtpResult.ACCEPTED);
    }

    @ParameterizedTest
    @EnumSource
    void remembersAtMost16Ssrcs(SrtpProfile profile) {
        SrtpKeys keys = Packets.keys(profile, 21);
        SrtpReceiver receiver = new SrtpReceiver(keys);
        for (int ssrc = 0; ssrc < SsrcTable.SSRCS_MAX; ssrc++) {
            assertThat(openFirst(keys, receiver, ssrc)).isEqualTo(SrtpResult.ACCEPTED);
        }

        assertThat(openFirst(keys, receiver, 99)).isEqualTo(SrtpResult.TOO_MANY_SSRCS);
        assertThat(openFirst(keys, receiver, 3)).isEqualTo(SrtpResult.REPLAYED);
    }

    private static SrtpResult openFirst(SrtpKeys keys, SrtpReceiver receiver, int ssrc) {
        byte[] packet = Packets.rtp(ssrc, 0, 10);
        int sealed = new SrtpSender(keys).sealRtp(packet, Packets.AT, Packets.lengthOf(packet), 0);
        return receiver.openRtp(packet, Packets.AT, sealed);
    }

    @ParameterizedTest
    @EnumSource
    void acceptsAReportOnce(SrtpProfile profile) {
        SrtpKeys keys = Packets.keys(profile, 22);
        byte[] packet = Packets.rtcp(Packets.SSRC, 6);
        int sealed = new SrtpSender(keys).sealRtcp(packet, Packets.AT, Packets.lengthOf(packet));
        SrtpReceiver receiver = new SrtpReceiver(keys);

        assertThat(receiver.openRtcp(packet.clone(), Packets.AT, sealed))
                .isEqualTo(SrtpResult.ACCEPTED);
        assertThat(receiver.openRtcp(packet.clone(), Packets.AT, sealed))
                .isEqualTo(SrtpResult.REPLAYED);
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsTooShortForItsTag(SrtpProfile profile) {
        Pair pair = new Pair(profile);
        byte[] packet = pair.sealed(Packets.SSRC, 5);
        int shortest = 24 + profile.rtpOverheadBytes();

        for (int length = 0; length < shortest; length++) {
            assertThat(pair.receiver.openRtp(packet.clone(), Packets.AT, length))
                    .isEqualTo(SrtpResult.MALFORMED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void knowsNoOtherKey(SrtpProfile profile) {
        Pair pair = new Pair(profile);
        byte[] packet = pair.sealed(Packets.SSRC, 5);
        SrtpReceiver other = new SrtpReceiver(Packets.keys(profile, 23));

        assertThat(other.openRtp(packet, Packets.AT, pair.sealedLength(packet)))
                .isEqualTo(SrtpResult.NOT_AUTHENTIC);
    }
}
