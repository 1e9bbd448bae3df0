package org.liveaudioroom.client.core;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.liveaudioroom.client.TokenProvider;

/// Tokens of a server in development mode.
public final class DevelopmentTokens {
    private DevelopmentTokens() {}

    /// Asks that server for tokens as this name.
    public static TokenProvider of(URI server, String name, Optional<String> role) {
        return need ->
                CompletableFuture.failedFuture(
                        new UnsupportedOperationException(
                                "to be written: " + server + name + role));
    }
}
