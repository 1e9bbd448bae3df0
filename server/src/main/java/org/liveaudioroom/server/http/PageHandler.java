package org.liveaudioroom.server.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.ETag;
import io.undertow.util.ETagUtils;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.util.regex.Pattern;

/// Serves the page: `/` is its start, whatever the query says.
final class PageHandler implements HttpHandler {
    /// Scripts, pictures and the connection come from here alone. Avatars may come from anywhere,
    /// as tokens name them. Styles that elements set on themselves are allowed.
    private static final String CONTENT_SECURITY_POLICY =
            String.join(
                    "; ",
                    "default-src 'self'",
                    "img-src 'self' data: blob: https: http:",
                    "media-src 'self' blob:",
                    "style-src 'self' 'unsafe-inline'",
                    "connect-src 'self'",
                    "object-src 'none'",
                    "base-uri 'none'",
                    "form-action 'self'",
                    "frame-ancestors 'self'");

    /// Only names that a build makes: no dots that climb, no percent signs, no back slashes.
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_@-][A-Za-z0-9_@./-]*");

    /// A name with a hash of the content in it never gets another content.
    private static final Pattern HASHED = Pattern.compile(".*[.-][A-Za-z0-9_-]{8,}\\.[a-z0-9]+");

    private final PageFiles files;

    PageHandler(PageFiles files) {
        this.files = files;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        var path = exchange.getRelativePath().replaceFirst("^/", "");
        var name = path.isEmpty() ? "index.html" : path;
        if (!PATH.matcher(name).matches() || name.contains("..")) {
            exchange.setStatusCode(StatusCodes.NOT_FOUND).endExchange();
            return;
        }
        if (!exchange.getRequestMethod().equals(Methods.GET)
                && !exchange.getRequestMethod().equals(Methods.HEAD)) {
            exchange.getResponseHeaders().put(Headers.ALLOW, "GET, HEAD");
            exchange.setStatusCode(StatusCodes.METHOD_NOT_ALLOWED).endExchange();
            return;
        }
        files.find(name)
                .ifPresentOrElse(
                        file -> send(exchange, name, file),
                        () -> exchange.setStatusCode(StatusCodes.NOT_FOUND).endExchange());
    }

    private static void send(HttpServerExchange exchange, String name, PageFile file) {
        var headers = exchange.getResponseHeaders();
        var packed = file.shrinks() && acceptsGzip(exchange);
        headers.put(Headers.CONTENT_TYPE, file.type().header());
        var tag = new ETag(false, file.etag());
        headers.put(Headers.ETAG, tag.toString());
        headers.put(Headers.VARY, "Accept-Encoding");
        headers.put(
                Headers.CACHE_CONTROL,
                name.startsWith("assets/") && HASHED.matcher(name).matches()
                        ? "public, max-age=31536000, immutable"
                        : "no-cache");
        if (file.type() == MediaType.HTML) {
            headers.put(SecurityHeaders.CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY);
        }
        if (!ETagUtils.handleIfNoneMatch(exchange, tag, false)) {
            exchange.setStatusCode(StatusCodes.NOT_MODIFIED).endExchange();
            return;
        }
        var body = packed ? file.gzip() : file.plain();
        if (packed) {
            headers.put(Headers.CONTENT_ENCODING, "gzip");
        }
        exchange.setResponseContentLength(body.remaining());
        if (exchange.getRequestMethod().equals(Methods.HEAD)) {
            exchange.endExchange();
        } else {
            exchange.getResponseSender().send(body);
        }
    }

    private static boolean acceptsGzip(HttpServerExchange exchange) {
        var accepted = exchange.getRequestHeaders().getFirst(Headers.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip");
    }
}
