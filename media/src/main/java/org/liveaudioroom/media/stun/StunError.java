package org.liveaudioroom.media.stun;

/// Why a binding request is refused (RFC 8489 §14.8, RFC 8445 §16.2).
public enum StunError {
    /// Something that must be there is not.
    BAD_REQUEST(400, "Bad Request"),
    UNAUTHENTICATED(401, "Unauthenticated"),
    /// It has attributes that must be understood and are not.
    UNKNOWN_ATTRIBUTE(420, "Unknown Attribute"),
    /// Both sides think they control the connection.
    ROLE_CONFLICT(487, "Role Conflict");

    private final int code;
    private final String phrase;

    StunError(int code, String phrase) {
        this.code = code;
        this.phrase = phrase;
    }

    public int code() {
        return code;
    }

    String phrase() {
        return phrase;
    }
}
