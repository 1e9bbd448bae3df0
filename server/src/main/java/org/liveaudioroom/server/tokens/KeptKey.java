package org.liveaudioroom.server.tokens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.liveaudioroom.server.config.OwnerFile;

/// A key nobody had to set: made at the first start and kept in a file, so that tokens outlive a
/// restart.
public final class KeptKey {
    static final String ID = "development";

    private KeptKey() {}

    /// The key in the file, which is made (readable by its owner alone) when there is none.
    public static SigningKey in(Path file) {
        try {
            return new SigningKey(ID, Files.readString(file).strip());
        } catch (NoSuchFileException none) {
            return made(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the key file " + file, unreadable);
        }
    }

    private static SigningKey made(Path file) {
        var bytes = new byte[SigningKey.SECRET_BYTES_MIN];
        new SecureRandom().nextBytes(bytes);
        var secret = HexFormat.of().formatHex(bytes);
        try {
            OwnerFile.write(file, secret + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write the key file " + file, unwritable);
        }
        return new SigningKey(ID, secret);
    }
}
