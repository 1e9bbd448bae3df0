package org.liveaudioroom.room;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What hosts can change of [Settings] while the room lives. `null` leaves it as it is.
public record SettingsChange(
        @Nullable Set<Permission> coHostMay,
        @Nullable Boolean switchWhenClosed,
        @Nullable Boolean moveByConsent,
        @Nullable Succession succession,
        @Nullable Elsewhere elsewhere,
        @Nullable Integer peopleMax,
        @Nullable Integer historyMax,
        @Nullable Duration grace,
        @Nullable Duration answerTime,
        @Nullable Duration idleClose,
        @Nullable Duration maxDuration) {
    public static final SettingsChange NONE =
            new SettingsChange(null, null, null, null, null, null, null, null, null, null, null);

    public static SettingsChange ofCoHosts(Set<Permission> coHostMay) {
        return new SettingsChange(
                coHostMay, null, null, null, null, null, null, null, null, null, null);
    }

    /// The settings with these changes.
    ///
    /// @throws IllegalArgumentException when a value is out of its range; the message says which
    public Settings of(Settings settings) {
        var builder = settings.toBuilder();
        if (coHostMay != null) {
            builder.coHostMay(coHostMay);
        }
        if (switchWhenClosed != null) {
            builder.switchWhenClosed(switchWhenClosed);
        }
        if (moveByConsent != null) {
            builder.moveByConsent(moveByConsent);
        }
        if (succession != null) {
            builder.succession(succession);
        }
        if (elsewhere != null) {
            builder.elsewhere(elsewhere);
        }
        if (peopleMax != null) {
            builder.peopleMax(peopleMax);
        }
        if (historyMax != null) {
            builder.historyMax(historyMax);
        }
        if (grace != null) {
            builder.grace(grace);
        }
        if (answerTime != null) {
            builder.answerTime(answerTime);
        }
        if (idleClose != null) {
            builder.idleClose(idleClose);
        }
        if (maxDuration != null) {
            builder.maxDuration(maxDuration);
        }
        return builder.build();
    }
}
