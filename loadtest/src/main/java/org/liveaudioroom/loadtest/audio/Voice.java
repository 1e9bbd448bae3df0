package org.liveaudioroom.loadtest.audio;

import java.nio.ByteBuffer;
import java.util.concurrent.ThreadLocalRandom;
import org.liveaudioroom.media.rtp.AudioLevel;
import org.liveaudioroom.media.rtp.RtpHeader;
import org.liveaudioroom.media.srtp.SrtpKeys;
import org.liveaudioroom.media.srtp.SrtpSender;

/// A loud voice in Opus packets of 20 ms, as large as speech at 32 kbit/s. What they carry is the
/// time at which they were made: no server decodes them.
final class Voice {
    static final long PACKET_NANOS = 20_000_000L;

    private static final int PAYLOAD_BYTES = 80;
    private static final int BUFFER_BYTES = 256;
    private static final int SAMPLES = 960;
    private static final int LEVEL = 20;

    /// RFC 6716 §3.1: CELT, full band, 20 ms, mono, one frame in the packet.
    private static final byte TABLE_OF_CONTENTS = (byte) 0xf8;

    private final SrtpSender sender;
    private final int ssrc;
    private final byte[] packet = new byte[BUFFER_BYTES];
    private long index = ThreadLocalRandom.current().nextInt(30_000);
    private int timestamp = ThreadLocalRandom.current().nextInt();

    Voice(SrtpKeys keys, int ssrc) {
        this.sender = new SrtpSender(keys);
        this.ssrc = ssrc;
    }

    /// The next packet, good until the one after it is made.
    ByteBuffer next() {
        int header = RtpHeader.write(packet, 0, ssrc);
        RtpHeader.setPayloadType(packet, 0, Offer.OPUS);
        RtpHeader.setTimestamp(packet, 0, timestamp);
        header = AudioLevel.append(packet, 0, header, Offer.LEVEL_ID, LEVEL);
        packet[header] = TABLE_OF_CONTENTS;
        ByteBuffer.wrap(packet).putLong(header + 1, System.nanoTime());
        timestamp += SAMPLES;
        return ByteBuffer.wrap(
                packet, 0, sender.sealRtp(packet, 0, header + PAYLOAD_BYTES, index++));
    }
}
