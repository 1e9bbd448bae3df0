package org.liveaudioroom.media.stun;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/// A STUN message read where it lies: a view, good until the array changes.
///
/// ```
///  0                   1                   2                   3
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |0 0|     message type          |        message length         |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |                     magic cookie 2112A442                     |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |                  transaction id (96 bits)                     |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |  attribute: type (16), length (16), value, fill to a word     | ...
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
public final class StunMessage {
    private static final int ABSENT = -1;

    private final byte[] buffer;
    private final int offset;
    private final int length;
    private final StunKind kind;
    private int username = ABSENT;
    private int integrity = ABSENT;
    private int fingerprint = ABSENT;
    private int errorCode = ABSENT;
    private int mappedAddress = ABSENT;
    private int priority = ABSENT;
    private int useCandidate = ABSENT;
    private int controlled = ABSENT;
    private int controlling = ABSENT;
    private int unknownRequired = ABSENT;

    private StunMessage(byte[] buffer, int offset, int length, StunKind kind) {
        this.buffer = buffer;
        this.offset = offset;
        this.length = length;
        this.kind = kind;
    }

    /// A look that costs nothing, for a port that anybody can send to: are these bytes worth
    /// [#parse]?
    public static boolean isStun(byte[] datagram, int offset, int length) {
        return length >= Stun.HEADER_BYTES
                && (datagram[offset] & 0xc0) == 0
                && Stun.int32(datagram, offset + 4) == Stun.COOKIE
                && Stun.uint16(datagram, offset + 2) == length - Stun.HEADER_BYTES
                && length % 4 == 0;
    }

    /// Reads a datagram; nothing if it is no Binding message or an attribute leaves its bounds.
    public static Optional<StunMessage> parse(byte[] datagram, int offset, int length) {
        if (!isStun(datagram, offset, length)) {
            return Optional.empty();
        }
        return StunKind.ofType(Stun.uint16(datagram, offset))
                .map(kind -> new StunMessage(datagram, offset, length, kind))
                .filter(StunMessage::findAttributes);
    }

    private boolean findAttributes() {
        int end = offset + length;
        int at = offset + Stun.HEADER_BYTES;
        while (at < end) {
            int valueBytes = Stun.uint16(buffer, at + 2);
            int next = at + Stun.ATTRIBUTE_HEADER_BYTES + Stun.padded(valueBytes);
            if (next > end || !note(Stun.uint16(buffer, at), at, valueBytes)) {
                return false;
            }
            at = next;
        }
        return true;
    }

    /// Remembers where an attribute is. False if its length is not what its type wants, or
    /// something follows the fingerprint.
    private boolean note(int type, int at, int valueBytes) {
        if (fingerprint != ABSENT) {
            return false;
        }
        // RFC 8489 §14.5: what follows MESSAGE-INTEGRITY is not signed and must be ignored.
        if (integrity != ABSENT && type != Stun.FINGERPRINT) {
            return true;
        }
        switch (type) {
            case Stun.USERNAME -> username = first(username, at);
            case Stun.MESSAGE_INTEGRITY -> {
                integrity = at;
                return valueBytes == Stun.INTEGRITY_BYTES;
            }
            case Stun.FINGERPRINT -> {
                fingerprint = at;
                return valueBytes == 4;
            }
            case Stun.PRIORITY -> {
                priority = first(priority, at);
                return valueBytes == 4;
            }
            case Stun.USE_CANDIDATE -> useCandidate = first(useCandidate, at);
            case Stun.ICE_CONTROLLED -> {
                controlled = first(controlled, at);
                return valueBytes == 8;
            }
            case Stun.ICE_CONTROLLING -> {
                controlling = first(controlling, at);
                return valueBytes == 8;
            }
            case Stun.ERROR_CODE -> {
                errorCode = first(errorCode, at);
                return valueBytes >= 4;
            }
            case Stun.XOR_MAPPED_ADDRESS -> mappedAddress = first(mappedAddress, at);
            case Stun.UNKNOWN_ATTRIBUTES -> {}
            default -> {
                if (type < Stun.COMPREHENSION_OPTIONAL) {
                    unknownRequired = first(unknownRequired, at);
                }
            }
        }
        return true;
    }

    // RFC 8489 §14: of attributes that come twice, the first counts.
    private static int first(int known, int at) {
        return known == ABSENT ? at : known;
    }

    public StunKind kind() {
        return kind;
    }

    /// USERNAME: in a check towards us `ourFragment:theirFragment` (RFC 8445 §7.2.2).
    public Optional<String> username() {
        if (username == ABSENT) {
            return Optional.empty();
        }
        return Optional.of(
                new String(buffer, value(username), valueBytes(username), StandardCharsets.UTF_8));
    }

    /// Whether it carries a MESSAGE-INTEGRITY made with that key.
    public boolean isSignedWith(StunKey key) {
        return integrity != ABSENT && key.signed(buffer, offset, integrity);
    }

    /// Whether it carries a FINGERPRINT, and the right one.
    public boolean hasRightFingerprint() {
        return fingerprint != ABSENT
                && Stun.int32(buffer, value(fingerprint))
                        == Fingerprint.of(buffer, offset, fingerprint);
    }

    /// PRIORITY as an unsigned number, 0 if it is not there.
    public long priority() {
        return priority == ABSENT ? 0 : Integer.toUnsignedLong(Stun.int32(buffer, value(priority)));
    }

    /// Whether the peer wants this pair to be used.
    public boolean useCandidate() {
        return useCandidate != ABSENT;
    }

    /// Whether the peer says that it controls the connection.
    public boolean isControlling() {
        return controlling != ABSENT;
    }

    /// Whether the peer says that we control the connection.
    public boolean isControlled() {
        return controlled != ABSENT;
    }

    /// The first attribute that must be understood and is not.
    public OptionalInt unknownRequired() {
        return unknownRequired == ABSENT
                ? OptionalInt.empty()
                : OptionalInt.of(Stun.uint16(buffer, unknownRequired));
    }

    /// Where the answerer saw us.
    public Optional<InetSocketAddress> mappedAddress() {
        return mappedAddress == ABSENT
                ? Optional.empty()
                : XorAddress.read(buffer, offset, value(mappedAddress), valueBytes(mappedAddress));
    }

    /// The number of an ERROR-CODE: 300 to 699.
    public OptionalInt errorCode() {
        if (errorCode == ABSENT) {
            return OptionalInt.empty();
        }
        int at = value(errorCode);
        return OptionalInt.of(100 * (buffer[at + 2] & 0x07) + (buffer[at + 3] & 0xff));
    }

    /// Whether it answers the request with those 12 bytes.
    public boolean hasTransactionId(byte[] transactionId) {
        for (int i = 0; i < Stun.TRANSACTION_ID_BYTES; i++) {
            if (buffer[offset + 8 + i] != transactionId[i]) {
                return false;
            }
        }
        return true;
    }

    void copyTransactionId(byte[] to, int at) {
        System.arraycopy(buffer, offset + 8, to, at, Stun.TRANSACTION_ID_BYTES);
    }

    private static int value(int attribute) {
        return attribute + Stun.ATTRIBUTE_HEADER_BYTES;
    }

    private int valueBytes(int attribute) {
        return Stun.uint16(buffer, attribute + 2);
    }
}
