package org.liveaudioroom.signaling;

/// Every reason for which a client is told no, over the WebSocket and over HTTP. Codes are stable:
/// they are added, and never change their meaning.
public enum ErrorCode implements WireName {
    // The message itself.
    COMMAND_UNKNOWN(
            "command.unknown",
            400,
            "There is no such command.",
            "Check the spelling of `do` and the version of the server."),
    COMMAND_MALFORMED(
            "command.malformed",
            400,
            "The message is not JSON, or a field is missing, of the wrong type or out of range.",
            "Correct the field that `field` names; this is an error of the client."),
    MESSAGE_TOO_LARGE(
            "message.tooLarge",
            413,
            "The message is larger than `limit` bytes.",
            "Send less; the connection is closed."),
    NOT_JOINED(
            "not.joined",
            409,
            "The connection has not joined a room yet.",
            "Send `session.join` first."),
    ALREADY_JOINED(
            "already.joined",
            409,
            "The connection has already joined a room.",
            "Open a second connection for a second room."),
    NOT_ALLOWED(
            "not.allowed",
            403,
            "Your role does not allow this, here and now.",
            "Show only the commands in `permissions`; ask a host."),
    RATE_LIMITED(
            "rate.limited", 429, "You do this too often.", "Wait `retryAfterMs` and try again."),
    TOO_LARGE("too.large", 413, "A value is larger than `limit`.", "Send less."),
    LIMIT_REACHED(
            "limit.reached",
            409,
            "There are `limit` of these already.",
            "Wait until one of them has ended."),
    REVISION_STALE(
            "revision.stale",
            409,
            "Somebody else changed it first.",
            "Read it again and repeat the change."),
    SERVER_BUSY(
            "server.busy",
            503,
            "The server has no room for more work now.",
            "Try again after `retryAfterMs`."),
    SERVER_LEAVING(
            "server.leaving",
            503,
            "The server is going away.",
            "Connect again in a moment; your place is kept."),
    INTERNAL(
            "internal",
            500,
            "The server failed; the fault is logged.",
            "Try again; report it with the time and the room."),
    UNKNOWN(
            "unknown",
            500,
            "The server is newer than this client and gave a reason it does not know.",
            "Show the message; update the client. No server sends this."),
    // Who you are.
    TOKEN_MISSING(
            "token.missing",
            401,
            "There is no token.",
            "Send the token that your application gave you."),
    TOKEN_INVALID(
            "token.invalid",
            401,
            "The token is not one of this server, or was changed.",
            "Get a new token; check the key id and the secret of the issuer."),
    TOKEN_EXPIRED("token.expired", 401, "The token has ended.", "Get a new token and join again."),
    TOKEN_REVOKED(
            "token.revoked",
            401,
            "The token was withdrawn.",
            "Get a new token; ask the application why."),
    TOKEN_OTHER_ROOM(
            "token.otherRoom",
            403,
            "The token is for another room.",
            "Get a token that names this room."),
    TOKEN_OTHER_USER(
            "token.otherUser",
            403,
            "The token is for another user.",
            "Renew with a token of the same user."),
    KEY_MISSING(
            "key.missing",
            401,
            "This call wants an API key.",
            "Send `Authorization: Bearer <key>`."),
    KEY_INVALID(
            "key.invalid",
            401,
            "The API key is not one of this server.",
            "Check the key in the server's configuration."),
    ORIGIN_REFUSED(
            "origin.refused",
            403,
            "Pages of this origin may not connect.",
            "Add the origin to the server's configuration."),
    // The room.
    ROOM_UNKNOWN(
            "room.unknown", 404, "There is no such room.", "Check the name, or create the room."),
    ROOM_EXISTS(
            "room.exists",
            409,
            "A room of this name exists.",
            "Choose another name, or use that room."),
    ROOM_INVALID(
            "room.invalid", 400, "A room cannot be made like this.", "Correct what `field` names."),
    SETTINGS_INVALID(
            "settings.invalid",
            400,
            "A setting is out of its range, or cannot be given.",
            "Correct what the message names."),
    ROOM_FULL("room.full", 503, "The room holds no more than `limit` people.", "Try again later."),
    ROOM_ENDED("room.ended", 410, "The room has ended.", "Nothing; create a new room."),
    ROOM_NOT_STARTED(
            "room.notStarted", 409, "The room has not started.", "Try again after its start."),
    ROOMS_FULL(
            "rooms.full",
            503,
            "The server holds no more than `limit` rooms.",
            "End a room, or raise the limit."),
    // People.
    USER_UNKNOWN(
            "user.unknown",
            404,
            "Nobody of this name is in the room.",
            "Refresh the list of people."),
    USER_BANNED("user.banned", 403, "You are banned from this room.", "Ask a host."),
    USER_NOT_BANNED("user.notBanned", 404, "That user is not banned.", "Nothing."),
    USER_ELSEWHERE(
            "user.elsewhere",
            409,
            "You are in the room with another connection.",
            "Leave there first."),
    USER_SEATED("user.seated", 409, "That user sits on a seat already.", "Nothing."),
    USER_NOT_SEATED("user.notSeated", 409, "That user does not sit on a seat.", "Nothing."),
    // Seats.
    SEAT_UNKNOWN("seat.unknown", 404, "There is no seat of this number.", "Seats count from 0."),
    SEAT_TAKEN("seat.taken", 409, "Somebody sits there.", "Choose another seat."),
    SEAT_LOCKED("seat.locked", 409, "The seat is locked.", "Choose another seat."),
    SEAT_HOST("seat.host", 403, "The seat is for hosts.", "Choose another seat."),
    SEAT_MUTED("seat.muted", 409, "The seat is muted.", "Ask a host."),
    SEAT_NONE("seat.none", 409, "You do not sit on a seat.", "Take a seat first."),
    SEAT_NONE_FREE("seat.noneFree", 409, "No seat is free.", "Wait until somebody leaves a seat."),
    SEATS_CLOSED(
            "seats.closed", 409, "One has to ask for a seat in this room.", "Send `seat.request`."),
    SEATS_OPEN(
            "seats.open", 409, "Nobody has to ask for a seat in this room.", "Send `seat.take`."),
    // Requests and invitations.
    REQUEST_PENDING(
            "request.pending", 409, "The hand is up already.", "Wait for the answer, or cancel."),
    REQUEST_NONE("request.none", 404, "There is no such request any more.", "Nothing."),
    REQUESTS_OFF("requests.off", 409, "The hosts take no requests now.", "Wait until they do."),
    REQUESTS_FULL(
            "requests.full", 503, "No more than `limit` may wait for a seat.", "Try again later."),
    HOST_ABSENT("host.absent", 409, "No host is here who could answer.", "Wait for a host."),
    INVITE_PENDING(
            "invite.pending",
            409,
            "That user has an invitation already.",
            "Wait for the answer, or cancel."),
    INVITE_NONE("invite.none", 404, "There is no such invitation any more.", "Nothing."),
    // Microphones and audio.
    MICROPHONE_LOCKED("microphone.locked", 403, "A host locked your microphone.", "Ask a host."),
    ASK_PENDING("ask.pending", 409, "That user is being asked already.", "Wait for the answer."),
    ASK_NONE("ask.none", 404, "There is no such question any more.", "Nothing."),
    SDP_INVALID(
            "sdp.invalid",
            400,
            "The session description cannot be read.",
            "Send the offer as the browser made it."),
    MEDIA_UNSUPPORTED(
            "media.unsupported",
            422,
            "The offer has no audio that the server speaks.",
            "Offer Opus over ICE, DTLS-SRTP, RTCP multiplexed and bundled."),
    MEDIA_FULL(
            "media.full", 503, "The server takes no more audio connections.", "Try again later."),
    MEDIA_UNKNOWN("media.unknown", 404, "There is no such audio connection.", "Connect again."),
    // Chat.
    CHAT_OFF("chat.off", 403, "The chat is switched off.", "Wait until it is on."),
    MESSAGE_UNKNOWN("message.unknown", 404, "There is no such message any more.", "Nothing."),
    CHAT_BANNED("chat.banned", 403, "You may not write in this room.", "Ask a host."),
    TEXT_EMPTY(
            "text.empty",
            400,
            "There is nothing to read in the text.",
            "Send something else than white space."),
    TEXT_TOO_LONG(
            "text.tooLong", 413, "The text is longer than `limit` characters.", "Shorten it."),
    // HTTP alone.
    CALL_UNKNOWN("call.unknown", 404, "There is no such address.", "Check the path."),
    CALL_METHOD(
            "call.method",
            405,
            "The address does not know this method.",
            "See the header `Allow`."),
    CALL_TYPE(
            "call.type",
            415,
            "The body is of a type that this call does not take.",
            "Send the type the documentation names."),
    CALL_MALFORMED(
            "call.malformed",
            400,
            "The body is not JSON, or a field is missing, of the wrong type or out of range.",
            "Correct the field that `field` names."),
    IDEMPOTENCY_RUNNING(
            "idempotency.running",
            409,
            "A call with this `Idempotency-Key` is being answered.",
            "Send it again after `retryAfterMs`."),
    IDEMPOTENCY_REUSED(
            "idempotency.reused",
            422,
            "This `Idempotency-Key` belongs to another call.",
            "Make a new key for each call that is not a repetition.");

    private final String wire;
    private final int httpStatus;
    private final String meaning;
    private final String advice;

    ErrorCode(String wire, int httpStatus, String meaning, String advice) {
        this.wire = wire;
        this.httpStatus = httpStatus;
        this.meaning = meaning;
        this.advice = advice;
    }

    /// The code as it is sent, such as `seat.taken`.
    @Override
    public String wire() {
        return wire;
    }

    /// The status where the same reason is given over HTTP.
    public int httpStatus() {
        return httpStatus;
    }

    /// A sentence for people.
    public String meaning() {
        return meaning;
    }

    /// What to do about it, for developers. Markdown.
    public String advice() {
        return advice;
    }
}
