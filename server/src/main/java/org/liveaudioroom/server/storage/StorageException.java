package org.liveaudioroom.server.storage;

/// The store could not do what was asked: the sentence says what and, where one can act, how.
public sealed class StorageException extends RuntimeException
        permits DuplicateKey, RevisionConflict, RoomUnreadable {
    private static final long serialVersionUID = 1;

    StorageException(String message) {
        super(message);
    }

    StorageException(String message, Throwable cause) {
        super(message, cause);
    }
}
