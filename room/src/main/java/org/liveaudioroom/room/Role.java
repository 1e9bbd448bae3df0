package org.liveaudioroom.room;

/// Where somebody stands, highest first. A speaker is not a role: whoever sits on a seat is one.
public enum Role {
    OWNER,
    HOST,
    CO_HOST,
    AUDIENCE;

    public boolean isHost() {
        return this == OWNER || this == HOST;
    }

    /// Nobody acts on someone of equal or higher standing.
    public boolean outranks(Role other) {
        return compareTo(other) < 0;
    }
}
