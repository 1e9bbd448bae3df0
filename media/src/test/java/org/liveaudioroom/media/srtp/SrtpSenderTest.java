package org.liveaudioroom.media.srtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SrtpSenderTest {
    @ParameterizedTest
    @EnumSource
    void neverSealsTwoPacketsUnderOneIndex(SrtpProfile profile) {
        SrtpSender sender = new SrtpSender(Packets.keys(profile, 30));

        assertThat(seal(sender, Packets.SSRC, 500)).isPositive();
        assertThat(seal(sender, Packets.SSRC, 500)).isEqualTo(SrtpSender.REFUSED);
        assertThat(seal(sender, Packets.SSRC + 1, 500)).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void sealsWhatComesLateButNotWhatItCannotRemember(SrtpProfile profile) {
        SrtpSender sender = new SrtpSender(Packets.keys(profile, 31));

        assertThat(seal(sender, Packets.SSRC, 500)).isPositive();
        assertThat(seal(sender, Packets.SSRC, 437)).isPositive();
        assertThat(seal(sender, Packets.SSRC, 437)).isEqualTo(SrtpSender.REFUSED);
        assertThat(seal(sender, Packets.SSRC, 436)).isEqualTo(SrtpSender.REFUSED);
    }

    @ParameterizedTest
    @EnumSource
    void hasRoomFor16Ssrcs(SrtpProfile profile) {
        SrtpSender sender = new SrtpSender(Packets.keys(profile, 32));
        for (int ssrc = 0; ssrc < SsrcTable.SSRCS_MAX; ssrc++) {
            assertThat(seal(sender, ssrc, 0)).isPositive();
        }

        assertThat(seal(sender, 16, 0)).isEqualTo(SrtpSender.REFUSED);
    }

    @ParameterizedTest
    @EnumSource
    void refusesIndicesBeyond48Bits(SrtpProfile profile) {
        SrtpSender sender = new SrtpSender(Packets.keys(profile, 33));

        assertThat(seal(sender, Packets.SSRC, -1)).isEqualTo(SrtpSender.REFUSED);
        assertThat(seal(sender, Packets.SSRC, 1L << 48)).isEqualTo(SrtpSender.REFUSED);
    }

    /// A slot that has sent for hours stands at some cycle; who joins now has never heard of it and
    /// begins to count at 0, as RFC 3711 §3.3.1 says.
    @ParameterizedTest
    @EnumSource
    void isUnderstoodByALateJoinerWhenTheCyclesBeforeItAreTakenOff(SrtpProfile profile) {
        SrtpKeys keys = Packets.keys(profile, 34);
        SrtpSender sender = new SrtpSender(keys);
        SrtpReceiver joiner = new SrtpReceiver(keys);
        long joinedAt = 7 * 65_536L + 65_500;
        long base = joinedAt & ~0xffffL;

        for (long shared = joinedAt; shared < joinedAt + 100; shared++) {
            byte[] packet = Packets.rtp(Packets.SSRC, (int) shared, 30);
            int sealed =
                    sender.sealRtp(packet, Packets.AT, Packets.lengthOf(packet), shared - base);

            assertThat(joiner.openRtp(packet, Packets.AT, sealed)).isEqualTo(SrtpResult.ACCEPTED);
            assertThat(joiner.index()).isEqualTo(shared - base);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isNotUnderstoodByALateJoinerOtherwise(SrtpProfile profile) {
        SrtpKeys keys = Packets.keys(profile, 35);
        byte[] packet = Packets.rtp(Packets.SSRC, 3, 30);
        int sealed =
                new SrtpSender(keys)
                        .sealRtp(packet, Packets.AT, Packets.lengthOf(packet), 65_536 + 3);

        assertThat(new SrtpReceiver(keys).openRtp(packet, Packets.AT, sealed))
                .isEqualTo(SrtpResult.NOT_AUTHENTIC);
    }

    private static int seal(SrtpSender sender, int ssrc, long index) {
        byte[] packet = Packets.rtp(ssrc, (int) index, 30);
        return sender.sealRtp(packet, Packets.AT, Packets.lengthOf(packet), index);
    }
}
