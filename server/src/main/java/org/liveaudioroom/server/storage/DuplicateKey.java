package org.liveaudioroom.server.storage;

import java.sql.SQLException;

/// A row with this key is there already: nothing was changed.
final class DuplicateKey extends StorageException {
    private static final long serialVersionUID = 1;

    DuplicateKey(SQLException cause) {
        super("the data base has a row with this key already: " + cause.getMessage(), cause);
    }
}
