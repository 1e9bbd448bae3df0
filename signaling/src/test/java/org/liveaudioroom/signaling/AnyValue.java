package org.liveaudioroom.signaling;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Any value that a shape allows.
final class AnyValue {
    private static final int ELEMENTS_MAX = 4;
    private static final int LENGTH_MAX = 40;

    private AnyValue() {}

    static Arbitrary<Object> of(Shape shape) {
        List<Arbitrary<Object>> components = shape.fields().stream().map(AnyValue::field).toList();
        return Combinators.combine(components).as(values -> shape.make(values.toArray()));
    }

    private static Arbitrary<Object> field(Shape.Field field) {
        Arbitrary<Object> value = of(field.kind());
        return field.presence() == Shape.Presence.OPTIONAL ? value.optional().map(o -> o) : value;
    }

    private static Arbitrary<Object> of(Kind kind) {
        return switch (kind) {
            case Kind.Text text -> text(text).map(value -> value);
            case Kind.Whole whole when whole.wide() ->
                    Arbitraries.longs().between(whole.min(), whole.max()).map(value -> value);
            case Kind.Whole whole ->
                    Arbitraries.integers()
                            .between((int) whole.min(), (int) whole.max())
                            .map(value -> value);
            case Kind.Truth unused -> Arbitraries.of(true, false);
            case Kind.Verbatim unused -> Arbitraries.of(new JsonObject("{}"));
            case Kind.Choice choice -> Arbitraries.of(choice.byWire().values().toArray());
            case Kind.Structure structure -> of(structure.shape());
            case Kind.Sequence sequence ->
                    of(sequence.element()).list().ofMaxSize(ELEMENTS_MAX).map(list -> list);
            case Kind.Dictionary dictionary ->
                    Arbitraries.maps(text(new Kind.Text(0, 20)), of(dictionary.value()))
                            .ofMaxSize(ELEMENTS_MAX)
                            .map(map -> map);
        };
    }

    /// Texts with quotes, control characters, other scripts and pairs of surrogates.
    private static Arbitrary<String> text(Kind.Text text) {
        return Arbitraries.strings()
                .withCharRange('\u0001', '\uD7FF')
                .withChars('"', '\\', '/', '\u2028', '\uFEFF')
                .ofMinLength((int) text.min())
                .ofMaxLength((int) Math.min(text.max() - 2, LENGTH_MAX))
                .flatMap(units -> Arbitraries.of(units, units + "🎙"));
    }
}
