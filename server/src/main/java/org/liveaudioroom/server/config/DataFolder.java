package org.liveaudioroom.server.config;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder that everything is kept in.
///
/// @param path exists and can be written
public record DataFolder(Path path) {
    /// Makes the folder if there is none.
    ///
    /// @throws ConfigException when it cannot be made or written
    public static DataFolder open(Path path) {
        try {
            Files.createDirectories(path);
            Files.delete(Files.createTempFile(path, "write", ".test"));
            return new DataFolder(path);
        } catch (FileAlreadyExistsException file) {
            throw new ConfigException(
                    "The data folder %s is a file: name another one with --data FOLDER."
                            .formatted(path),
                    file);
        } catch (IOException unwritable) {
            throw new ConfigException(
                    "The data folder %s cannot be written: make it writable for user %s, or name another one with --data FOLDER."
                            .formatted(path, System.getProperty("user.name")),
                    unwritable);
        }
    }

    public Path file(String name) {
        return path.resolve(name);
    }
}
