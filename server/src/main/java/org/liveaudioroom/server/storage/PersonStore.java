package org.liveaudioroom.server.storage;

import java.util.List;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.UserId;

/// Finds, hands out and erases what is kept of one person. Reads everything there is: minutes where
/// much is kept. As with [RoomStore], every method blocks.
public interface PersonStore {
    /// Everything that names a person.
    ///
    /// @throws RoomUnreadable when something that names him cannot be understood
    PersonalData export(UserId user);

    /// Erases a person: the texts of his messages go, and in messages, moderation and events his
    /// id, name and picture are replaced by the pseudonym; reasons given for what was done to him
    /// go too. Done in steps; a second call goes on where the first one failed.
    ///
    /// The rooms themselves are left alone ([#roomsOf] names them): let him leave them first, or
    /// they go on to name him. So are revocations: a revoked token must stay so until it ends.
    ///
    /// @throws RoomUnreadable when something that names him cannot be understood
    Erased erase(UserId user, UserId pseudonym);

    /// The rooms that remember a person now: somebody's with a role, a seat or anything pending.
    /// One that cannot be read is among them when his id stands in it.
    List<RoomId> roomsOf(UserId user);

    /// How many of each were changed.
    record Erased(long messages, long acts, long events) {}
}
