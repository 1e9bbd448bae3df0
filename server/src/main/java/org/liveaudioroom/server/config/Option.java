package org.liveaudioroom.server.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Everything that can be set. Each option is a key of the config file (`media-port = 10000`), a
/// command line option (`--media-port 10000`) and a variable (`LAR_MEDIA_PORT=10000`); the command
/// line wins over the environment, the environment over the file, the file over the default.
public enum Option {
    CONFIG(Group.GENERAL, "FILE", "", "read these options from a HOCON file"),
    DATA(Group.GENERAL, "FOLDER", "./data", "where rooms, keys and certificates are kept"),
    DATABASE(
            Group.GENERAL,
            "URL",
            "",
            "keep rooms in PostgreSQL 15 or newer instead of the data folder:"
                    + " postgresql://USER:PASSWORD@HOST:5432/NAME; others can read the command line,"
                    + " not the variable LAR_DATABASE"),
    KEEP_LOG(
            Group.GENERAL,
            "TIME",
            "90d",
            "what happened in rooms, and rooms that ended, are kept so long: 90d, 12h; 0 for ever"),
    KEEP_CHAT(Group.GENERAL, "TIME", "90d", "messages are kept so long"),
    KEEP_MODERATION(Group.GENERAL, "TIME", "365d", "what moderators did is kept so long"),
    DEVELOPMENT(
            Group.GENERAL,
            "on|off",
            "",
            "anybody who reaches the page may make rooms and tokens; on where only this machine or,"
                    + " with --lan, the local network reaches it and no API key is set"),
    API_KEY(
            Group.GENERAL,
            "ID:SECRET,…",
            "",
            "signs join tokens (HS256) and opens the API; the secret has 32 characters or more;"
                    + " the first one signs, all are accepted"),
    LOG(Group.GENERAL, "text|json", "text", "form of the log"),
    LOG_LEVEL(Group.GENERAL, "LEVEL", "info", "error, warn, info, debug or trace"),

    PORT(Group.WEB, "PORT", "8080", "page, API and signaling (TCP)"),
    HOST(
            Group.WEB,
            "ADDRESS",
            "",
            "listen here; this machine alone (localhost) unless --lan; 0.0.0.0 for everywhere"),
    LAN(
            Group.WEB,
            "on|off",
            "off",
            "open to the local network over https with a certificate of our own"),
    TLS_CERT(Group.WEB, "FILE", "", "certificate chain (PEM); read again when it changes"),
    TLS_KEY(Group.WEB, "FILE", "", "its private key (PEM)"),
    TRUST_PROXY(
            Group.WEB,
            "on|off",
            "off",
            "a proxy in front sets X-Forwarded-For and -Proto: believe"),
    WEB_DIR(Group.WEB, "FOLDER", "", "serve the page from here instead of the packaged one"),
    ALLOW_ORIGIN(
            Group.WEB,
            "ORIGIN,…",
            "*",
            "web origins whose pages may use the API and the signaling; * for all"),

    MEDIA_PORT(Group.MEDIA, "PORT", "10000", "audio (UDP and TCP)"),
    MEDIA_ADDRESS(
            Group.MEDIA,
            "ADDRESS,…",
            "",
            "addresses at which browsers reach the media port; found by itself when left out"),
    MEDIA_SLOTS(Group.MEDIA, "NUMBER", "12", "voices one listener hears at once, 1 to 12"),

    ROWS(Group.ROOMS, "N,N,…", "1,4,4", "seats in each row of a new room"),
    HOST_SEATS(Group.ROOMS, "N,…", "0", "seats kept for hosts, counted from 0"),
    OPEN(Group.ROOMS, "on|off", "on", "in a new room anybody takes a free seat without asking"),
    PEOPLE(Group.ROOMS, "NUMBER", "5000", "people in one room at most"),
    GRACE(Group.ROOMS, "SECONDS", "30", "how long a lost connection keeps its place"),
    HISTORY(Group.ROOMS, "NUMBER", "100", "last messages that whoever comes in is shown, 0 to 100"),
    ELSEWHERE(
            Group.ROOMS,
            "takes-over|is-refused",
            "takes-over",
            "what a second connection of the same user does"),
    IDLE_CLOSE(
            Group.ROOMS, "SECONDS", "0", "a room without anybody inside ends after this; 0 never"),
    MAX_DURATION(Group.ROOMS, "SECONDS", "0", "a room ends so long after its start; 0 never"),
    HOSTS_MAKE_ROOMS(
            Group.ROOMS,
            "on|off",
            "on",
            "a host whose token names a room that is not there makes it by coming in"),

    COMMANDS(Group.LIMITS, "NUMBER", "20", "commands a second from one connection"),
    TAKES(
            Group.LIMITS,
            "N,MS",
            "20,250",
            "seats one person takes: so many at once, then one each so many milliseconds"),
    REQUESTS(Group.LIMITS, "N,MS", "5,2000", "the same for raising the hand"),
    MESSAGES(Group.LIMITS, "N,MS", "10,500", "the same for chat messages"),
    REACTIONS(Group.LIMITS, "N,MS", "10,200", "the same for reactions"),
    CUSTOM_COMMANDS(Group.LIMITS, "N,MS", "20,100", "the same for commands of the application"),
    CONNECTIONS(Group.LIMITS, "NUMBER", "20000", "signaling connections at most"),
    JOIN(Group.LIMITS, "SECONDS", "15", "time to join after connecting"),
    QUEUE(Group.LIMITS, "KIB", "512", "what may wait for a slow reader before he is let go"),
    TOKEN(Group.LIMITS, "SECONDS", "21600", "life of a token when nobody says how long");

    /// Headings of the help page.
    enum Group {
        GENERAL("General"),
        WEB("Web"),
        MEDIA("Media"),
        ROOMS("New rooms"),
        LIMITS("Limits");

        final String title;

        Group(String title) {
            this.title = title;
        }
    }

    final Group group;
    final String form;
    final String fallback;
    final String meaning;

    Option(Group group, String form, String fallback, String meaning) {
        this.group = group;
        this.form = form;
        this.fallback = fallback;
        this.meaning = meaning;
    }

    /// The key in the file; with two dashes before it, the command line option.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The environment variable.
    public String variable() {
        return "LAR_" + name();
    }

    /// Options whose bare name on the command line means "on".
    boolean isSwitch() {
        return form.equals("on|off");
    }

    static Optional<Option> ofKey(String key) {
        return Arrays.stream(values()).filter(o -> o.key().equals(key)).findFirst();
    }
}
