package org.liveaudioroom.server.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.time.Duration;
import org.liveaudioroom.signaling.ErrorCode;
import org.liveaudioroom.signaling.Failure;

/// A failure of an HTTP call: RFC 9457, with the member `code` from the catalogue.
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Failure failure;

    Problem(Failure failure) {
        super(failure.message(), null, false, false); // Control flow within one call.
        this.failure = failure;
    }

    static Problem of(ErrorCode code) {
        return new Problem(Failure.of(code));
    }

    static Problem of(ErrorCode code, String sentence) {
        return new Problem(Failure.of(code, sentence));
    }

    Failure failure() {
        return failure;
    }

    /// Answers the call with it.
    static void send(HttpServerExchange exchange, Failure failure) {
        var code = failure.code();
        var body = JsonNodeFactory.instance.objectNode();
        body.put("title", code.meaning());
        body.put("status", code.httpStatus());
        body.put("detail", failure.message());
        body.put("code", code.wire());
        failure.field().ifPresent(field -> body.put("field", field));
        failure.seat().ifPresent(seat -> body.put("seat", seat));
        failure.user().ifPresent(user -> body.put("user", user));
        failure.limit().ifPresent(limit -> body.put("limit", limit));
        failure.retryAfterMs().ifPresent(millis -> body.put("retryAfterMs", millis));
        if (!exchange.isRequestComplete()) {
            // What is left of the body will not be read: the next call needs another connection.
            exchange.setPersistent(false);
        }
        exchange.setStatusCode(code.httpStatus());
        var headers = exchange.getResponseHeaders();
        headers.put(Headers.CONTENT_TYPE, "application/problem+json");
        if (code.httpStatus() == 401) {
            headers.put(Headers.WWW_AUTHENTICATE, "Bearer"); // RFC 9110 §15.5.2.
        }
        failure.retryAfterMs()
                .ifPresent(millis ->
                        headers.put(
                                Headers.RETRY_AFTER,
                                Math.max(1, Duration.ofMillis(millis).toSeconds())));
        exchange.getResponseSender().send(body.toString());
    }
}
