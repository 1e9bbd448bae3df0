package org.liveaudioroom.server.rooms;

/// A room could not be reached; the sentence says why.
public final class RoomsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RoomsException(String message) {
        super(message);
    }

    RoomsException(String message, Throwable cause) {
        super(message, cause);
    }
}
