package org.liveaudioroom.server.session;

import java.time.Duration;
import java.util.Optional;
import org.liveaudioroom.room.SettingsChange;
import org.liveaudioroom.signaling.Command.SettingsSet;
import org.liveaudioroom.signaling.ErrorCode;
import org.liveaudioroom.signaling.Failure;

/// Changes of a room's rules, from the words of the wire.
public final class SettingsWords {
    private SettingsWords() {}

    /// Empty when co-hosts would be granted what is no command, or cannot be granted.
    public static Optional<SettingsChange> change(SettingsSet set) {
        var coHostMay = set.coHostMay().flatMap(Rights::permissions);
        if (set.coHostMay().isPresent() && coHostMay.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new SettingsChange(
                        coHostMay.orElse(null),
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

    /// What to answer then.
    ///
    /// @param field names it to who asked
    public static Failure notGrantable(String field) {
        return Failure.of(
                        ErrorCode.SETTINGS_INVALID,
                        "coHostMay names a command that cannot be granted.")
                .withField(field);
    }
}
