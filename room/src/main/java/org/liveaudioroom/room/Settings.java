package org.liveaudioroom.room;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What a room is made with. Made by [#builder()].
///
/// @param title for people, may be empty
/// @param layout default one host seat and two rows of four
/// @param mode how the seats start, default on request
/// @param requestsAllowed whether the audience may ask at the start, default yes
/// @param switchWhenClosed whether the seated may change seats while the seats are on request,
///   default yes
/// @param coHostMay what co-hosts may do beyond the audience, default all that can be granted
/// @param peopleMax how many people may be inside at once, default 10,000; hosts and co-hosts
///   always come in
/// @param grace how long a lost connection keeps its place, default 30 s
/// @param answerTime how long a request or an invitation waits when it names no time, 5 s to 10
///   min, default 60 s
/// @param microphoneAskTime how long a question to open the microphone waits, default 30 s
public record Settings(
        String title,
        SeatLayout layout,
        SeatMode mode,
        boolean requestsAllowed,
        boolean switchWhenClosed,
        Set<Permission> coHostMay,
        int peopleMax,
        Duration grace,
        Duration answerTime,
        Duration microphoneAskTime) {
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
        require(peopleMax >= 1, "peopleMax is %d, it is at least 1".formatted(peopleMax));
        require(!grace.isNegative(), "grace is %s, it is at least 0".formatted(grace));
        require(
                inRange(answerTime),
                "answerTime is %s, it is %s to %s"
                        .formatted(answerTime, ANSWER_TIME_MIN, ANSWER_TIME_MAX));
        require(
                microphoneAskTime.isPositive(),
                "microphoneAskTime is %s, it is more than 0".formatted(microphoneAskTime));
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

    private static Set<Permission> grantable() {
        var all = EnumSet.allOf(Permission.class);
        all.removeIf(permission -> !permission.grantable());
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
        private SeatLayout layout = SeatLayout.DEFAULT;
        private SeatMode mode = SeatMode.ON_REQUEST;
        private boolean requestsAllowed = true;
        private boolean switchWhenClosed = true;
        private Set<Permission> coHostMay = grantable();
        private int peopleMax = 10_000;
        private Duration grace = Duration.ofSeconds(30);
        private Duration answerTime = Duration.ofSeconds(60);
        private Duration microphoneAskTime = Duration.ofSeconds(30);

        private Builder() {}

        public Builder title(String title) {
            this.title = title;
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
                    layout,
                    mode,
                    requestsAllowed,
                    switchWhenClosed,
                    coHostMay,
                    peopleMax,
                    grace,
                    answerTime,
                    microphoneAskTime);
        }
    }
}
