package org.liveaudioroom.room;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a room is made with. Made by [#builder()].
///
/// @param title for people, may be empty; how the profile starts
/// @param metadata for the application, may be empty; how the profile starts
/// @param layout default one host seat and two rows of four
/// @param mode how the seats start, default on request
/// @param requestsAllowed whether the audience may ask at the start, default yes
/// @param switchWhenClosed whether the seated may change seats while the seats are on request,
///   default yes
/// @param moveByConsent whether somebody who is moved to another seat is asked first, default no
/// @param coHostMay what co-hosts may do beyond the audience, default what [Permission] marks so
/// @param succession who becomes host when the last one is gone
/// @param elsewhere what a second connection of the same user does, default it takes over
/// @param chatOn whether the audience may write at the start, default yes
/// @param slow how long the audience waits between two messages at the start, default not at all
/// @param historyMax how many of the last messages somebody who comes in is shown, 0 to 100,
///   default 100
/// @param peopleMax how many people may be inside at once, default 10,000; hosts and co-hosts
///   always come in
/// @param grace how long a lost connection keeps its place, default 30 s
/// @param answerTime how long a request or an invitation waits when it names no time, 5 s to 10
///   min, default 60 s
/// @param microphoneAskTime how long a question to open the microphone or to move waits, default 30
///   s
/// @param startsAt before it hosts and co-hosts alone come in; `null` for at once
/// @param idleClose how long the room lives without anybody inside; zero, the default, for ever
/// @param maxDuration how long the room lives from its start on; zero, the default, for ever
public record Settings(
        String title,
        String metadata,
        SeatLayout layout,
        SeatMode mode,
        boolean requestsAllowed,
        boolean switchWhenClosed,
        boolean moveByConsent,
        Set<Permission> coHostMay,
        Succession succession,
        Elsewhere elsewhere,
        boolean chatOn,
        Duration slow,
        int historyMax,
        int peopleMax,
        Duration grace,
        Duration answerTime,
        Duration microphoneAskTime,
        @Nullable Instant startsAt,
        Duration idleClose,
        Duration maxDuration) {
    public static final int HISTORY_MAX = 100;

    public static final Duration SLOW_MAX = Duration.ofHours(1);

    /// So that no time that follows from a setting lies beyond what a clock can show.
    public static final Duration TIME_MAX = Duration.ofDays(3_650);

    public static final Instant STARTS_AT_MAX = Instant.parse("9999-12-31T00:00:00Z");

    public static final Duration ANSWER_TIME_MIN = Duration.ofSeconds(5);
    public static final Duration ANSWER_TIME_MAX = Duration.ofMinutes(10);

    public static final Settings DEFAULT = builder().build();

    /// @throws IllegalArgumentException when a value is out of its range; the message says which
    public Settings {
        var granted = EnumSet.noneOf(Permission.class);
        granted.addAll(coHostMay);
        coHostMay = Collections.unmodifiableSet(granted);
        for (var permission : coHostMay) {
            require(permission.grantable(), permission + " cannot be granted to co-hosts");
        }
        require(
                title.length() <= RoomProfile.TITLE_MAX,
                "title has %d characters, it has at most %d"
                        .formatted(title.length(), RoomProfile.TITLE_MAX));
        require(
                new RoomProfile("", metadata, Map.of(), 0).bytes() <= RoomProfile.BYTES_MAX,
                "metadata has more than %d bytes".formatted(RoomProfile.BYTES_MAX));
        require(
                !slow.isNegative() && slow.compareTo(SLOW_MAX) <= 0,
                "slow is %s, it is 0 to %s".formatted(slow, SLOW_MAX));
        require(
                historyMax >= 0 && historyMax <= HISTORY_MAX,
                "historyMax is %d, it is 0 to %d".formatted(historyMax, HISTORY_MAX));
        requireTime("idleClose", idleClose);
        requireTime("maxDuration", maxDuration);
        require(peopleMax >= 1, "peopleMax is %d, it is at least 1".formatted(peopleMax));
        requireTime("grace", grace);
        require(
                inRange(answerTime),
                "answerTime is %s, it is %s to %s"
                        .formatted(answerTime, ANSWER_TIME_MIN, ANSWER_TIME_MAX));
        require(
                microphoneAskTime.isPositive() && microphoneAskTime.compareTo(TIME_MAX) <= 0,
                "microphoneAskTime is %s, it is more than 0 and at most %s"
                        .formatted(microphoneAskTime, TIME_MAX));
        require(
                startsAt == null || !startsAt.isAfter(STARTS_AT_MAX),
                "startsAt is %s, it is at most %s".formatted(startsAt, STARTS_AT_MAX));
    }

    private static void requireTime(String name, Duration time) {
        require(
                !time.isNegative() && time.compareTo(TIME_MAX) <= 0,
                "%s is %s, it is 0 to %s".formatted(name, time, TIME_MAX));
    }

    static boolean inRange(Duration answerTime) {
        return answerTime.compareTo(ANSWER_TIME_MIN) >= 0
                && answerTime.compareTo(ANSWER_TIME_MAX) <= 0;
    }

    boolean allow(Role role, Permission permission) {
        return switch (role) {
            case OWNER, HOST -> true;
            case CO_HOST -> permission.everybodys() || coHostMay.contains(permission);
            case AUDIENCE -> permission.everybodys();
        };
    }

    public static Builder builder() {
        return new Builder();
    }

    /// Starts with these.
    public Builder toBuilder() {
        return new Builder()
                .title(title)
                .metadata(metadata)
                .layout(layout)
                .mode(mode)
                .requestsAllowed(requestsAllowed)
                .switchWhenClosed(switchWhenClosed)
                .moveByConsent(moveByConsent)
                .coHostMay(coHostMay)
                .succession(succession)
                .elsewhere(elsewhere)
                .chatOn(chatOn)
                .slow(slow)
                .historyMax(historyMax)
                .peopleMax(peopleMax)
                .grace(grace)
                .answerTime(answerTime)
                .microphoneAskTime(microphoneAskTime)
                .startsAt(startsAt)
                .idleClose(idleClose)
                .maxDuration(maxDuration);
    }

    private static Set<Permission> usualForCoHosts() {
        var all = EnumSet.allOf(Permission.class);
        all.removeIf(permission -> !permission.usualForCoHosts());
        return all;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /// Starts with the defaults.
    public static final class Builder {
        private String title = "";
        private String metadata = "";
        private SeatLayout layout = SeatLayout.DEFAULT;
        private SeatMode mode = SeatMode.ON_REQUEST;
        private boolean requestsAllowed = true;
        private boolean switchWhenClosed = true;
        private boolean moveByConsent;
        private Set<Permission> coHostMay = usualForCoHosts();
        private Succession succession = Succession.CO_HOST_ELSE_SEATED;
        private Elsewhere elsewhere = Elsewhere.TAKES_OVER;
        private boolean chatOn = true;
        private Duration slow = Duration.ZERO;
        private int historyMax = HISTORY_MAX;
        private int peopleMax = 10_000;
        private Duration grace = Duration.ofSeconds(30);
        private Duration answerTime = Duration.ofSeconds(60);
        private Duration microphoneAskTime = Duration.ofSeconds(30);
        private @Nullable Instant startsAt;
        private Duration idleClose = Duration.ZERO;
        private Duration maxDuration = Duration.ZERO;

        private Builder() {}

        public Builder title(String title) {
            this.title = title;
            return this;
        }

        public Builder metadata(String metadata) {
            this.metadata = metadata;
            return this;
        }

        public Builder layout(SeatLayout layout) {
            this.layout = layout;
            return this;
        }

        public Builder mode(SeatMode mode) {
            this.mode = mode;
            return this;
        }

        public Builder requestsAllowed(boolean allowed) {
            this.requestsAllowed = allowed;
            return this;
        }

        public Builder switchWhenClosed(boolean allowed) {
            this.switchWhenClosed = allowed;
            return this;
        }

        public Builder moveByConsent(boolean asked) {
            this.moveByConsent = asked;
            return this;
        }

        public Builder succession(Succession succession) {
            this.succession = succession;
            return this;
        }

        public Builder elsewhere(Elsewhere elsewhere) {
            this.elsewhere = elsewhere;
            return this;
        }

        public Builder chatOn(boolean on) {
            this.chatOn = on;
            return this;
        }

        public Builder slow(Duration wait) {
            this.slow = wait;
            return this;
        }

        public Builder historyMax(int messages) {
            this.historyMax = messages;
            return this;
        }

        public Builder startsAt(@Nullable Instant at) {
            this.startsAt = at;
            return this;
        }

        public Builder idleClose(Duration time) {
            this.idleClose = time;
            return this;
        }

        public Builder maxDuration(Duration time) {
            this.maxDuration = time;
            return this;
        }

        public Builder coHostMay(Set<Permission> permissions) {
            this.coHostMay = permissions;
            return this;
        }

        public Builder peopleMax(int peopleMax) {
            this.peopleMax = peopleMax;
            return this;
        }

        public Builder grace(Duration grace) {
            this.grace = grace;
            return this;
        }

        public Builder answerTime(Duration time) {
            this.answerTime = time;
            return this;
        }

        public Builder microphoneAskTime(Duration time) {
            this.microphoneAskTime = time;
            return this;
        }

        public Settings build() {
            return new Settings(
                    title,
                    metadata,
                    layout,
                    mode,
                    requestsAllowed,
                    switchWhenClosed,
                    moveByConsent,
                    coHostMay,
                    succession,
                    elsewhere,
                    chatOn,
                    slow,
                    historyMax,
                    peopleMax,
                    grace,
                    answerTime,
                    microphoneAskTime,
                    startsAt,
                    idleClose,
                    maxDuration);
        }
    }
}
