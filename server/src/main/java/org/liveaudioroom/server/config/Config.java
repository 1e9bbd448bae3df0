package org.liveaudioroom.server.config;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Everything that was set, checked: a value that is here can be used as it is.
///
/// @param data the folder for everything that is kept
/// @param development whether anybody may make rooms and tokens
/// @param keys the API keys, the signing one first; empty in development mode with a key of its own
public record Config(
        Path data,
        Storage storage,
        boolean development,
        List<ApiKey> keys,
        Log log,
        Web web,
        Media media,
        NewRooms rooms,
        Limits limits) {
    public Config {
        keys = List.copyOf(keys);
    }

    /// Where rooms are kept, and how long what belongs to them; zero is for ever.
    public record Storage(Database database, Duration log, Duration chat, Duration moderation) {}

    /// Which data base rooms are kept in.
    public sealed interface Database {
        /// In the data folder.
        record Embedded() implements Database {}

        /// A PostgreSQL server.
        ///
        /// @param jdbcUrl without user and password
        /// @param user empty: the one that the server's process runs as
        /// @param password empty: none
        record Postgres(String jdbcUrl, String user, String password) implements Database {
            @Override
            public String toString() {
                return jdbcUrl; // A secret never reaches a log.
            }
        }
    }

    /// A key id and the secret that signs tokens and opens the API.
    public record ApiKey(String id, String secret) {
        static final int SECRET_CHARACTERS_MIN = 32;

        @Override
        public String toString() {
            return id + ":…"; // A secret never reaches a log.
        }
    }

    /// How the log is written.
    public record Log(Form form, String level) {
        public enum Form {
            TEXT,
            JSON
        }
    }

    /// Where page, API and signaling are served.
    ///
    /// @param origins web origins that may use us from their own pages; `*` alone is everybody
    public record Web(
            InetAddress host,
            int port,
            Certificate certificate,
            Pages pages,
            List<String> origins,
            Proxy proxy) {
        public Web {
            origins = List.copyOf(origins);
        }

        public boolean secure() {
            return !(certificate instanceof Certificate.None);
        }
    }

    /// Which certificate the front door shows.
    public sealed interface Certificate {
        /// Plain http.
        record None() implements Certificate {}

        /// One of our own, for the local network.
        record SelfSigned() implements Certificate {}

        /// Real ones, read again when the files change.
        record Files(Path chain, Path key) implements Certificate {}
    }

    /// Where the web page comes from.
    public sealed interface Pages {
        /// From the class path.
        record Packaged() implements Pages {}

        /// From a folder, read at each request.
        record Folder(Path folder) implements Pages {}
    }

    /// Whether a proxy stands in front whose forwarding headers are believed.
    public enum Proxy {
        NONE,
        TRUSTED
    }

    /// Whose audio is received.
    public enum Reach {
        /// Only what comes from an address of this machine.
        THIS_MACHINE,
        EVERYWHERE
    }

    /// Where audio is received, and how many voices one listener gets.
    ///
    /// @param advertised what browsers are told, never empty
    public record Media(int port, List<InetAddress> advertised, Reach reach, int slots) {
        public Media {
            advertised = List.copyOf(advertised);
        }
    }

    /// What a room is like when its maker does not say.
    ///
    /// @param rows seats in each row, 1 to 50 together
    /// @param hostSeats seats that only hosts take, counted from 0
    /// @param grace how long a lost connection keeps its place
    /// @param history how many of the last messages whoever comes in is shown
    /// @param secondConnection whether it takes over from the first one of the same user
    /// @param idleClose how long a room lives without anybody inside; zero for ever
    /// @param maxDuration how long a room lives from its start; zero for ever
    /// @param madeByHosts whether a host makes the room that his token names by coming in
    public record NewRooms(
            List<Integer> rows,
            List<Integer> hostSeats,
            boolean open,
            int peopleMax,
            Duration grace,
            int history,
            SecondConnection secondConnection,
            Duration idleClose,
            Duration maxDuration,
            boolean madeByHosts) {
        public NewRooms {
            rows = List.copyOf(rows);
            hostSeats = List.copyOf(hostSeats);
        }
    }

    /// What a second connection of the same user does.
    public enum SecondConnection {
        TAKES_OVER,
        IS_REFUSED
    }

    /// Bounds on what one peer, or all of them, can make us hold.
    public record Limits(
            int commandsPerSecond,
            int connectionsMax,
            Duration joinWithin,
            int queueBytesMax,
            Duration tokenLife,
            Pace takes,
            Pace requests,
            Pace messages,
            Pace reactions,
            Pace customCommands) {}

    /// How fast one person may do one thing: so many at once, then one each time.
    public record Pace(int burst, Duration each) {}
}
