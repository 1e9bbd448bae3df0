package org.liveaudioroom.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.liveaudioroom.client.audio.AudioEngine;
import org.liveaudioroom.client.audio.AudioOptions;
import org.liveaudioroom.client.core.DevelopmentTokens;
import org.liveaudioroom.client.core.Threads;

/// What a room is joined with.
///
/// @param server where it answers: `http://`, `https://`, with a path where it is behind one
/// @param room 1 to 128 characters
/// @param tokens gives the signed right to enter; it says who one is
/// @param callbacks runs every callback and completes every stage; one that runs several at once is
///   still given one at a time. Default: a daemon thread that is there while there is something to
///   call. JavaFX: `Platform::runLater`
/// @param seat taken as soon as one is inside, where one does not sit already; default none
/// @param attributes what one says of oneself from the start, at most 4 KB; default nothing
/// @param avatar the address of one's picture, set as soon as one is inside; default the token's
/// @param microphone on taking a seat oneself; default [Microphone#ON_WITH_SEAT]
/// @param reconnect default [ReconnectPolicy#standard()]
/// @param defaults what happens where no listener says otherwise; default [RoomDefaults#NONE]
/// @param audio gives the sound; default [AudioEngine#installed()], else [AudioEngine#none()]
/// @param sound how it is to sound; default [AudioOptions#STANDARD]
/// @param answerTimeout how long an answer of the server is waited for, 1 to 60 s; default 10 s
/// @param joinTimeout how long a first join is tried, 1 to 120 s; default 10 s
/// @param feedMax how many rows of the chat are kept, 10 to 10,000; default 500
/// @param http makes the connections; default one shared by all rooms
public record JoinOptions(
        URI server,
        String room,
        TokenProvider tokens,
        Executor callbacks,
        SeatWish seat,
        Map<String, String> attributes,
        Optional<String> avatar,
        Microphone microphone,
        ReconnectPolicy reconnect,
        RoomDefaults defaults,
        AudioEngine audio,
        AudioOptions sound,
        Duration answerTimeout,
        Duration joinTimeout,
        int feedMax,
        HttpClient http) {
    /// Refuses what is out of range, naming the range.
    public JoinOptions {
        attributes = Map.copyOf(attributes);
        String scheme = String.valueOf(server.getScheme());
        require(
                scheme.equals("http") || scheme.equals("https"),
                "server is " + server + ", but must begin with http:// or https://");
        require(
                !room.isEmpty() && room.length() <= 128,
                "room has " + room.length() + " characters, but must have 1 to 128");
        requireTime("answerTimeout", answerTimeout, 60);
        requireTime("joinTimeout", joinTimeout, 120);
        require(
                feedMax >= 10 && feedMax <= 10_000,
                "feedMax is " + feedMax + ", but must be 10 to 10,000");
    }

    /// The same with another executor and other defaults: for a widget, which is drawn on its own
    /// thread and puts its dialogs where no listener says otherwise.
    public JoinOptions withDefaults(Executor otherCallbacks, RoomDefaults otherDefaults) {
        return new JoinOptions(
                server,
                room,
                tokens,
                otherCallbacks,
                seat,
                attributes,
                avatar,
                microphone,
                reconnect,
                otherDefaults,
                audio,
                sound,
                answerTimeout,
                joinTimeout,
                feedMax,
                http);
    }

    private static void requireTime(String name, Duration time, long secondsMax) {
        require(
                time.toMillis() >= 1_000 && time.toMillis() <= secondsMax * 1_000,
                name + " is " + time + ", but must be 1 to " + secondsMax + " s");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /// Joins a room with tokens of the app's own back end.
    public static Builder of(URI server, String room, TokenProvider tokens) {
        return new Builder(server, room, tokens);
    }

    /// Joins a room of a server in development mode, which gives everybody a token and makes the
    /// room where there is none: as this name, as host where nobody is inside, else in the
    /// audience. The role is settled by the first token.
    public static Builder development(URI server, String room, String name) {
        return of(server, room, DevelopmentTokens.of(server, name, Optional.empty()));
    }

    /// The same with a role of the token: `owner`, `host`, `co-host`, `audience`.
    public static Builder development(URI server, String room, String name, String role) {
        return of(server, room, DevelopmentTokens.of(server, name, Optional.of(role)));
    }

    /// The seat to take on joining. What becomes of it is told as for `seat().take`.
    public sealed interface SeatWish {
        /// None.
        record None() implements SeatWish {}

        /// The best that is free: for hosts one of theirs first.
        record Best() implements SeatWish {}

        /// That one, counted from 0.
        record Numbered(int seat) implements SeatWish {}
    }

    /// What the microphone does when one takes a seat oneself.
    public enum Microphone {
        /// It is turned on. Who was invited or accepted still turns it on himself.
        ON_WITH_SEAT,
        /// It stays off until it is turned on.
        OFF
    }

    /// Changes the defaults.
    public static final class Builder {
        private final URI server;
        private final String room;
        private final TokenProvider tokens;
        private Optional<Executor> callbacks = Optional.empty();
        private SeatWish seat = new SeatWish.None();
        private Map<String, String> attributes = Map.of();
        private Optional<String> avatar = Optional.empty();
        private Microphone microphone = Microphone.ON_WITH_SEAT;
        private ReconnectPolicy reconnect = ReconnectPolicy.standard();
        private RoomDefaults defaults = RoomDefaults.NONE;
        private Optional<AudioEngine> audio = Optional.empty();
        private AudioOptions sound = AudioOptions.STANDARD;
        private Duration answerTimeout = Duration.ofSeconds(10);
        private Duration joinTimeout = Duration.ofSeconds(10);
        private int feedMax = 500;
        private Optional<HttpClient> http = Optional.empty();

        private Builder(URI server, String room, TokenProvider tokens) {
            this.server = server;
            this.room = room;
            this.tokens = tokens;
        }

        /// Runs every callback.
        public Builder callbacks(Executor executor) {
            callbacks = Optional.of(executor);
            return this;
        }

        /// Takes that seat on joining.
        public Builder takeSeat(int number) {
            seat = new SeatWish.Numbered(number);
            return this;
        }

        /// Takes the best seat on joining.
        public Builder takeBestSeat() {
            seat = new SeatWish.Best();
            return this;
        }

        /// What one says of oneself.
        public Builder attributes(Map<String, String> all) {
            attributes = all;
            return this;
        }

        /// The address of one's picture.
        public Builder avatar(String address) {
            avatar = Optional.of(address);
            return this;
        }

        /// Taking a seat leaves the microphone off.
        public Builder keepMicrophoneOff() {
            microphone = Microphone.OFF;
            return this;
        }

        /// How a lost connection is tried again.
        public Builder reconnect(ReconnectPolicy policy) {
            reconnect = policy;
            return this;
        }

        /// What happens where no listener says otherwise.
        public Builder defaults(RoomDefaults of) {
            defaults = of;
            return this;
        }

        /// What gives the sound.
        public Builder audio(AudioEngine engine) {
            audio = Optional.of(engine);
            return this;
        }

        /// How it is to sound.
        public Builder sound(AudioOptions options) {
            sound = options;
            return this;
        }

        /// How long an answer is waited for.
        public Builder answerTimeout(Duration time) {
            answerTimeout = time;
            return this;
        }

        /// How long a first join is tried.
        public Builder joinTimeout(Duration time) {
            joinTimeout = time;
            return this;
        }

        /// How many rows of the chat are kept.
        public Builder feedMax(int rows) {
            feedMax = rows;
            return this;
        }

        /// What makes the connections.
        public Builder http(HttpClient client) {
            http = Optional.of(client);
            return this;
        }

        /// The options; refuses what is out of range.
        public JoinOptions build() {
            return new JoinOptions(
                    server,
                    room,
                    tokens,
                    callbacks.orElseGet(() -> Threads.callbacks(room)),
                    seat,
                    attributes,
                    avatar,
                    microphone,
                    reconnect,
                    defaults,
                    audio.or(AudioEngine::installed).orElseGet(AudioEngine::none),
                    sound,
                    answerTimeout,
                    joinTimeout,
                    feedMax,
                    http.orElseGet(Threads::http));
        }
    }
}
