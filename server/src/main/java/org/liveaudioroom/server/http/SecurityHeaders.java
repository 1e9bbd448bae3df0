package org.liveaudioroom.server.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;

/// Puts on every answer what keeps browsers from guessing and from telling others about our rooms.
final class SecurityHeaders implements HttpHandler {
    static final HttpString CONTENT_SECURITY_POLICY = new HttpString("Content-Security-Policy");
    private static final HttpString CONTENT_TYPE_OPTIONS = new HttpString("X-Content-Type-Options");
    private static final HttpString REFERRER_POLICY = new HttpString("Referrer-Policy");
    private static final HttpString TRANSPORT_SECURITY =
            new HttpString("Strict-Transport-Security");

    private final HttpHandler next;
    private final Transport transport;

    /// How people reach us.
    enum Transport {
        PLAIN,
        /// With a certificate that browsers trust: from then on they need not try plain http.
        TRUSTED_TLS
    }

    SecurityHeaders(HttpHandler next, Transport transport) {
        this.next = next;
        this.transport = transport;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        var headers = exchange.getResponseHeaders();
        headers.put(CONTENT_TYPE_OPTIONS, "nosniff");
        headers.put(REFERRER_POLICY, "no-referrer"); // Our addresses name rooms and people.
        if (transport == Transport.TRUSTED_TLS) {
            headers.put(TRANSPORT_SECURITY, "max-age=31536000");
        }
        next.handleRequest(exchange);
    }
}
