package org.liveaudioroom.signaling;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes `web/src/wire.ts`: every message as a TypeScript type, from the same shapes that the
/// codec uses.
final class TypeScript {
    private static final String HEADER =
            """
            /**
             * What client and server say to each other, as `docs/protocol.md` describes it.
             * Generated from the Java records of the module `signaling`: do not edit.
             */
            """;

    private static final String FRAMES =
            """

            export type CommandName = Command['do'];
            export type AnswerTo<N extends CommandName> = Answers[N];
            export type WireEventName = WireEvent['on'];
            export type EventNamed<N extends WireEventName> = Extract<WireEvent, { readonly on: N }>;

            /** What a client sends: `id` counts from 1. */
            export type CommandFrame = { readonly id: number } & Command;

            /** What a server sends: exactly one answer to each command, and events. */
            export type AnswerFrame =
              | { readonly re: number; readonly ok: Answers[CommandName] }
              | { readonly re: number; readonly error: Failure };
            export type EventFrame = { readonly seq?: number } & WireEvent;
            export type ServerFrame = AnswerFrame | EventFrame;
            """;

    private final SourceComments comments;

    private TypeScript(SourceComments comments) {
        this.comments = comments;
    }

    static String write(SourceComments comments) {
        return new TypeScript(comments).document();
    }

    private String document() {
        var out = new StringBuilder(HEADER);
        out.append("\nexport const SUBPROTOCOL = '").append(Protocol.SUBPROTOCOL).append("';\n");
        out.append("export const SIGNAL_PATH = '").append(Protocol.PATH).append("';\n");
        Vocabulary.words().forEach(words -> out.append(words(words)));
        out.append(closeCodes());
        Vocabulary.shapes()
                .forEach(shape ->
                        out.append(type(shape.type().getSimpleName(), Optional.empty(), shape)));
        Vocabulary.answers()
                .forEach(answer -> out.append(type(answerName(answer), Optional.empty(), answer)));
        Vocabulary.commands()
                .forEach(command ->
                        out.append(
                                type(
                                        commandName(command),
                                        Optional.of("do: '" + command.wire() + "'"),
                                        command.shape())));
        out.append(union("Command", Vocabulary.commands().stream().map(TypeScript::commandName)));
        out.append(answers());
        Vocabulary.events()
                .forEach(event ->
                        out.append(
                                type(
                                        eventName(event),
                                        Optional.of("on: '" + event.wire() + "'"),
                                        event.shape())));
        out.append(union("WireEvent", Vocabulary.events().stream().map(TypeScript::eventName)));
        return out.append(FRAMES).toString();
    }

    private static String commandName(CommandType command) {
        return command.shape().type().getSimpleName() + "Command";
    }

    private static String answerName(Shape answer) {
        return answer.type().getSimpleName() + "Answer";
    }

    private static String eventName(EventType event) {
        return event.shape().type().getSimpleName() + "Event";
    }

    private static String words(Class<?> words) {
        return union(
                words.getSimpleName(), Vocabulary.spokenBy(words).map(word -> "'" + word + "'"));
    }

    private static String union(String name, Stream<String> members) {
        return "\nexport type "
                + name
                + " =\n  | "
                + members.collect(Collectors.joining("\n  | "))
                + ";\n";
    }

    private String type(String name, Optional<String> tag, Shape shape) {
        SourceComments.Comment comment = comments.of(shape.type());
        List<String> members =
                Stream.concat(
                                tag.map(text -> "  readonly " + text + ";\n").stream(),
                                shape.fields().stream().map(field -> member(field, comment)))
                        .toList();
        String about = comment(comment.summary(), "");
        return members.isEmpty()
                ? "\n" + about + "export type " + name + " = Readonly<Record<string, never>>;\n"
                : "\n"
                        + about
                        + "export interface "
                        + name
                        + " {\n"
                        + String.join("", members)
                        + "}\n";
    }

    private static String member(Shape.Field field, SourceComments.Comment comment) {
        String sign = field.presence() == Shape.Presence.REQUIRED ? ": " : "?: ";
        return comment(comment.of(field.name()).orElse(""), "  ")
                + "  readonly "
                + field.name()
                + sign
                + kind(field.kind())
                + ";\n";
    }

    private static String comment(String text, String indent) {
        return text.isEmpty() ? "" : indent + "/** " + text + " */\n";
    }

    private static String kind(Kind kind) {
        return switch (kind) {
            case Kind.Text unused -> "string";
            case Kind.Whole unused -> "number";
            case Kind.Truth unused -> "boolean";
            case Kind.Verbatim unused -> "object";
            case Kind.Choice choice -> choice.type().getSimpleName();
            case Kind.Structure structure -> structure.shape().type().getSimpleName();
            case Kind.Sequence sequence -> "readonly " + kind(sequence.element()) + "[]";
            case Kind.Dictionary dictionary ->
                    "Readonly<Record<string, " + kind(dictionary.value()) + ">>";
        };
    }

    private static String answers() {
        return constants(
                """

                /** What each command is answered with when it was done. */
                export interface Answers {
                """,
                Vocabulary.commands().stream()
                        .map(command ->
                                "  readonly '%s': %s;"
                                        .formatted(
                                                command.wire(),
                                                answerName(Shape.of(command.answer())))),
                "}");
    }

    private static String closeCodes() {
        return constants(
                """

                /** Why the server closed the connection. */
                export const CLOSE_CODES = {
                """,
                Arrays.stream(CloseCode.values())
                        .map(close ->
                                "  /** %s */\n  %s: { code: %d, worthComingBack: %s },"
                                        .formatted(
                                                close.meaning(),
                                                close.name(),
                                                close.code(),
                                                close.worthComingBack())),
                "} as const;");
    }

    private static String constants(String head, Stream<String> lines, String end) {
        return head + lines.collect(Collectors.joining("\n")) + "\n" + end + "\n";
    }
}
