package org.liveaudioroom.server.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.liveaudioroom.server.config.Config.ApiKey;
import org.liveaudioroom.server.observe.Metrics;
import org.liveaudioroom.signaling.ErrorCode;

/// Who may use the API: whoever shows a key, and in development mode everybody.
final class Keys {
    private final List<ApiKey> keys;
    private final Access withoutKey;
    private final Metrics metrics;

    /// What a call without a key may do.
    enum Access {
        REFUSED,
        /// Development mode.
        EVERYTHING
    }

    Keys(List<ApiKey> keys, Access withoutKey, Metrics metrics) {
        this.keys = List.copyOf(keys);
        this.withoutKey = withoutKey;
        this.metrics = metrics;
    }

    /// Lets the call go on, or throws the [Problem] that answers it. The key is sent as it was set:
    /// `Authorization: Bearer ID:SECRET`.
    void require(Call call) {
        var shown = call.bearer();
        if (shown.isEmpty()) {
            if (withoutKey == Access.REFUSED) {
                throw refused(ErrorCode.KEY_MISSING);
            }
        } else if (keys.stream().noneMatch(key -> isSame(key, shown.get()))) {
            throw refused(ErrorCode.KEY_INVALID);
        }
    }

    private Problem refused(ErrorCode code) {
        metrics.refusedCredential(code.wire());
        return Problem.of(code);
    }

    /// Takes as long for a key that is wrong at its start as for one that is wrong at its end.
    private static boolean isSame(ApiKey key, String shown) {
        return MessageDigest.isEqual(
                (key.id() + ":" + key.secret()).getBytes(StandardCharsets.UTF_8),
                shown.getBytes(StandardCharsets.UTF_8));
    }
}
