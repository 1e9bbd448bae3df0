package org.liveaudioroom.server.endpoint;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.PathTemplateMatch;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.session.Failures;
import org.liveaudioroom.signaling.ErrorCode;
import org.liveaudioroom.signaling.Failure;
import org.liveaudioroom.signaling.Protocol;
import org.liveaudioroom.signaling.Records;
import org.liveaudioroom.signaling.Records.MisfitException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One HTTP call, answered on a worker thread that may block.
public final class Call {
    /// A body larger than this is refused.
    static final int BODY_BYTES_MAX = 64 * 1024;

    private static final long ROOM_ANSWERS_WITHIN_SECONDS = 8;
    private static final String BEARER = "Bearer ";
    private static final Logger LOG = LoggerFactory.getLogger(Call.class);

    private final HttpServerExchange exchange;
    private final Caller caller;
    private final Map<String, String> headers = new HashMap<>();

    Call(HttpServerExchange exchange, Caller caller) {
        this.exchange = exchange;
        this.caller = caller;
    }

    public Caller caller() {
        return caller;
    }

    /// A part of the path, such as `room` in `/v1/rooms/{room}`.
    public String path(String name) {
        var match = exchange.getAttachment(PathTemplateMatch.ATTACHMENT_KEY);
        return match.getParameters().getOrDefault(name, "");
    }

    /// The room in the path.
    public RoomId room() {
        var name = path("room");
        if (name.isBlank() || name.length() > RoomId.CHARS_MAX || name.indexOf('\0') >= 0) {
            throw Problem.of(ErrorCode.ROOM_UNKNOWN);
        }
        return new RoomId(name);
    }

    /// The user in the path.
    public UserId user() {
        var user = path("user");
        if (user.isBlank() || user.length() > Protocol.NAME_MAX || user.indexOf('\0') >= 0) {
            throw Problem.of(ErrorCode.USER_UNKNOWN);
        }
        return new UserId(user);
    }

    /// What stands after `Authorization: Bearer`.
    public Optional<String> bearer() {
        return bearer(exchange);
    }

    static Optional<String> bearer(HttpServerExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip())
                .filter(token -> !token.isEmpty());
    }

    /// Method and path.
    String address() {
        return exchange.getRequestMethod() + " " + exchange.getRequestPath();
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    /// The parameters of the query.
    <T extends Record> T query(Class<T> type) {
        var texts = new HashMap<String, String>();
        exchange.getQueryParameters().forEach((name, values) -> texts.put(name, values.getFirst()));
        try {
            return Records.readTexts(type, texts);
        } catch (MisfitException misfit) {
            throw misfit(misfit);
        }
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

    /// The body as JSON; no body at all is an object without members.
    <T extends Record> T json(Class<T> type) {
        var body = body();
        try {
            return Records.read(type, body.isBlank() ? "{}" : body);
        } catch (MisfitException misfit) {
            throw misfit(misfit);
        }
    }

    private static Problem misfit(MisfitException misfit) {
        var failure = Failure.of(ErrorCode.CALL_MALFORMED, misfit.sentence());
        return new Problem(misfit.field().map(failure::withField).orElse(failure));
    }

    /// Waits for what the rooms answer.
    ///
    /// @throws Problem when they do not in time, or cannot be reached
    public static <T> T await(CompletionStage<T> stage) {
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

    /// A new thing was made there.
    ///
    /// @param parts of its path; each may have any characters
    public void location(String... parts) {
        var path = new StringBuilder();
        for (var part : parts) {
            path.append('/')
                    .append(URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"));
        }
        headers.put(Headers.LOCATION_STRING, path.toString());
    }

    Reply reply(int status, Content content, String body) {
        switch (content) {
            case Content.None() -> {}
            case Content.Json(var _) -> headers.put(Headers.CONTENT_TYPE_STRING, Content.JSON);
            case Content.Text(var type) -> headers.put(Headers.CONTENT_TYPE_STRING, type);
        }
        return new Reply(status, headers, body);
    }
}
