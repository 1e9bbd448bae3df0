package org.liveaudioroom.media.stun;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/// Writes one STUN message into an array, attribute by attribute; [#sign] ends it.
public final class StunWriter {
    /// Room that any message written here fits in, with user names as long as ICE allows them.
    public static final int MESSAGE_BYTES_MAX = 1_024;

    private final byte[] buffer;
    private final int offset;
    private int end;

    private StunWriter(byte[] buffer, int offset, StunKind kind) {
        this.buffer = buffer;
        this.offset = offset;
        this.end = offset + Stun.HEADER_BYTES;
        Stun.putUint16(buffer, offset, kind.type());
        Stun.putInt32(buffer, offset + 4, Stun.COOKIE);
        putLength();
    }

    /// Begins a binding request.
    ///
    /// @param transactionId 12 bytes that nobody can guess
    public static StunWriter request(byte[] buffer, int offset, byte[] transactionId) {
        StunWriter writer = new StunWriter(buffer, offset, StunKind.BINDING_REQUEST);
        System.arraycopy(transactionId, 0, buffer, offset + 8, Stun.TRANSACTION_ID_BYTES);
        return writer;
    }

    /// Begins the answer to a request: it came from `seen`.
    public static StunWriter success(
            byte[] buffer, int offset, StunMessage request, InetSocketAddress seen) {
        StunWriter writer = new StunWriter(buffer, offset, StunKind.BINDING_SUCCESS);
        request.copyTransactionId(buffer, offset + 8);
        int value = writer.end + Stun.ATTRIBUTE_HEADER_BYTES;
        writer.close(Stun.XOR_MAPPED_ADDRESS, XorAddress.write(buffer, offset, value, seen));
        return writer;
    }

    /// Begins the refusal of a request.
    ///
    /// ```
    /// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    /// |           reserved, 0                   |class|     number    |
    /// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    /// |      reason phrase ...
    /// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    /// ```
    public static StunWriter error(
            byte[] buffer, int offset, StunMessage request, StunError error) {
        StunWriter writer = new StunWriter(buffer, offset, StunKind.BINDING_ERROR);
        request.copyTransactionId(buffer, offset + 8);
        byte[] phrase = error.phrase().getBytes(StandardCharsets.US_ASCII);
        int value = writer.end + Stun.ATTRIBUTE_HEADER_BYTES;
        Stun.putInt32(buffer, value, ((error.code() / 100) << 8) | (error.code() % 100));
        System.arraycopy(phrase, 0, buffer, value + 4, phrase.length);
        writer.close(Stun.ERROR_CODE, 4 + phrase.length);
        if (error == StunError.UNKNOWN_ATTRIBUTE) {
            request.unknownRequired().ifPresent(writer::unknownAttribute);
        }
        return writer;
    }

    /// USERNAME: `theirFragment:ourFragment`, seen from the asker.
    public StunWriter username(String username) {
        byte[] bytes = username.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, buffer, end + Stun.ATTRIBUTE_HEADER_BYTES, bytes.length);
        return close(Stun.USERNAME, bytes.length);
    }

    /// PRIORITY, an unsigned number.
    public StunWriter priority(long priority) {
        Stun.putInt32(buffer, end + Stun.ATTRIBUTE_HEADER_BYTES, (int) priority);
        return close(Stun.PRIORITY, 4);
    }

    /// ICE-CONTROLLING, with the number that decides when both sides say so.
    public StunWriter controlling(long tieBreaker) {
        return role(Stun.ICE_CONTROLLING, tieBreaker);
    }

    /// ICE-CONTROLLED, with the number that decides when both sides say so.
    public StunWriter controlled(long tieBreaker) {
        return role(Stun.ICE_CONTROLLED, tieBreaker);
    }

    /// USE-CANDIDATE: the pair over which this goes shall be used.
    public StunWriter useCandidate() {
        return close(Stun.USE_CANDIDATE, 0);
    }

    /// Adds MESSAGE-INTEGRITY and FINGERPRINT and returns the length of the whole message.
    public int sign(StunKey key) {
        byte[] hmac = key.integrity(buffer, offset, end);
        System.arraycopy(hmac, 0, buffer, end + Stun.ATTRIBUTE_HEADER_BYTES, Stun.INTEGRITY_BYTES);
        close(Stun.MESSAGE_INTEGRITY, Stun.INTEGRITY_BYTES);
        return fingerprint();
    }

    /// Adds FINGERPRINT alone, for an error that is told to somebody without a key (RFC 8489
    /// §9.1.3). Returns the length of the whole message.
    public int fingerprint() {
        int at = end;
        close(Stun.FINGERPRINT, 4);
        Stun.putInt32(buffer, at + Stun.ATTRIBUTE_HEADER_BYTES, Fingerprint.of(buffer, offset, at));
        return end - offset;
    }

    private void unknownAttribute(int type) {
        Stun.putUint16(buffer, end + Stun.ATTRIBUTE_HEADER_BYTES, type);
        close(Stun.UNKNOWN_ATTRIBUTES, 2);
    }

    private StunWriter role(int type, long tieBreaker) {
        Stun.putInt32(buffer, end + 4, (int) (tieBreaker >>> 32));
        Stun.putInt32(buffer, end + 8, (int) tieBreaker);
        return close(type, 8);
    }

    /// Writes the attribute's header before a value that stands already, and zeros behind it.
    private StunWriter close(int type, int valueBytes) {
        Stun.putUint16(buffer, end, type);
        Stun.putUint16(buffer, end + 2, valueBytes);
        int value = end + Stun.ATTRIBUTE_HEADER_BYTES;
        end = value + Stun.padded(valueBytes);
        for (int at = value + valueBytes; at < end; at++) {
            buffer[at] = 0;
        }
        putLength();
        return this;
    }

    private void putLength() {
        Stun.putUint16(buffer, offset + 2, end - offset - Stun.HEADER_BYTES);
    }
}
