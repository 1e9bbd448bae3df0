package org.liveaudioroom.signaling;

import java.util.Arrays;
import java.util.Optional;

/// Why the server closed the WebSocket.
public enum CloseCode {
    LEFT(1000, false, "You left."),
    SERVER_LEAVING(1001, true, "The server goes away; come back, your place is kept."),
    BINARY_MESSAGE(1003, false, "The protocol has text messages only."),
    MESSAGE_TOO_LARGE(1009, false, "A message was larger than 64 KiB."),
    ROOM_ENDED(4000, false, "The room ended."),
    REMOVED(4001, false, "You were removed from the room."),
    REPLACED(4002, false, "Another connection of the same user took this one's place."),
    TOO_SLOW(4003, true, "You did not read fast enough; join again for a snapshot."),
    NOT_JOINED(4004, false, "You did not join within 15 seconds."),
    TOKEN_ENDED(4005, false, "The token ended and was not renewed."),
    TOO_MANY_MALFORMED(4006, false, "Too many messages were malformed."),
    TOKEN_REVOKED(4007, false, "The token was withdrawn.");

    private final int code;
    private final boolean worthComingBack;
    private final String meaning;

    CloseCode(int code, boolean worthComingBack, String meaning) {
        this.code = code;
        this.worthComingBack = worthComingBack;
        this.meaning = meaning;
    }

    /// The number on the wire.
    public int code() {
        return code;
    }

    /// Whether a client should connect again by itself. After a code that is not of this list (the
    /// connection was cut) it should.
    public boolean worthComingBack() {
        return worthComingBack;
    }

    /// A sentence for people.
    public String meaning() {
        return meaning;
    }

    public static Optional<CloseCode> of(int code) {
        return Arrays.stream(values()).filter(close -> close.code == code).findAny();
    }
}
