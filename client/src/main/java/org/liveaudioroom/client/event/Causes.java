package org.liveaudioroom.client.event;

/// Why something was not to be, as the events of seats say it.
public final class Causes {
    private Causes() {}

    /// S10: why an invitation came to nothing.
    public enum InvitationFailure {
        TIMEOUT,
        INVITEE_LEFT,
        NETWORK,
        NO_FREE_SEAT,
        /// He came to a seat by another way.
        INVITEE_SEATED,
        /// The inviter may not invite any more.
        NOT_ALLOWED
    }

    /// S12: why a request came to nothing.
    public enum RequestFailure {
        TIMEOUT,
        NO_HOST,
        NETWORK,
        NO_FREE_SEAT,
        /// Nobody has to ask any more.
        SEATS_OPEN,
        /// Nobody may ask any more.
        REQUESTS_OFF
    }

    /// S15: why a seat was not given.
    public enum TakingFailure {
        SEAT_TAKEN,
        SEATS_CLOSED,
        SEAT_LOCKED,
        HOST_SEAT,
        BANNED,
        NO_FREE_SEAT,
        /// The code of the event says more.
        OTHER
    }

    /// Why somebody did not move.
    public enum MoveRefusal {
        DECLINED,
        TIMEOUT,
        USER_LEFT
    }

    /// S19: what became of the connection to the room.
    public enum StateReason {
        /// A join, or a switch of rooms, has begun.
        LOGGING_IN,
        /// Inside; `extendedData` carries `room_session_id`.
        LOGGED_IN,
        /// Not let in, or not reached: the last event.
        LOGIN_FAILED,
        /// The connection is lost and being tried again; the place is kept.
        RECONNECTING,
        /// Back.
        RECONNECTED,
        /// Given up. S2 with `CONNECTION_LOST` follows.
        RECONNECT_FAILED,
        /// Removed, or replaced by an own connection elsewhere. S2 with `KICK_OUT` follows.
        KICKED_OUT,
        /// Left, or the room or the token ended. S2 follows.
        LOGGED_OUT,
        /// Left, but the server did not say that it knows. S2 follows.
        LOGOUT_FAILED
    }
}
