package org.liveaudioroom.server.endpoint;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.util.Map;

/// What a call is answered with.
///
/// @param headers beside those that every answer has
public record Reply(int status, Map<String, String> headers, String body) {
    public Reply {
        headers = Map.copyOf(headers);
    }

    void send(HttpServerExchange exchange) {
        exchange.setStatusCode(status);
        exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
        headers.forEach(
                (name, value) -> exchange.getResponseHeaders().put(new HttpString(name), value));
        if (!exchange.isRequestComplete()) {
            // What is left of the body will not be read: the next call needs another connection.
            exchange.setPersistent(false);
        }
        exchange.getResponseSender().send(body);
    }
}
