package org.liveaudioroom.media.rtp;

/// How loud the speaker says the packet is (RFC 6464): a claim, good for choosing and for rings,
/// never for rights.
///
/// ```
///  0                   1
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |  ID   | len=0 |V|    level    |   level: -dBov, 0 loudest, 127 silence
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+   V: the sender thinks it is speech
/// ```
public final class AudioLevel {
    public static final String URI = "urn:ietf:params:rtp-hdrext:ssrc-audio-level";

    /// The level of digital silence.
    public static final int SILENCE = 127;

    /// Answer of [#read] where a packet carries no level.
    public static final int ABSENT = -1;

    /// Length of what [#append] adds.
    public static final int EXTENSION_BYTES = 8;

    private AudioLevel() {}

    /// The level, 0 loudest to 127, or [#ABSENT].
    ///
    /// @param id 1 to 14, as agreed in SDP; 0 where it was not agreed
    public static int read(byte[] packet, int offset, int headerLength, int id) {
        int element = id == 0 ? ABSENT : HeaderExtension.find(packet, offset, headerLength, id);
        return element == ABSENT ? ABSENT : packet[element + 1] & 0x7f;
    }

    /// Adds an extension with the level, marked as speech, to a header that has none. Returns the
    /// new length of the header.
    public static int append(byte[] packet, int offset, int headerLength, int id, int level) {
        RtpHeader.setExtension(packet, offset);
        int at = offset + headerLength;
        Bytes.putUint16(packet, at, HeaderExtension.ONE_BYTE_PROFILE);
        Bytes.putUint16(packet, at + 2, 1);
        packet[at + 4] = (byte) (id << 4);
        packet[at + 5] = (byte) (0x80 | level);
        Bytes.putUint16(packet, at + 6, 0);
        return headerLength + EXTENSION_BYTES;
    }
}
