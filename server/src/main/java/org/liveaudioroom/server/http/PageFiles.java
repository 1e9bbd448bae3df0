package org.liveaudioroom.server.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Finds the files of the page by their path, such as `assets/room.js`.
interface PageFiles {
    /// Empty where there is no such file. May block on the disk.
    Optional<PageFile> find(String path);

    /// Those on the class path. A file that was found stays in memory: there are only as many as
    /// were packaged.
    ///
    /// @param folder such as `/web/`
    static PageFiles packaged(String folder) {
        var found = new ConcurrentHashMap<String, PageFile>();
        return path -> {
            var known = found.get(path);
            if (known != null) {
                return Optional.of(known);
            }
            try (var file = PageFiles.class.getResourceAsStream(folder + path)) {
                if (file == null) {
                    return Optional.empty();
                }
                return Optional.of(found.computeIfAbsent(path, p -> PageFile.of(p, bytes(file))));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("cannot read " + folder + path, unreadable);
            }
        };
    }

    /// Those in a folder, read at each request: a change is seen at once.
    static PageFiles in(Path folder) {
        var root = folder.toAbsolutePath().normalize();
        return path -> {
            var file = root.resolve(path).normalize();
            if (!file.startsWith(root) || !Files.isRegularFile(file)) {
                return Optional.empty();
            }
            try {
                return Optional.of(PageFile.of(path, Files.readAllBytes(file)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("cannot read " + file, unreadable);
            }
        };
    }

    private static byte[] bytes(java.io.InputStream file) {
        try {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read a packaged file", unreadable);
        }
    }
}
