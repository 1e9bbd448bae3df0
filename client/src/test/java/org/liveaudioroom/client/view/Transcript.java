package org.liveaudioroom.client.view;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A golden transcript of the wire; its form is described beside the files.
record Transcript(String name, List<Line> lines) {
    /// One line of it.
    sealed interface Line {}

    record About(String text) implements Line {}

    record Client(String text) implements Line {}

    record Server(String text) implements Line {}

    record Expect(List<String> events) implements Line {}

    // People may write line separators that end no line of the file.
    private static final Pattern FORM =
            Pattern.compile("\\{\"(about|client|server|expect)\":(.*)\\}", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");

    static List<Transcript> all() throws IOException, URISyntaxException {
        URL folder =
                Objects.requireNonNull(
                        Transcript.class.getClassLoader().getResource("transcripts"),
                        "the tests of the signaling module are not on the class path");
        URI uri = folder.toURI();
        if (!"jar".equals(uri.getScheme())) return read(Path.of(uri));
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
            return read(jar.getPath("transcripts"));
        }
    }

    static Transcript named(String name) throws IOException, URISyntaxException {
        return all().stream().filter(one -> one.name().equals(name)).findAny().orElseThrow();
    }

    private static List<Transcript> read(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
        }
        var transcripts = Stream.<Transcript>builder();
        for (Path file : files) {
            List<Line> lines = Files.readAllLines(file).stream().map(Transcript::line).toList();
            transcripts.add(new Transcript(file.getFileName().toString(), lines));
        }
        return transcripts.build().toList();
    }

    private static Line line(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) throw new IllegalArgumentException("no line of a transcript: " + text);
        String content = form.group(2);
        return switch (form.group(1)) {
            case "about" -> new About(content);
            case "client" -> new Client(content);
            case "server" -> new Server(content);
            default -> new Expect(words(content));
        };
    }

    private static List<String> words(String list) {
        return WORD.matcher(list).results().map((MatchResult one) -> one.group(1)).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
