package org.liveaudioroom.server.endpoint;

import io.undertow.server.HttpServerExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import org.liveaudioroom.server.observe.Metrics;
import org.liveaudioroom.signaling.ErrorCode;

/// Who may use the API: whoever shows a key. It is sent as it was set: `Authorization: Bearer KEY`.
public final class Keys {
    private final Map<String, String> keys;
    private final Mode mode;
    private final Metrics metrics;

    /// What a call may do that shows no key.
    public enum Mode {
        /// What anybody may.
        STRICT,
        /// Also what is let in then: [Access#KEY_OR_DEVELOPMENT].
        DEVELOPMENT
    }

    /// @param keys what is shown, by the name of who shows it
    public Keys(Map<String, String> keys, Mode mode, Metrics metrics) {
        this.keys = Map.copyOf(keys);
        this.mode = mode;
        this.metrics = metrics;
    }

    /// Who makes this call.
    ///
    /// @throws Problem when he may not
    Caller admit(HttpServerExchange exchange, Access access) {
        return switch (access) {
            case ANYBODY, TOKEN -> Caller.UNNAMED;
            case KEY -> known(exchange, Mode.STRICT);
            case KEY_OR_DEVELOPMENT -> known(exchange, mode);
        };
    }

    /// Who shows a wrong key is refused also where none is wanted: he means to be known.
    private Caller known(HttpServerExchange exchange, Mode here) {
        var shown = Call.bearer(exchange);
        if (shown.isEmpty()) {
            if (here == Mode.STRICT) {
                throw refused(ErrorCode.KEY_MISSING);
            }
            return Caller.UNNAMED;
        }
        return keys.entrySet().stream()
                .filter(key -> isSame(key.getValue(), shown.get()))
                .findFirst()
                .map(key -> new Caller(key.getKey()))
                .orElseThrow(() -> refused(ErrorCode.KEY_INVALID));
    }

    private Problem refused(ErrorCode code) {
        metrics.refusedCredential(code.wire());
        return Problem.of(code);
    }

    /// Takes as long for a key that is wrong at its start as for one that is wrong at its end.
    private static boolean isSame(String key, String shown) {
        return MessageDigest.isEqual(
                key.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }
}
