package org.liveaudioroom.media.rtcp;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// SDES with a CNAME (RFC 3550 §6.5): the name that stays when an SSRC changes.
///
/// ```
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |V=2|P|    SC   |  PT=SDES=202  |             length            |
/// +=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+
/// |                             SSRC                              | each chunk
/// |    CNAME=1    |     length    | name             ...          |
/// |      ...      | 0 to the end of the word, at least one        |
/// +=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+
/// ```
public final class SourceDescription {
    private static final int CNAME = 1;
    private static final int ITEMS_AT = 8;

    private SourceDescription() {}

    /// The CNAME of the first source.
    public static Optional<String> cname(byte[] buffer, int at) {
        int end = RtcpPacket.contentEnd(buffer, at);
        int item = at + ITEMS_AT;
        while (item + 2 <= end && buffer[item] != 0) {
            int length = buffer[item + 1] & 0xff;
            if (item + 2 + length > end) {
                return Optional.empty();
            }
            if (buffer[item] == CNAME) {
                return Optional.of(new String(buffer, item + 2, length, StandardCharsets.UTF_8));
            }
            item += 2 + length;
        }
        return Optional.empty();
    }

    /// Writes one with one source. Returns where it ends.
    ///
    /// @param cname at most 255 bytes
    static int write(byte[] buffer, int at, int ssrc, byte[] cname) {
        Words.putInt32(buffer, at + RtcpPacket.HEADER_BYTES, ssrc);
        int item = at + ITEMS_AT;
        buffer[item] = CNAME;
        buffer[item + 1] = (byte) cname.length;
        System.arraycopy(cname, 0, buffer, item + 2, cname.length);
        int last = item + 2 + cname.length;
        int end = at + ((last - at) / 4 + 1) * 4;
        for (int fill = last; fill < end; fill++) {
            buffer[fill] = 0;
        }
        RtcpPacket.writeHeader(buffer, at, end, RtcpPacket.SOURCE_DESCRIPTION, 1);
        return end;
    }
}
