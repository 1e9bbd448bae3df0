package org.liveaudioroom.server.http;

import static org.liveaudioroom.signaling.JsonSchema.map;
import static org.liveaudioroom.signaling.JsonSchema.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.liveaudioroom.server.endpoint.Access;
import org.liveaudioroom.server.endpoint.Content;
import org.liveaudioroom.server.endpoint.Endpoint.Declaration;
import org.liveaudioroom.server.endpoint.Nothing;
import org.liveaudioroom.server.endpoint.Problem;
import org.liveaudioroom.signaling.ErrorCode;
import org.liveaudioroom.signaling.JsonSchema;
import org.liveaudioroom.signaling.SourceComments;

/// Writes `docs/openapi.json`: every call for tools that read OpenAPI 3.1.
final class OpenApi {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final Map<String, String> PATH_PARAMETERS =
            Map.of(
                    "room", "The name of the room.",
                    "user", "The id of the user, as his token names him.",
                    "message", "The id of the message.",
                    "seat", "The number of the seat, counted from 0.",
                    "session", "As `Location` named it.");

    private final JsonSchema schemas;
    private final Map<String, Object> components = new TreeMap<>();
    private final Map<String, Class<?>> named = new HashMap<>();
    private final Map<String, Map<String, Object>> paths = new LinkedHashMap<>();

    private OpenApi(SourceComments comments) {
        this.schemas = new JsonSchema(comments);
    }

    static String write(SourceComments comments, List<Declaration> calls) {
        var api = new OpenApi(comments);
        calls.forEach(api::add);
        try {
            return new ObjectMapper()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .writeValueAsString(api.document())
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> document() {
        components.put("Problem", problem());
        components.put("ErrorCode", schemas.words(ErrorCode.class));
        return map(
                "openapi",
                "3.1.0",
                "info",
                map(
                        "title",
                        "Live Audio Room",
                        "version",
                        "1.0.0",
                        "description",
                        "Generated from the endpoints of the server: do not edit. What is refused is"
                                + " answered with a problem (RFC 9457) whose `code` stands in the"
                                + " catalogue of error codes. A list has pages of `limit`; `next` is"
                                + " the `after` of the next one.",
                        "license",
                        map("name", "Apache-2.0", "identifier", "Apache-2.0")),
                "servers",
                List.of(map("url", "/")),
                "paths",
                paths,
                "components",
                map("schemas", components, "securitySchemes", securitySchemes()));
    }

    private static Map<String, Object> securitySchemes() {
        return map(
                "key",
                map(
                        "type",
                        "http",
                        "scheme",
                        "bearer",
                        "description",
                        "An API key as it was set, ID:SECRET, or the admin token."),
                "token",
                map(
                        "type",
                        "http",
                        "scheme",
                        "bearer",
                        "bearerFormat",
                        "JWT",
                        "description",
                        "A join token of the room."));
    }

    private static Map<String, Object> problem() {
        return map(
                "type",
                "object",
                "description",
                "Why a call was refused: RFC 9457.",
                "properties",
                map(
                        "title",
                        map("type", "string", "description", "What the code means."),
                        "status",
                        map("type", "integer"),
                        "detail",
                        map("type", "string", "description", "A sentence for people."),
                        "code",
                        reference("ErrorCode"),
                        "field",
                        map("type", "string", "description", "The field to blame."),
                        "seat",
                        map("type", "integer"),
                        "user",
                        map("type", "string"),
                        "limit",
                        map("type", "integer"),
                        "retryAfterMs",
                        map("type", "integer")),
                "required",
                List.of("title", "status", "detail", "code"));
    }

    private void add(Declaration call) {
        paths.computeIfAbsent(call.template(), _ -> new LinkedHashMap<>())
                .put(call.method().toLowerCase(Locale.ROOT), operation(call));
    }

    private Map<String, Object> operation(Declaration call) {
        var operation = map("summary", call.summary());
        operation.put("tags", List.of(tag(call)));
        var parameters = parameters(call);
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        if (!(call.takes() instanceof Content.None)) {
            operation.put("requestBody", map("required", true, "content", content(call.takes())));
        }
        operation.put("responses", responses(call));
        operation.put("security", security(call.access()));
        return operation;
    }

    /// What the call is about: `rooms`, or what of a room.
    private static String tag(Declaration call) {
        var words = call.template().replaceFirst("^/v1", "").split("/", -1);
        return words[1].equals("rooms") && words.length > 3 ? words[3] : words[1];
    }

    private static List<Object> security(Access access) {
        return switch (access) {
            case ANYBODY -> List.of();
            case KEY -> List.of(map("key", List.of()));
            case KEY_OR_DEVELOPMENT -> List.of(map("key", List.of()), map());
            case TOKEN -> List.of(map("token", List.of()));
        };
    }

    private List<Object> parameters(Declaration call) {
        var parameters = new ArrayList<Object>();
        PARAMETER
                .matcher(call.template())
                .results()
                .map(found -> found.group(1))
                .forEach(name -> parameters.add(pathParameter(name)));
        var properties = (Map<?, ?>) schemas.of(call.query()).getOrDefault("properties", Map.of());
        properties.forEach(
                (name, value) -> parameters.add(map("name", name, "in", "query", "schema", value)));
        if (call.repeatable()) {
            parameters.add(
                    map(
                            "name",
                            "Idempotency-Key",
                            "in",
                            "header",
                            "description",
                            "The same for each repetition of one call: it is done once, and"
                                    + " answered alike for 24 hours.",
                            "schema",
                            map("type", "string", "minLength", 1, "maxLength", 128)));
        }
        return parameters;
    }

    private static Map<String, Object> pathParameter(String name) {
        var description = PATH_PARAMETERS.get(name);
        if (description == null) {
            throw new IllegalStateException("nobody says what {" + name + "} in a path is");
        }
        return map(
                "name",
                name,
                "in",
                "path",
                "required",
                true,
                "description",
                description,
                "schema",
                map("type", "string", "minLength", 1, "maxLength", 128));
    }

    private Map<String, Object> responses(Declaration call) {
        var responses = new TreeMap<String, Object>();
        var success = map("description", "Done.");
        if (!(call.gives() instanceof Content.None)) {
            success.put("content", content(call.gives()));
        }
        responses.put(String.valueOf(call.status()), success);
        var byStatus = new TreeMap<Integer, Set<String>>();
        for (var code : refusals(call)) {
            byStatus.computeIfAbsent(code.httpStatus(), _ -> new TreeSet<>())
                    .add("`" + code.wire() + "`");
        }
        byStatus.forEach((status, codes) ->
                responses.put(
                        String.valueOf(status),
                        map(
                                "description",
                                String.join(", ", codes),
                                "content",
                                map(Problem.MEDIA_TYPE, map("schema", reference("Problem"))))));
        return responses;
    }

    private Map<String, Object> content(Content content) {
        return switch (content) {
            case Content.None() -> map();
            case Content.Text(var type) -> map(type, map("schema", map("type", "string")));
            case Content.Json(var type) -> {
                referred(type);
                yield map(Content.JSON, map("schema", reference(type.getSimpleName())));
            }
        };
    }

    private void referred(Class<? extends Record> type) {
        for (var used : JsonSchema.referredBy(type)) {
            var before = named.put(used.getSimpleName(), used);
            if (before != null && before != used) {
                throw new IllegalStateException("one name for " + before + " and " + used);
            }
            components.put(
                    used.getSimpleName(),
                    used.isRecord()
                            ? schemas.of(used.asSubclass(Record.class))
                            : schemas.words(used));
        }
    }

    /// Those of its own and those that follow from the rest of the declaration.
    private static Set<ErrorCode> refusals(Declaration call) {
        var codes = new TreeSet<>(call.refusals());
        switch (call.access()) {
            case ANYBODY -> {}
            case KEY -> codes.addAll(Set.of(ErrorCode.KEY_MISSING, ErrorCode.KEY_INVALID));
            case KEY_OR_DEVELOPMENT ->
                    codes.addAll(Set.of(ErrorCode.KEY_MISSING, ErrorCode.KEY_INVALID));
            case TOKEN ->
                    codes.addAll(
                            Set.of(
                                    ErrorCode.TOKEN_MISSING,
                                    ErrorCode.TOKEN_INVALID,
                                    ErrorCode.TOKEN_EXPIRED,
                                    ErrorCode.TOKEN_REVOKED,
                                    ErrorCode.TOKEN_OTHER_ROOM));
        }
        if (call.query() != Nothing.class || call.takes() instanceof Content.Json) {
            codes.add(ErrorCode.CALL_MALFORMED);
        }
        if (call.takes() instanceof Content.Text) {
            codes.add(ErrorCode.CALL_TYPE);
        }
        if (!(call.takes() instanceof Content.None)) {
            codes.add(ErrorCode.MESSAGE_TOO_LARGE);
        }
        if (call.template().contains("{room}")) {
            codes.add(ErrorCode.ROOM_UNKNOWN);
            codes.add(ErrorCode.SERVER_BUSY);
        }
        if (call.repeatable()) {
            codes.addAll(Set.of(ErrorCode.IDEMPOTENCY_RUNNING, ErrorCode.IDEMPOTENCY_REUSED));
        }
        return codes;
    }
}
