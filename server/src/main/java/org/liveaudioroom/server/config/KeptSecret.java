package org.liveaudioroom.server.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/// A secret nobody had to set: made at the first start and kept in a file, so that what it opens
/// outlives a restart.
public final class KeptSecret {
    private static final int BYTES = 32;

    private KeptSecret() {}

    /// The secret in the file, which is made (readable by its owner alone) when there is none.
    public static String in(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException none) {
            return made(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the secret in " + file, unreadable);
        }
    }

    private static String made(Path file) {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var secret = HexFormat.of().formatHex(bytes);
        try {
            OwnerFile.write(file, secret + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write the secret to " + file, unwritable);
        }
        return secret;
    }
}
