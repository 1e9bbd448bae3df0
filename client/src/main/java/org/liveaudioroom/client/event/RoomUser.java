package org.liveaudioroom.client.event;

import java.util.Optional;
import org.liveaudioroom.signaling.Person;

/// Somebody, for an event.
///
/// @param userId the subject of the token
/// @param name the id where no name is known
/// @param person a member of the room as he is, or was before he left; missing where he was never
///   met, as the quiet audience of a large room
public record RoomUser(String userId, String name, Optional<Person> person) {
    /// Somebody with what is known of him.
    public static RoomUser of(String userId, Optional<Person> person) {
        return new RoomUser(userId, person.map(Person::name).orElse(userId), person);
    }

    /// Somebody of whom the name alone is known.
    public static RoomUser named(String userId, String name) {
        return new RoomUser(userId, name, Optional.empty());
    }
}
