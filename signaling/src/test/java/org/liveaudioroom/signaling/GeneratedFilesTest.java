package org.liveaudioroom.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The committed files say what the records say.
class GeneratedFilesTest {
    /// Surefire runs in the module's folder and says so.
    private static final Path REPOSITORY =
            Path.of(System.getProperty("basedir", ".")).resolve("..").normalize();

    record Generated(String path, String content) {
        @Override
        public String toString() {
            return path;
        }
    }

    static Stream<Generated> generated() {
        var comments =
                new SourceComments()
                        .with(
                                REPOSITORY.resolve("signaling/src/main/java"),
                                Protocol.class.getPackageName());
        return Stream.of(
                new Generated("web/src/wire.ts", TypeScript.write(comments)),
                new Generated("docs/asyncapi.yaml", AsyncApi.write(comments)),
                new Generated("docs/errors.md", ErrorPage.write()));
    }

    @ParameterizedTest
    @MethodSource("generated")
    void committedFileIsUpToDate(Generated generated) throws IOException {
        Path file = REPOSITORY.resolve(generated.path());
        if (Boolean.getBoolean("regenerate")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, generated.content());
        }
        assertThat(file)
                .as("out of date: run mvn -pl signaling test -Dregenerate=true")
                .hasContent(generated.content());
    }
}
