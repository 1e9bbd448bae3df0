package org.liveaudioroom.loadtest;

import org.liveaudioroom.signaling.Failure;

/// The server did not do what it was asked.
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedException(String command, Failure failure) {
        super(command + " was refused: " + failure.code().wire() + ", " + failure.message());
    }
}
