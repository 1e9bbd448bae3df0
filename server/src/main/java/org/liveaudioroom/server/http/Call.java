package org.liveaudioroom.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.PathTemplateMatch;
import io.undertow.util.StatusCodes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.server.session.Failures;
import org.liveaudioroom.signaling.ErrorCode;
import org.liveaudioroom.signaling.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One HTTP call, answered on a worker thread that may block.
final class Call {
    /// A body larger than this is refused.
    static final int BODY_BYTES_MAX = 64 * 1024;

    private static final int NAME_CHARACTERS_MAX = 128;
    private static final long ROOM_ANSWERS_WITHIN_SECONDS = 8;
    private static final String BEARER = "Bearer ";
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Logger LOG = LoggerFactory.getLogger(Call.class);

    private final HttpServerExchange exchange;

    private Call(HttpServerExchange exchange) {
        this.exchange = exchange;
    }

    /// What a call does. A [Problem] it throws is the answer.
    interface Handler {
        void handle(Call call);
    }

    /// Makes an Undertow handler that may block, and that tells no peer more than the catalogue.
    static HttpHandler handler(Handler handler) {
        return exchange ->
                Body.whenRead(exchange, whole -> whole.dispatch(() -> answer(whole, handler)));
    }

    private static void answer(HttpServerExchange exchange, Handler handler) {
        exchange.startBlocking();
        try {
            handler.handle(new Call(exchange));
        } catch (Problem problem) {
            Problem.send(exchange, problem.failure());
        } catch (RuntimeException fault) { // The boundary of this call.
            LOG.error(
                    "{} {} failed", exchange.getRequestMethod(), exchange.getRequestPath(), fault);
            if (!exchange.isResponseStarted()) {
                Problem.send(exchange, Failure.of(ErrorCode.INTERNAL));
            }
            exchange.endExchange();
        }
    }

    HttpServerExchange exchange() {
        return exchange;
    }

    /// A part of the path, such as `room` in `/v1/rooms/{room}`.
    String path(String name) {
        var match = exchange.getAttachment(PathTemplateMatch.ATTACHMENT_KEY);
        return match.getParameters().getOrDefault(name, "");
    }

    RoomId room() {
        var name = path("room");
        if (name.isBlank() || name.length() > RoomId.CHARS_MAX) {
            throw Problem.of(ErrorCode.ROOM_UNKNOWN);
        }
        return new RoomId(name);
    }

    /// A parameter of the query; the empty string where there is none.
    String query(String name) {
        var values = exchange.getQueryParameters().get(name);
        return values == null || values.isEmpty() ? "" : values.getFirst();
    }

    /// What stands after `Authorization: Bearer`.
    Optional<String> bearer() {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip())
                .filter(token -> !token.isEmpty());
    }

    /// The body as text.
    ///
    /// @throws Problem when it is larger than we read, or not UTF-8
    String body() {
        var bytes = Body.of(exchange);
        if (bytes.length > BODY_BYTES_MAX) {
            throw tooLarge();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw Problem.of(ErrorCode.CALL_MALFORMED, "The body is not UTF-8.");
        }
    }

    static Problem tooLarge() {
        return new Problem(Failure.of(ErrorCode.MESSAGE_TOO_LARGE).withLimit(BODY_BYTES_MAX));
    }

    /// The body as a JSON object; no body at all is an empty one.
    JsonNode json() {
        var body = body();
        if (body.isBlank()) {
            return JSON.createObjectNode();
        }
        try {
            var json = JSON.readTree(body);
            if (json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException notJson) {
            throw Problem.of(ErrorCode.CALL_MALFORMED, "The body is not JSON.");
        }
        throw Problem.of(ErrorCode.CALL_MALFORMED, "The body is not a JSON object.");
    }

    /// A text of the body, 1 to 128 characters; empty where there is none.
    static Optional<String> text(JsonNode body, String field) {
        var value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()
                || value.textValue().isBlank()
                || value.textValue().length() > NAME_CHARACTERS_MAX) {
            throw malformed(field, "a text of 1 to %d characters".formatted(NAME_CHARACTERS_MAX));
        }
        return Optional.of(value.textValue());
    }

    /// The field of the body is not what it has to be.
    static Problem malformed(String field, String wanted) {
        return new Problem(
                Failure.of(ErrorCode.CALL_MALFORMED, "%s wants %s.".formatted(field, wanted))
                        .withField(field));
    }

    /// Waits for what the rooms answer.
    ///
    /// @throws Problem when they do not in time, or cannot be reached
    static <T> T await(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(ROOM_ANSWERS_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new Problem(Failures.busy());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Problem refused) {
                throw refused; // The room has answered, and this is its answer.
            }
            LOG.warn("A room could not be reached", failed);
            throw new Problem(Failures.busy());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Problem.of(ErrorCode.SERVER_LEAVING);
        }
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    void send(int status, JsonNode body) {
        send(status, "application/json", body.toString());
    }

    void send(int status, String type, String body) {
        exchange.setStatusCode(status);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, type);
        exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
        exchange.getResponseSender().send(body);
    }

    /// A new thing was made there.
    void location(String path) {
        exchange.getResponseHeaders().put(Headers.LOCATION, path);
    }

    void done() {
        exchange.setStatusCode(StatusCodes.OK).endExchange();
    }
}
