package org.liveaudioroom.signaling;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// All words of the protocol, in the order of the source.
final class Vocabulary {
    private Vocabulary() {}

    static List<CommandType> commands() {
        return Arrays.stream(Command.class.getPermittedSubclasses()).map(CommandType::of).toList();
    }

    static List<EventType> events() {
        return Arrays.stream(Event.class.getPermittedSubclasses()).map(EventType::of).toList();
    }

    static List<Shape> answers() {
        return Arrays.stream(Answer.class.getPermittedSubclasses()).map(Shape::of).toList();
    }

    static List<Class<?>> words() {
        return List.of(WireName.class.getPermittedSubclasses());
    }

    /// The words of an enum that are really sent.
    static Stream<String> spokenBy(Class<?> words) {
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word != ErrorCode.UNKNOWN)
                .map(word -> WireName.of((Enum<?>) word));
    }

    /// Each record that others contain, before those that contain it.
    static Set<Shape> shapes() {
        var found = new LinkedHashSet<Shape>();
        Stream.of(
                        commands().stream().map(CommandType::shape),
                        answers().stream(),
                        events().stream().map(EventType::shape))
                .flatMap(shapes -> shapes)
                .forEach(shape -> shape.fields().forEach(field -> collect(field.kind(), found)));
        found.add(Shape.of(Failure.class));
        return found;
    }

    private static void collect(Kind kind, Set<Shape> found) {
        switch (kind) {
            case Kind.Structure structure -> {
                structure.shape().fields().forEach(field -> collect(field.kind(), found));
                found.add(structure.shape());
            }
            case Kind.Sequence sequence -> collect(sequence.element(), found);
            case Kind.Dictionary dictionary -> collect(dictionary.value(), found);
            case Kind.Text unused -> {}
            case Kind.Whole unused -> {}
            case Kind.Truth unused -> {}
            case Kind.Choice unused -> {}
            case Kind.Verbatim unused -> {}
        }
    }
}
