package org.liveaudioroom.client.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What people copy out of the guides compiles.
class GuidesTest {
    private static final Path REPOSITORY =
            Path.of(System.getProperty("basedir", ".")).resolve("..").normalize();

    @TempDir Path classes;

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
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
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
    void compiles(Snippet snippet) {
        assertThat(complaints(snippet)).as("%s:%n%s", snippet, snippet.code()).isEmpty();
    }

    @Test
    void refusesWhatIsNotInTheApi() {
        var wrong = new Snippet(Path.of("wrong.md"), 1, "room.seat().sitDown();\n");

        assertThat(complaints(wrong)).singleElement().asString().contains("sitDown");
    }

    private List<String> complaints(Snippet snippet) {
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        var heard = new DiagnosticCollector<JavaFileObject>();
        var options =
                List.of("-proc:none", "-d", classes.toString(), "-classpath", everythingTested());
        var source = new Source(snippet.className(), snippet.compilationUnit());
        compiler.getTask(null, null, heard, options, null, List.of(source)).call();
        return heard.getDiagnostics().stream()
                .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                .map(Object::toString)
                .toList();
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

    private static final class Source extends SimpleJavaFileObject {
        private final String code;

        Source(String className, String code) {
            super(URI.create("string:///" + className + Kind.SOURCE.extension), Kind.SOURCE);
            this.code = code;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }
}
