package org.liveaudioroom.media.srtp;

import java.util.Arrays;
import java.util.Random;
import org.liveaudioroom.media.rtp.AudioLevel;
import org.liveaudioroom.media.rtp.RtpHeader;

/// Keys and plain packets to protect. Each packet lies in the middle of a larger array, as in life.
final class Packets {
    /// Where a packet begins in its array.
    static final int AT = 5;

    /// Room behind a packet: tag and SRTCP index of either profile.
    static final int ROOM = 20;

    static final int SSRC = 0xcafe_f00d;

    private Packets() {}

    static SrtpKeys keys(SrtpProfile profile, long seed) {
        byte[] exported = new byte[profile.exportedBytes()];
        new Random(seed).nextBytes(exported);
        return SrtpKeys.ofServer(profile, exported);
    }

    /// An RTP packet with a CSRC, a level and so many bytes of payload. Its length is [#lengthOf]
    /// the array.
    static byte[] rtp(int ssrc, int sequence, int payloadBytes) {
        byte[] packet = new byte[AT + 24 + payloadBytes + ROOM];
        int header = RtpHeader.write(packet, AT, ssrc, 0x0102_0304);
        header = AudioLevel.append(packet, AT, header, 1, 30);
        RtpHeader.setPayloadType(packet, AT, 111);
        RtpHeader.setSequence(packet, AT, sequence & 0xffff);
        RtpHeader.setTimestamp(packet, AT, 960 * sequence);
        for (int i = 0; i < payloadBytes; i++) {
            packet[AT + header + i] = (byte) (i * 7 + sequence);
        }
        return packet;
    }

    /// A receiver report and that many more words of content.
    static byte[] rtcp(int ssrc, int words) {
        byte[] packet = new byte[AT + 8 + 4 * words + ROOM];
        packet[AT] = (byte) 0x80;
        packet[AT + 1] = (byte) 201;
        packet[AT + 3] = (byte) (1 + words);
        Words.put(packet, AT + 4, ssrc);
        Arrays.fill(packet, AT + 8, AT + 8 + 4 * words, (byte) 0x5a);
        return packet;
    }

    static int lengthOf(byte[] packet) {
        return packet.length - AT - ROOM;
    }

    /// The first `length` bytes of the packet.
    static byte[] content(byte[] packet, int length) {
        return Arrays.copyOfRange(packet, AT, AT + length);
    }
}
