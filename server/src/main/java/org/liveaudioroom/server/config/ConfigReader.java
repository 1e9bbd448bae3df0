package org.liveaudioroom.server.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.liveaudioroom.server.config.Config.ApiKey;
import org.liveaudioroom.server.config.Config.Certificate;
import org.liveaudioroom.server.config.Config.Limits;
import org.liveaudioroom.server.config.Config.Log;
import org.liveaudioroom.server.config.Config.Media;
import org.liveaudioroom.server.config.Config.NewRooms;
import org.liveaudioroom.server.config.Config.Pace;
import org.liveaudioroom.server.config.Config.Pages;
import org.liveaudioroom.server.config.Config.Proxy;
import org.liveaudioroom.server.config.Config.Reach;
import org.liveaudioroom.server.config.Config.SecondConnection;
import org.liveaudioroom.server.config.Config.Web;

/// Makes the checked [Config] out of texts; whatever is wrong is a [ConfigException] that names the
/// place where it was set.
public final class ConfigReader {
    private static final int SEATS_MAX = 50;
    private static final int SLOTS_MAX = 12;
    private static final Pattern KEEPING =
            Pattern.compile("(?<number>0|[0-9]{1,5}(?=[dh]))(?<unit>[dh])?");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private final Settings settings;

    private ConfigReader(Settings settings) {
        this.settings = settings;
    }

    /// Puts all sources together and checks them.
    ///
    /// @param commandLine the options given there
    /// @param environment all variables of the process; those that start with `LAR_` are ours
    public static Config read(Map<Option, String> commandLine, Map<String, String> environment) {
        return new ConfigReader(Settings.of(commandLine, environment)).config();
    }

    private Config config() {
        var web = web();
        var keys = list(Option.API_KEY).stream().map(this::apiKey).toList();
        return new Config(
                Path.of(text(Option.DATA)).toAbsolutePath().normalize(),
                storage(),
                development(web, keys),
                keys,
                new Log(
                        oneOf(Option.LOG, "text", "json").equals("json")
                                ? Log.Form.JSON
                                : Log.Form.TEXT,
                        oneOf(Option.LOG_LEVEL, "error", "warn", "info", "debug", "trace")),
                web,
                media(web),
                newRooms(),
                new Limits(
                        number(Option.COMMANDS, 1, 10_000),
                        number(Option.CONNECTIONS, 1, 1_000_000),
                        seconds(Option.JOIN, 1, 600),
                        number(Option.QUEUE, 128, 64 * 1024) * 1024,
                        seconds(Option.TOKEN, 10, 30 * 24 * 3600),
                        pace(Option.TAKES),
                        pace(Option.REQUESTS),
                        pace(Option.MESSAGES),
                        pace(Option.REACTIONS),
                        pace(Option.CUSTOM_COMMANDS)));
    }

    private Config.Storage storage() {
        return new Config.Storage(
                text(Option.DATABASE).isEmpty()
                        ? new Config.Database.Embedded()
                        : DatabaseUrl.parse(text(Option.DATABASE), where(Option.DATABASE)),
                keeping(Option.KEEP_LOG),
                keeping(Option.KEEP_CHAT),
                keeping(Option.KEEP_MODERATION));
    }

    private Web web() {
        var host = text(Option.HOST);
        if (host.isEmpty()) {
            host = isOn(Option.LAN) ? "0.0.0.0" : "localhost";
        }
        return new Web(
                address(Option.HOST, host),
                number(Option.PORT, 0, 65_535),
                certificate(),
                text(Option.WEB_DIR).isEmpty()
                        ? new Pages.Packaged()
                        : new Pages.Folder(existing(Option.WEB_DIR, Files::isDirectory)),
                list(Option.ALLOW_ORIGIN),
                isOn(Option.TRUST_PROXY) ? Proxy.TRUSTED : Proxy.NONE);
    }

    private Certificate certificate() {
        if (settings.has(Option.TLS_CERT) != settings.has(Option.TLS_KEY)) {
            throw new ConfigException(
                    "--tls-cert and --tls-key belong together: give both, or neither.");
        }
        if (settings.has(Option.TLS_CERT)) {
            return new Certificate.Files(
                    existing(Option.TLS_CERT, Files::isReadable),
                    existing(Option.TLS_KEY, Files::isReadable));
        }
        return isOn(Option.LAN) ? new Certificate.SelfSigned() : new Certificate.None();
    }

    /// Open doors are the default only where strangers cannot come: not behind a proxy, and not on
    /// an address that was opened to everywhere.
    private boolean development(Web web, List<ApiKey> keys) {
        if (settings.has(Option.DEVELOPMENT) && !text(Option.DEVELOPMENT).isEmpty()) {
            return isOn(Option.DEVELOPMENT);
        }
        var amongUs = isPrivate(web) || (isOn(Option.LAN) && !settings.has(Option.HOST));
        if (keys.isEmpty() && !amongUs) {
            throw new ConfigException(
                    "Strangers can reach this server, so it wants a key: set --api-key"
                            + " ID:SECRET (for example app:$(openssl rand -hex 24)), or open it to"
                            + " everybody with --development on.");
        }
        return keys.isEmpty();
    }

    private static boolean isPrivate(Web web) {
        return web.host().isLoopbackAddress() && web.proxy() == Proxy.NONE;
    }

    private Media media(Web web) {
        var given =
                list(Option.MEDIA_ADDRESS).stream()
                        .map(text -> address(Option.MEDIA_ADDRESS, text))
                        .toList();
        var reach = given.isEmpty() && isPrivate(web) ? Reach.THIS_MACHINE : Reach.EVERYWHERE;
        return new Media(
                number(Option.MEDIA_PORT, 0, 65_535),
                given.isEmpty() ? found(web, reach) : given,
                reach,
                number(Option.MEDIA_SLOTS, 1, SLOTS_MAX));
    }

    /// Where browsers find us. A proxy stands before the page alone: audio comes past it.
    private static List<InetAddress> found(Web web, Reach reach) {
        return switch (reach) {
            case THIS_MACHINE -> LocalAddresses.ofThisMachine();
            case EVERYWHERE ->
                    LocalAddresses.reaching(
                            web.host().isLoopbackAddress()
                                    ? InetAddress.ofLiteral("0.0.0.0")
                                    : web.host());
        };
    }

    private NewRooms newRooms() {
        var rows = numbers(Option.ROWS, 1, SEATS_MAX);
        var seats = rows.stream().mapToInt(Integer::intValue).sum();
        if (seats < 1 || seats > SEATS_MAX) {
            throw wrong(Option.ROWS, "wants 1 to " + SEATS_MAX + " seats in all");
        }
        var hostSeats = numbers(Option.HOST_SEATS, 0, seats - 1);
        if (new HashSet<>(hostSeats).size() < hostSeats.size()) {
            throw wrong(Option.HOST_SEATS, "wants each seat once");
        }
        return new NewRooms(
                rows,
                hostSeats,
                isOn(Option.OPEN),
                number(Option.PEOPLE, 1, 1_000_000),
                seconds(Option.GRACE, 1, 3600),
                number(Option.HISTORY, 0, 100),
                oneOf(Option.ELSEWHERE, "takes-over", "is-refused").equals("takes-over")
                        ? SecondConnection.TAKES_OVER
                        : SecondConnection.IS_REFUSED,
                seconds(Option.IDLE_CLOSE, 0, Integer.MAX_VALUE),
                seconds(Option.MAX_DURATION, 0, Integer.MAX_VALUE),
                isOn(Option.HOSTS_MAKE_ROOMS));
    }

    private ApiKey apiKey(String pair) {
        var colon = pair.indexOf(':');
        if (colon < 1 || !pair.substring(0, colon).matches("[A-Za-z0-9._-]{1,64}")) {
            throw new ConfigException(
                    where(Option.API_KEY) + " wants ID:SECRET, the id of letters and digits.");
        }
        var secret = pair.substring(colon + 1);
        if (secret.length() < ApiKey.SECRET_CHARACTERS_MIN) {
            throw new ConfigException(
                    "%s wants a secret of %d characters or more, not %d."
                            .formatted(
                                    where(Option.API_KEY),
                                    ApiKey.SECRET_CHARACTERS_MIN,
                                    secret.length()));
        }
        return new ApiKey(pair.substring(0, colon), secret);
    }

    private String text(Option option) {
        return settings.get(option).text();
    }

    private List<String> list(Option option) {
        var text = text(option);
        return text.isEmpty() ? List.of() : Arrays.asList(COMMA.split(text));
    }

    private boolean isOn(Option option) {
        return switch (text(option)) {
            case "on", "true", "yes", "1" -> true;
            case "off", "false", "no", "0" -> false;
            default -> throw wrong(option, "wants on or off");
        };
    }

    private String oneOf(Option option, String... allowed) {
        if (!List.of(allowed).contains(text(option))) {
            throw wrong(option, "wants one of " + String.join(", ", allowed));
        }
        return text(option);
    }

    private int number(Option option, int min, int max) {
        return number(option, text(option), min, max);
    }

    private List<Integer> numbers(Option option, int min, int max) {
        return list(option).stream().map(text -> number(option, text, min, max)).toList();
    }

    private int number(Option option, String text, int min, int max) {
        try {
            var number = Integer.parseInt(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw wrong(option, "wants a number from %d to %d".formatted(min, max), notANumber);
        }
        throw wrong(option, "wants a number from %d to %d".formatted(min, max));
    }

    private Pace pace(Option option) {
        var numbers = list(option);
        if (numbers.size() != 2) {
            throw wrong(option, "wants two numbers, as in 20,250");
        }
        return new Pace(
                number(option, numbers.get(0), 1, 1_000_000),
                Duration.ofMillis(number(option, numbers.get(1), 0, 3_600_000)));
    }

    private Duration seconds(Option option, int min, int max) {
        return Duration.ofSeconds(number(option, min, max));
    }

    private Duration keeping(Option option) {
        var time = KEEPING.matcher(text(option));
        if (!time.matches()) {
            throw wrong(option, "wants days or hours, such as 90d or 12h, or 0 for ever");
        }
        var number = Long.parseLong(time.group("number"));
        return "h".equals(time.group("unit")) ? Duration.ofHours(number) : Duration.ofDays(number);
    }

    private Path existing(Option option, Predicate<Path> asked) {
        var path = Path.of(text(option)).toAbsolutePath().normalize();
        if (!asked.test(path)) {
            throw wrong(option, "wants a " + option.form.toLowerCase(Locale.ROOT));
        }
        return path;
    }

    private InetAddress address(Option option, String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException unknown) {
            throw wrong(option, "wants an address of this machine or a name that has one", unknown);
        }
    }

    private String where(Option option) {
        return settings.get(option).where();
    }

    private ConfigException wrong(Option option, String wanted) {
        return new ConfigException(sentence(option, wanted));
    }

    private ConfigException wrong(Option option, String wanted, Exception cause) {
        return new ConfigException(sentence(option, wanted), cause);
    }

    private String sentence(Option option, String wanted) {
        return "%s %s, not \"%s\".".formatted(where(option), wanted, text(option));
    }
}
