package org.liveaudioroom.media.srtp;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/// What holds for every packet between a sender and a receiver with the same keys.
class SrtpPropertyTest {
    @Property(tries = 300)
    void whatIsSealedOpensAsItWas(
            @ForAll SrtpProfile profile,
            @ForAll @IntRange(max = 1_300) int payloadBytes,
            @ForAll @IntRange(max = 65_535) int sequence) {
        SrtpKeys keys = Packets.keys(profile, 5);
        byte[] packet = Packets.rtp(Packets.SSRC, sequence, payloadBytes);
        int length = Packets.lengthOf(packet);
        byte[] plain = Packets.content(packet, length);

        int sealed = new SrtpSender(keys).sealRtp(packet, Packets.AT, length, sequence);
        SrtpReceiver receiver = new SrtpReceiver(keys);

        assertThat(sealed).isEqualTo(length + profile.rtpOverheadBytes());
        assertThat(receiver.openRtp(packet, Packets.AT, sealed)).isEqualTo(SrtpResult.ACCEPTED);
        assertThat(receiver.length()).isEqualTo(length);
        assertThat(Packets.content(packet, length)).isEqualTo(plain);
    }

    @Property(tries = 1_000)
    void anyBitThatWasChangedInRtpIsFound(
            @ForAll SrtpProfile profile,
            @ForAll @IntRange(max = 40) int payloadBytes,
            @ForAll @LongRange(max = Integer.MAX_VALUE) long bit) {
        SrtpKeys keys = Packets.keys(profile, 6);
        byte[] packet = Packets.rtp(Packets.SSRC, 77, payloadBytes);
        int sealed = new SrtpSender(keys).sealRtp(packet, Packets.AT, Packets.lengthOf(packet), 77);

        flip(packet, bit % (8L * sealed));

        assertThat(new SrtpReceiver(keys).openRtp(packet, Packets.AT, sealed))
                .isIn(SrtpResult.NOT_AUTHENTIC, SrtpResult.MALFORMED);
    }

    @Property(tries = 1_000)
    void anyBitThatWasChangedInRtcpIsFound(
            @ForAll SrtpProfile profile,
            @ForAll @IntRange(max = 20) int words,
            @ForAll @LongRange(max = Integer.MAX_VALUE) long bit) {
        SrtpKeys keys = Packets.keys(profile, 7);
        byte[] packet = Packets.rtcp(Packets.SSRC, words);
        int sealed = new SrtpSender(keys).sealRtcp(packet, Packets.AT, Packets.lengthOf(packet));

        flip(packet, bit % (8L * sealed));

        assertThat(new SrtpReceiver(keys).openRtcp(packet, Packets.AT, sealed))
                .isIn(SrtpResult.NOT_AUTHENTIC, SrtpResult.MALFORMED);
    }

    @Property(tries = 500)
    void bytesOfAnyKindAreRefusedAndChangeNothing(
            @ForAll SrtpProfile profile, @ForAll byte[] noise) {
        SrtpKeys keys = Packets.keys(profile, 8);
        SrtpReceiver receiver = new SrtpReceiver(keys);

        assertThat(receiver.openRtp(noise.clone(), 0, noise.length))
                .isIn(SrtpResult.NOT_AUTHENTIC, SrtpResult.MALFORMED);
        assertThat(receiver.openRtcp(noise.clone(), 0, noise.length))
                .isIn(SrtpResult.NOT_AUTHENTIC, SrtpResult.MALFORMED);

        byte[] packet = Packets.rtp(Packets.SSRC, 1, 20);
        int sealed = new SrtpSender(keys).sealRtp(packet, Packets.AT, Packets.lengthOf(packet), 1);
        assertThat(receiver.openRtp(packet, Packets.AT, sealed)).isEqualTo(SrtpResult.ACCEPTED);
    }

    private static void flip(byte[] packet, long bit) {
        packet[Packets.AT + (int) (bit / 8)] ^= (byte) (1 << (bit % 8));
    }
}
