package org.liveaudioroom.server.endpoint;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.util.HashMap;
import org.liveaudioroom.signaling.ErrorCode;
import org.liveaudioroom.signaling.Failure;

/// A failure of an HTTP call: RFC 9457, with the member `code` from the catalogue.
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Of every problem; RFC 9457 §3.
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final long MILLIS_PER_SECOND = 1_000;

    private final transient Failure failure;

    public Problem(Failure failure) {
        super(failure.message(), null, false, false); // Control flow within one call.
        this.failure = failure;
    }

    public static Problem of(ErrorCode code) {
        return new Problem(Failure.of(code));
    }

    public static Problem of(ErrorCode code, String sentence) {
        return new Problem(Failure.of(code, sentence));
    }

    /// A field of the body or the query is not what it has to be.
    public static Problem malformed(String field, String wanted) {
        return new Problem(
                Failure.of(ErrorCode.CALL_MALFORMED, "%s wants %s.".formatted(field, wanted))
                        .withField(field));
    }

    public Failure failure() {
        return failure;
    }

    /// Answers the call with it.
    public static void send(HttpServerExchange exchange, Failure failure) {
        reply(failure).send(exchange);
    }

    static Reply reply(Failure failure) {
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
        var headers = new HashMap<String, String>();
        headers.put(Headers.CONTENT_TYPE_STRING, MEDIA_TYPE);
        if (code.httpStatus() == 401) {
            headers.put(Headers.WWW_AUTHENTICATE_STRING, "Bearer"); // RFC 9110 §15.5.2.
        }
        failure.retryAfterMs()
                .ifPresent(millis -> headers.put(Headers.RETRY_AFTER_STRING, wholeSeconds(millis)));
        return new Reply(code.httpStatus(), headers, body.toString());
    }

    private static String wholeSeconds(long millis) {
        return String.valueOf(Math.ceilDiv(Math.max(1, millis), MILLIS_PER_SECOND));
    }
}
