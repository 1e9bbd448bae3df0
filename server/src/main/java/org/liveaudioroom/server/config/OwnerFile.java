package org.liveaudioroom.server.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/// Writes files that only their owner may read, where the file system knows owners.
public final class OwnerFile {
    private OwnerFile() {}

    /// Replaces the file in one step: a reader sees the old text or the new one.
    public static void write(Path file, String text) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        var fresh =
                Files.getFileStore(folder).supportsFileAttributeView("posix")
                        ? Files.createTempFile(
                                folder,
                                file.getFileName().toString(),
                                ".new",
                                PosixFilePermissions.asFileAttribute(
                                        PosixFilePermissions.fromString("rw-------")))
                        : Files.createTempFile(folder, file.getFileName().toString(), ".new");
        Files.writeString(fresh, text);
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
