package org.liveaudioroom.server.tokens;

import java.nio.file.Path;
import org.liveaudioroom.server.config.KeptSecret;

/// A signing key nobody had to set, so that tokens outlive a restart.
public final class KeptKey {
    static final String ID = "development";

    private KeptKey() {}

    /// The key in the file, which is made when there is none.
    public static SigningKey in(Path file) {
        return new SigningKey(ID, KeptSecret.in(file));
    }
}
