package org.liveaudioroom.server.http;

import java.util.Arrays;

/// What a file of the page is, by the end of its name.
enum MediaType {
    HTML("text/html; charset=utf-8", Nature.TEXT, ".html"),
    SCRIPT("text/javascript; charset=utf-8", Nature.TEXT, ".js", ".mjs"),
    STYLE("text/css; charset=utf-8", Nature.TEXT, ".css"),
    JSON("application/json", Nature.TEXT, ".json", ".map"),
    MANIFEST("application/manifest+json", Nature.TEXT, ".webmanifest"),
    SVG("image/svg+xml", Nature.TEXT, ".svg"),
    PLAIN("text/plain; charset=utf-8", Nature.TEXT, ".txt"),
    WASM("application/wasm", Nature.TEXT, ".wasm"),
    PNG("image/png", Nature.PACKED, ".png"),
    JPEG("image/jpeg", Nature.PACKED, ".jpg", ".jpeg"),
    WEBP("image/webp", Nature.PACKED, ".webp"),
    ICON("image/x-icon", Nature.PACKED, ".ico"),
    FONT("font/woff2", Nature.PACKED, ".woff2"),
    OTHER("application/octet-stream", Nature.PACKED);

    /// Whether compressing gains something.
    enum Nature {
        TEXT,
        PACKED
    }

    private final String header;
    private final Nature nature;
    private final String endings;

    MediaType(String header, Nature nature, String... endings) {
        this.header = header;
        this.nature = nature;
        this.endings = String.join(" ", endings);
    }

    static MediaType of(String name) {
        return Arrays.stream(values()).filter(type -> type.isEndOf(name)).findFirst().orElse(OTHER);
    }

    private boolean isEndOf(String name) {
        return Arrays.stream(endings.split(" ", -1))
                .anyMatch(ending -> !ending.isEmpty() && name.endsWith(ending));
    }

    String header() {
        return header;
    }

    Nature nature() {
        return nature;
    }
}
