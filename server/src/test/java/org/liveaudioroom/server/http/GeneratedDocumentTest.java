package org.liveaudioroom.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.server.endpoint.Endpoint;
import org.liveaudioroom.server.rest.RoomsApi;
import org.liveaudioroom.signaling.Protocol;
import org.liveaudioroom.signaling.SourceComments;

/// The committed document says what the endpoints say.
class GeneratedDocumentTest {
    /// Surefire runs in the module's folder and says so.
    private static final Path REPOSITORY =
            Path.of(System.getProperty("basedir", ".")).resolve("..").normalize();

    @Test
    void theOpenApiDocumentIsUpToDate() throws IOException {
        var comments =
                new SourceComments()
                        .with(
                                REPOSITORY.resolve("signaling/src/main/java"),
                                Protocol.class.getPackageName())
                        .with(
                                REPOSITORY.resolve("server/src/main/java"),
                                RoomsApi.class.getPackageName(),
                                Endpoint.class.getPackageName());
        var document = OpenApi.write(comments, Calls.declared());
        var file = REPOSITORY.resolve("docs/openapi.json");
        if (Boolean.getBoolean("regenerate")) {
            Files.writeString(file, document);
        }
        assertThat(file)
                .as("out of date: run mvn -pl server -am test -Dregenerate=true")
                .hasContent(document);
    }
}
