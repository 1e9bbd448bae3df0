package org.liveaudioroom.server.endpoint;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.util.List;

/// Which web pages may call us: the element runs in pages of other origins. Nothing here works by
/// cookies, so letting everybody is safe; an operator may still name his own.
public final class Origins {
    private static final HttpString ALLOW_ORIGIN = new HttpString("Access-Control-Allow-Origin");
    private static final HttpString ALLOW_METHODS = new HttpString("Access-Control-Allow-Methods");
    private static final HttpString ALLOW_HEADERS = new HttpString("Access-Control-Allow-Headers");
    private static final HttpString EXPOSE = new HttpString("Access-Control-Expose-Headers");
    private static final HttpString MAX_AGE = new HttpString("Access-Control-Max-Age");

    private final List<String> allowed;

    /// @param allowed origins such as `https://app.example`, or `*` for all
    public Origins(List<String> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    /// Whether the page that asks may. What is no browser sends no origin and may.
    public boolean allows(HttpServerExchange exchange) {
        var origin = exchange.getRequestHeaders().getFirst(Headers.ORIGIN);
        return origin == null
                || allowed.contains("*")
                || allowed.contains(origin)
                || isOurOwn(exchange, origin);
    }

    private static boolean isOurOwn(HttpServerExchange exchange, String origin) {
        return origin.equals(exchange.getRequestScheme() + "://" + exchange.getHostAndPort());
    }

    /// Tells the browser that the page may read the answer (Fetch standard §3.2).
    void tell(HttpServerExchange exchange) {
        var headers = exchange.getResponseHeaders();
        var origin = exchange.getRequestHeaders().getFirst(Headers.ORIGIN);
        if (origin != null && allows(exchange)) {
            headers.put(ALLOW_ORIGIN, allowed.contains("*") ? "*" : origin);
            headers.add(Headers.VARY, "Origin");
            // RFC 9725 §4.2 puts the session's address there; scripts see it only when exposed.
            headers.put(EXPOSE, "Location, ETag, Link, WWW-Authenticate, Retry-After");
        }
    }

    /// Tells the browser what the page may send.
    ///
    /// @param methods what can be called here
    void answerPreflight(HttpServerExchange exchange, String methods) {
        var headers = exchange.getResponseHeaders();
        headers.put(ALLOW_METHODS, methods);
        headers.put(ALLOW_HEADERS, "Authorization, Content-Type, If-Match, Idempotency-Key");
        headers.put(MAX_AGE, "86400");
    }
}
