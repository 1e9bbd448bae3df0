package org.liveaudioroom.signaling;

import static org.liveaudioroom.signaling.JsonSchema.constant;
import static org.liveaudioroom.signaling.JsonSchema.map;
import static org.liveaudioroom.signaling.JsonSchema.reference;
import static org.liveaudioroom.signaling.JsonSchema.whole;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes `docs/asyncapi.yaml`: every message for tools that read AsyncAPI 3, seen from the server.
final class AsyncApi {
    private static final String SCHEMA_FORMAT = "application/schema+json;version=draft-2020-12";
    private static final String HEADER =
            "# Generated from the Java records of the module signaling: do not edit.\n";

    private final JsonSchema schemas;
    private final Map<String, Object> messages = new LinkedHashMap<>();
    private final Map<String, Object> bodies = new LinkedHashMap<>();
    private final Map<String, Object> operations = new LinkedHashMap<>();

    private AsyncApi(SourceComments comments) {
        schemas = new JsonSchema(comments);
    }

    static String write(SourceComments comments) {
        return HEADER + Yaml.write(new AsyncApi(comments).document());
    }

    private Map<String, Object> document() {
        Vocabulary.words()
                .forEach(words -> bodies.put(words.getSimpleName(), schemas.words(words)));
        Vocabulary.shapes()
                .forEach(shape -> bodies.put(shape.type().getSimpleName(), schemas.of(shape)));
        message("Failed", map("re", whole(0), "error", reference("Failure")));
        Vocabulary.answers().forEach(this::answer);
        Vocabulary.commands().forEach(this::command);
        Vocabulary.events().forEach(this::event);
        operations.put(
                "tell",
                operation("send", Vocabulary.events().stream().map(AsyncApi::name).toList()));
        return map(
                "asyncapi",
                "3.0.0",
                "info",
                map(
                        "title",
                        "Live Audio Room signaling",
                        "version",
                        "1.0.0",
                        "description",
                        "One WebSocket a client, JSON text messages. Each command is answered exactly"
                                + " once; events are numbered. The prose is in protocol.md.",
                        "license",
                        map("name", "Apache-2.0")),
                "defaultContentType",
                "application/json",
                "servers",
                map("local", map("host", "localhost:8080", "protocol", "ws")),
                "channels",
                map("signal", channel()),
                "operations",
                operations,
                "components",
                map("messages", messages, "schemas", bodies));
    }

    private Map<String, Object> channel() {
        var all = new LinkedHashMap<String, Object>();
        messages.keySet()
                .forEach(name -> all.put(name, map("$ref", "#/components/messages/" + name)));
        return map(
                "address",
                Protocol.PATH,
                "description",
                "Subprotocol "
                        + Protocol.SUBPROTOCOL
                        + ". A message of a client has at most "
                        + Protocol.MESSAGE_BYTES_MAX
                        + " bytes.",
                "messages",
                all);
    }

    private void command(CommandType command) {
        String name = name(command);
        message(
                name,
                schemas.of(command.shape(), map("id", whole(1), "do", constant(command.wire()))));
        var operation = operation("receive", List.of(name));
        operation.put(
                "reply",
                map(
                        "channel",
                        map("$ref", "#/channels/signal"),
                        "messages",
                        List.of(inChannel(name(Shape.of(command.answer()))), inChannel("Failed"))));
        operations.put(command.wire(), operation);
    }

    private void answer(Shape answer) {
        message(name(answer), map("re", whole(1), "ok", schemas.of(answer)));
    }

    private void event(EventType event) {
        Map<String, Object> head =
                event.shape().type() == Event.Speaking.class
                        ? map("on", constant(event.wire()))
                        : map("seq", whole(0), "on", constant(event.wire()));
        message(name(event), schemas.of(event.shape(), head));
    }

    /// @param schema a schema, or just the properties of one, all required
    private void message(String name, Map<String, Object> schema) {
        Map<String, Object> whole =
                schema.containsKey("type")
                        ? schema
                        : map(
                                "type",
                                "object",
                                "properties",
                                schema,
                                "required",
                                List.copyOf(schema.keySet()));
        messages.put(name, map("payload", map("schemaFormat", SCHEMA_FORMAT, "schema", whole)));
    }

    private static Map<String, Object> operation(String action, List<String> names) {
        return map(
                "action",
                action,
                "channel",
                map("$ref", "#/channels/signal"),
                "messages",
                names.stream().map(AsyncApi::inChannel).toList());
    }

    private static Map<String, Object> inChannel(String message) {
        return map("$ref", "#/channels/signal/messages/" + message);
    }

    private static String name(CommandType command) {
        return command.shape().type().getSimpleName() + "Command";
    }

    private static String name(Shape answer) {
        return answer.type().getSimpleName() + "Answer";
    }

    private static String name(EventType event) {
        return event.shape().type().getSimpleName() + "Event";
    }
}
