package org.liveaudioroom.server.rest;

import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.liveaudioroom.server.endpoint.Access;
import org.liveaudioroom.server.endpoint.Asked;
import org.liveaudioroom.server.endpoint.Content;
import org.liveaudioroom.server.endpoint.Endpoint;
import org.liveaudioroom.server.endpoint.Nothing;

/// Says what can be called: the OpenAPI document that a test compares with the endpoints.
public final class DocumentApi {
    public static final List<Endpoint<DocumentApi>> ENDPOINTS =
            List.of(
                    Endpoint.get("/v1/openapi.json", "This document.")
                            .lets(Access.ANYBODY)
                            .gives(StatusCodes.OK, Content.JSON)
                            .by(DocumentApi::document));

    private final String document;

    /// Reads the document of this build.
    public DocumentApi() {
        try (var file = DocumentApi.class.getResourceAsStream("openapi.json")) {
            if (file == null) {
                throw new IllegalStateException("openapi.json is not packaged");
            }
            document = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the packaged openapi.json", unreadable);
        }
    }

    private String document(Asked<Nothing, Nothing> asked) {
        return document;
    }
}
