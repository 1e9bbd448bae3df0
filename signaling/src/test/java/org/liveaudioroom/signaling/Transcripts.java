package org.liveaudioroom.signaling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The golden transcripts; their form is described beside them.
final class Transcripts {
    private static final String CLIENT = "{\"client\":";
    private static final String SERVER = "{\"server\":";

    private Transcripts() {}

    /// @param lines the messages alone
    record Transcript(String name, List<Line> lines) {
        @Override
        public String toString() {
            return name;
        }
    }

    record Line(boolean ofClient, String text) {}

    static List<Transcript> all() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .map(Transcripts::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Path.of(Transcripts.class.getResource("/transcripts").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Transcript read(Path file) {
        try {
            return new Transcript(
                    file.getFileName().toString(),
                    Files.readAllLines(file).stream()
                            .flatMap(line -> line(line).stream())
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Line> line(String line) {
        // Cut, not parsed: the test is about each byte of the message.
        return line.startsWith(CLIENT) || line.startsWith(SERVER)
                ? Optional.of(
                        new Line(
                                line.startsWith(CLIENT),
                                line.substring(CLIENT.length(), line.length() - 1)))
                : Optional.empty();
    }
}
