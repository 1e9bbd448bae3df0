package org.liveaudioroom.client.view;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.liveaudioroom.client.Levels;
import org.liveaudioroom.signaling.MicrophoneState;
import org.liveaudioroom.signaling.Person;
import org.liveaudioroom.signaling.Protocol;

/// The levels as they come, changed in place: one thread writes, any may read. It holds at most who
/// is heard in one room, and nobody who is silent.
public final class LevelTable implements Levels {
    private final Map<String, Integer> levels = new ConcurrentHashMap<>();
    private final Own own;

    /// The local user is measured here: his own ring shall not wait for the server. All are read by
    /// the threads that draw.
    ///
    /// @param user his id, once one is inside
    /// @param measured the loudness of the local microphone now
    /// @param heard whether others hear it now
    public record Own(
            Supplier<Optional<String>> user, IntSupplier measured, BooleanSupplier heard) {}

    /// Silent as yet.
    public LevelTable(Own own) {
        this.own = own;
    }

    @Override
    public int of(String user) {
        if (own.user().get().filter(user::equals).isPresent()) {
            return own.heard().getAsBoolean() ? own() : Protocol.SILENCE;
        }
        return levels.getOrDefault(user, Protocol.SILENCE);
    }

    @Override
    public int own() {
        return own.measured().getAsInt();
    }

    /// Takes in what changed; who is silent again is forgotten.
    public void update(Map<String, Integer> changed) {
        changed.forEach((user, level) -> {
            if (level >= Protocol.SILENCE) {
                levels.remove(user);
            } else {
                levels.put(user, level);
            }
        });
    }

    /// Keeps those alone who can be heard: a voice that was cut leaves no ring behind.
    public void keepHeard(Map<String, Person> people) {
        levels.keySet().removeIf(user -> !isHeard(people, user));
    }

    private static boolean isHeard(Map<String, Person> people, String user) {
        Person person = people.get(user);
        return person != null && person.microphone() == MicrophoneState.ON;
    }

    /// Forgets everybody.
    public void clear() {
        levels.clear();
    }
}
