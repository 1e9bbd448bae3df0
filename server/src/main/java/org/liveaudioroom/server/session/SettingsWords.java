package org.liveaudioroom.server.session;

import java.time.Duration;
import java.util.Optional;
import org.liveaudioroom.room.SettingsChange;
import org.liveaudioroom.signaling.Command.SettingsSet;

/// Changes of a room's rules, from the words of the wire.
public final class SettingsWords {
    private SettingsWords() {}

    /// Empty when co-hosts would be granted what is no command, or cannot be granted.
    public static Optional<SettingsChange> change(SettingsSet set) {
        var coHostMay = set.coHostMay().map(Rights::permissions);
        if (coHostMay.filter(Optional::isEmpty).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                new SettingsChange(
                        coHostMay.flatMap(granted -> granted).orElse(null),
                        set.switchWhenClosed().orElse(null),
                        set.moveByConsent().orElse(null),
                        set.succession().map(WireWords::succession).orElse(null),
                        set.elsewhere().map(WireWords::elsewhere).orElse(null),
                        set.peopleMax().orElse(null),
                        set.historyMax().orElse(null),
                        set.graceMs().map(Duration::ofMillis).orElse(null),
                        set.answerTimeMs().map(Duration::ofMillis).orElse(null),
                        set.idleCloseMs().map(Duration::ofMillis).orElse(null),
                        set.maxDurationMs().map(Duration::ofMillis).orElse(null)));
    }
}
