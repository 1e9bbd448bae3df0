package org.liveaudioroom.media.srtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.jitsi.srtp.SrtcpCryptoContext;
import org.jitsi.srtp.SrtpContextFactory;
import org.jitsi.srtp.SrtpCryptoContext;
import org.jitsi.srtp.SrtpErrorStatus;
import org.jitsi.srtp.SrtpPolicy;
import org.jitsi.utils.ByteArrayBuffer;
import org.jitsi.utils.logging2.LoggerImpl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What we seal, jitsi-srtp opens, and the other way round: an implementation that shares no line
/// with ours.
class JitsiOracleTest {
    private static final int PACKETS = 300;
    private static final int FIRST_SEQUENCE = 65_400;

    @ParameterizedTest
    @EnumSource
    void opensOurRtpOverARollover(SrtpProfile profile) throws GeneralSecurityException {
        SrtpKeys keys = Packets.keys(profile, 1);
        SrtpSender ours = new SrtpSender(keys);
        try (Oracle oracle = new Oracle(keys, false)) {
            for (int i = 0; i < PACKETS; i++) {
                byte[] packet = Packets.rtp(Packets.SSRC, FIRST_SEQUENCE + i, i);
                int length = Packets.lengthOf(packet);
                byte[] plain = Packets.content(packet, length);

                int sealed = ours.sealRtp(packet, Packets.AT, length, FIRST_SEQUENCE + i);
                Region region = new Region(packet, Packets.AT, sealed);

                assertThat(oracle.rtp.reverseTransformPacket(region, false))
                        .isEqualTo(SrtpErrorStatus.OK);
                assertThat(region.bytes()).isEqualTo(plain);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void sealsRtpThatWeOpenOverARollover(SrtpProfile profile) throws GeneralSecurityException {
        SrtpKeys keys = Packets.keys(profile, 2);
        SrtpReceiver ours = new SrtpReceiver(keys);
        try (Oracle oracle = new Oracle(keys, true)) {
            for (int i = 0; i < PACKETS; i++) {
                byte[] packet = Packets.rtp(Packets.SSRC, FIRST_SEQUENCE + i, i);
                int length = Packets.lengthOf(packet);
                byte[] plain = Packets.content(packet, length);
                Region region = new Region(packet, Packets.AT, length);

                assertThat(oracle.rtp.transformPacket(region)).isEqualTo(SrtpErrorStatus.OK);

                assertThat(ours.openRtp(region.buffer, region.offset, region.length))
                        .isEqualTo(SrtpResult.ACCEPTED);
                assertThat(ours.index()).isEqualTo(FIRST_SEQUENCE + i);
                region.length = ours.length();
                assertThat(region.bytes()).isEqualTo(plain);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void opensOurRtcp(SrtpProfile profile) throws GeneralSecurityException {
        SrtpKeys keys = Packets.keys(profile, 3);
        SrtpSender ours = new SrtpSender(keys);
        try (Oracle oracle = new Oracle(keys, false)) {
            for (int words = 0; words < 100; words++) {
                byte[] packet = Packets.rtcp(Packets.SSRC, words);
                int length = Packets.lengthOf(packet);
                byte[] plain = Packets.content(packet, length);

                int sealed = ours.sealRtcp(packet, Packets.AT, length);
                Region region = new Region(packet, Packets.AT, sealed);

                assertThat(oracle.rtcp.reverseTransformPacket(region))
                        .isEqualTo(SrtpErrorStatus.OK);
                assertThat(region.bytes()).isEqualTo(plain);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void sealsRtcpThatWeOpen(SrtpProfile profile) throws GeneralSecurityException {
        SrtpKeys keys = Packets.keys(profile, 4);
        SrtpReceiver ours = new SrtpReceiver(keys);
        try (Oracle oracle = new Oracle(keys, true)) {
            for (int words = 0; words < 100; words++) {
                byte[] packet = Packets.rtcp(Packets.SSRC, words);
                int length = Packets.lengthOf(packet);
                byte[] plain = Packets.content(packet, length);
                Region region = new Region(packet, Packets.AT, length);

                assertThat(oracle.rtcp.transformPacket(region)).isEqualTo(SrtpErrorStatus.OK);

                assertThat(ours.openRtcp(region.buffer, region.offset, region.length))
                        .isEqualTo(SrtpResult.ACCEPTED);
                region.length = ours.length();
                assertThat(region.bytes()).isEqualTo(plain);
            }
        }
    }

    /// The other implementation with the same keys.
    private static final class Oracle implements AutoCloseable {
        private final SrtpContextFactory factory;
        final SrtpCryptoContext rtp;
        final SrtcpCryptoContext rtcp;

        Oracle(SrtpKeys keys, boolean sender) throws GeneralSecurityException {
            factory =
                    new SrtpContextFactory(
                            sender,
                            keys.masterKey(),
                            keys.masterSalt(),
                            policy(keys.profile()),
                            policy(keys.profile()),
                            new LoggerImpl("oracle"));
            rtp = factory.deriveContext(Packets.SSRC, 0);
            rtcp = factory.deriveControlContext(Packets.SSRC);
        }

        private static SrtpPolicy policy(SrtpProfile profile) {
            return switch (profile) {
                case AES_CM_128_HMAC_SHA1_80 ->
                        new SrtpPolicy(
                                SrtpPolicy.AESCM_ENCRYPTION,
                                16,
                                SrtpPolicy.HMACSHA1_AUTHENTICATION,
                                20,
                                10,
                                14);
                case AEAD_AES_128_GCM ->
                        new SrtpPolicy(
                                SrtpPolicy.AESGCM_ENCRYPTION,
                                16,
                                SrtpPolicy.NULL_AUTHENTICATION,
                                0,
                                16,
                                12);
            };
        }

        @Override
        public void close() {
            factory.close();
        }
    }

    /// A packet as jitsi wants it.
    private static final class Region implements ByteArrayBuffer {
        byte[] buffer;
        int offset;
        int length;

        Region(byte[] buffer, int offset, int length) {
            this.buffer = buffer;
            this.offset = offset;
            this.length = length;
        }

        byte[] bytes() {
            return Arrays.copyOfRange(buffer, offset, offset + length);
        }

        @Override
        public byte[] getBuffer() {
            return buffer;
        }

        @Override
        public int getOffset() {
            return offset;
        }

        @Override
        public int getLength() {
            return length;
        }

        @Override
        public void setLength(int length) {
            this.length = length;
        }

        @Override
        public void setOffset(int offset) {
            this.offset = offset;
        }

        @Override
        public boolean isInvalid() {
            return false;
        }

        @Override
        public void readRegionToBuff(int from, int bytes, byte[] to) {
            System.arraycopy(buffer, offset + from, to, 0, bytes);
        }

        @Override
        public void grow(int by) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length, offset + length + by));
        }

        @Override
        public void append(byte[] bytes, int count) {
            grow(count);
            System.arraycopy(bytes, 0, buffer, offset + length, count);
            length += count;
        }

        @Override
        public void shrink(int by) {
            length -= by;
        }
    }
}
