package org.liveaudioroom.client.audio;

import java.util.List;
import java.util.Optional;

/// Chooses a device where the user has not: at the start, and when devices come and go.
@FunctionalInterface
public interface DevicePolicy {
    /// Called on a thread of the engine: it must not block.
    ///
    /// @param present at least one, all of this kind
    /// @return one of them; empty: what the system would take
    Optional<AudioDevice> choose(AudioDevice.Kind kind, List<AudioDevice> present);

    /// Always what the system would take.
    static DevicePolicy systemDefault() {
        return (kind, present) -> Optional.empty();
    }

    /// The first whose name contains one of these words, in the order of the words.
    static DevicePolicy named(List<String> words) {
        var wanted = List.copyOf(words);
        return (kind, present) ->
                wanted.stream()
                        .flatMap(word ->
                                present.stream().filter(device -> device.name().contains(word)))
                        .findFirst();
    }
}
