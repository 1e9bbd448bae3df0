package org.liveaudioroom.media.srtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/// A thousand listeners get fifty packets a second each: what one packet leaves behind, the
/// collector has to carry away fifty thousand times.
class SrtpAllocationTest {
    private static final int PACKETS = 10_000;

    /// What the measurement itself may cost, in bytes of all packets together.
    private static final long NOISE_BYTES = 10_000;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final SrtpKeys keys = Packets.keys(SrtpProfile.AES_CM_128_HMAC_SHA1_80, 40);
    private final SrtpSender sender = new SrtpSender(keys);
    private final SrtpReceiver receiver = new SrtpReceiver(keys);
    private final byte[] rtp = Packets.rtp(Packets.SSRC, 0, 100);
    private final byte[] rtcp = Packets.rtcp(Packets.SSRC, 12);
    private long next;

    @Test
    void counterModeLeavesNothingBehind() {
        sealAndOpen();
        sealAndOpen();

        long before = THREADS.getCurrentThreadAllocatedBytes();
        sealAndOpen();
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;

        assertThat(allocated).as("bytes for %d packets", 2 * PACKETS).isLessThan(NOISE_BYTES);
    }

    private void sealAndOpen() {
        int rtpLength = Packets.lengthOf(rtp);
        int rtcpLength = Packets.lengthOf(rtcp);
        int accepted = 0;
        for (int i = 0; i < PACKETS; i++) {
            int sealed = sender.sealRtp(rtp, Packets.AT, rtpLength, next++);
            if (receiver.openRtp(rtp, Packets.AT, sealed) == SrtpResult.ACCEPTED) {
                accepted++;
            }
            sealed = sender.sealRtcp(rtcp, Packets.AT, rtcpLength);
            if (receiver.openRtcp(rtcp, Packets.AT, sealed) == SrtpResult.ACCEPTED) {
                accepted++;
            }
        }
        assertThat(accepted).isEqualTo(2 * PACKETS);
    }
}
