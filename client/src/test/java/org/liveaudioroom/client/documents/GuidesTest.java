package org.liveaudioroom.client.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What people copy out of the guides compiles.
class GuidesTest {
    private static final Path REPOSITORY =
            Path.of(System.getProperty("basedir", ".")).resolve("..").normalize();

    @TempDir Path folder;

    static List<Snippet> snippets() throws IOException {
        return Stream.of(
                        files("docs/guides", ".md"),
                        Stream.of(REPOSITORY.resolve("README.md")),
                        files("client/src/main/java", ".java"),
                        files("client-testkit/src/main/java", ".java"))
                .flatMap(files -> files)
                .flatMap(file -> Snippet.in(file).stream())
                .toList();
    }

    private static Stream<Path> files(String folder, String ending) throws IOException {
        try (var files = Files.walk(REPOSITORY.resolve(folder))) {
            return files
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void guidesAndSourcesWereSeen() throws IOException {
        assertThat(snippets())
                .extracting(snippet -> snippet.file().getFileName().toString())
                .contains("getting-started.md", "events.md", "README.md", "LiveAudioRoom.java");
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void compiles(Snippet snippet) throws IOException {
        assertThat(complaints(snippet)).as("%s:%n%s", snippet, snippet.code()).isEmpty();
    }

    @Test
    void refusesWhatIsNotInTheApi() throws IOException {
        var wrong = new Snippet(Path.of("wrong.md"), 1, "room.seat().sitDown();\n");

        assertThat(complaints(wrong)).contains("sitDown");
    }

    /// The compiler by its name: the module under test reads no module of the compiler.
    private String complaints(Snippet snippet) throws IOException {
        var source = folder.resolve(snippet.className() + ".java");
        Files.writeString(source, snippet.compilationUnit());
        var compiler = ToolProvider.findFirst("javac").orElseThrow();
        var said = new StringWriter();
        var to = new PrintWriter(said);
        int result =
                compiler.run(
                        to,
                        to,
                        "-proc:none",
                        "-d",
                        folder.toString(),
                        "-classpath",
                        everythingTested(),
                        source.toString());
        return result == 0 ? "" : said.toString();
    }

    /// Tests of a module run on the module path, which the compiler may take as a class path.
    private static String everythingTested() {
        return Stream.of(
                        System.getProperty("jdk.module.path", ""),
                        System.getProperty("java.class.path", ""),
                        Path.of("target/test-classes").toAbsolutePath().toString())
                .filter(path -> !path.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
