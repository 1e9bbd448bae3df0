package org.liveaudioroom.signaling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Says a shape as JSON Schema 2020-12. Lengths are counted there in code points and here in UTF-16
/// units, so the schema is never stricter than the codec.
public record JsonSchema(SourceComments comments) {
    /// What the constants of an enum are called.
    public Map<String, Object> words(Class<?> words) {
        return map("type", "string", "enum", Vocabulary.spokenBy(words).toList());
    }

    /// What a public record looks like.
    public Map<String, Object> of(Class<? extends Record> type) {
        return of(Shape.of(type));
    }

    /// The records and enums that the schema of this one refers to, itself included.
    public static Set<Class<?>> referredBy(Class<? extends Record> type) {
        var found = new LinkedHashSet<Class<?>>();
        refer(new Kind.Structure(Shape.of(type)), found);
        return found;
    }

    private static void refer(Kind kind, Set<Class<?>> found) {
        switch (kind) {
            case Kind.Structure structure -> {
                if (found.add(structure.shape().type())) {
                    structure.shape().fields().forEach(field -> refer(field.kind(), found));
                }
            }
            case Kind.Choice choice -> found.add(choice.type());
            case Kind.Sequence sequence -> refer(sequence.element(), found);
            case Kind.Dictionary dictionary -> refer(dictionary.value(), found);
            case Kind.Text unused -> {}
            case Kind.Whole unused -> {}
            case Kind.Truth unused -> {}
            case Kind.Verbatim unused -> {}
        }
    }

    Map<String, Object> of(Shape shape) {
        return of(shape, new LinkedHashMap<>());
    }

    /// A shape with members before its own that say what it is.
    Map<String, Object> of(Shape shape, Map<String, Object> heads) {
        SourceComments.Comment comment = comments.of(shape.type());
        var properties = new LinkedHashMap<>(heads);
        var required = new ArrayList<>(heads.keySet());
        for (Shape.Field field : shape.fields()) {
            properties.put(field.name(), described(kind(field.kind()), comment.of(field.name())));
            if (field.presence() == Shape.Presence.REQUIRED) {
                required.add(field.name());
            }
        }
        var schema = map("type", "object");
        if (!comment.summary().isEmpty()) {
            schema.put("description", comment.summary());
        }
        if (!properties.isEmpty()) {
            schema.put("properties", properties);
        }
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }

    private static Map<String, Object> described(
            Map<String, Object> schema, Optional<String> description) {
        description.ifPresent(text -> schema.put("description", text));
        return schema;
    }

    private static Map<String, Object> kind(Kind kind) {
        return switch (kind) {
            case Kind.Text text ->
                    map("type", "string", "minLength", text.min(), "maxLength", text.max());
            case Kind.Whole whole ->
                    map("type", "integer", "minimum", whole.min(), "maximum", whole.max());
            case Kind.Truth unused -> map("type", "boolean");
            case Kind.Verbatim unused -> map("type", "object");
            case Kind.Choice choice -> reference(choice.type().getSimpleName());
            case Kind.Structure structure -> reference(structure.shape().type().getSimpleName());
            case Kind.Sequence sequence -> map("type", "array", "items", kind(sequence.element()));
            case Kind.Dictionary dictionary ->
                    map("type", "object", "additionalProperties", kind(dictionary.value()));
        };
    }

    /// A reference to the schema of this name.
    public static Map<String, Object> reference(String schema) {
        return map("$ref", "#/components/schemas/" + schema);
    }

    static Map<String, Object> constant(String value) {
        return map("type", "string", "const", value);
    }

    static Map<String, Object> whole(long min) {
        return kind(new Kind.Whole(min, Protocol.WHOLE_MAX, true));
    }

    /// A map in the order given: name, value, name, value.
    public static Map<String, Object> map(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        List<Object> all = List.of(namesAndValues);
        for (int i = 0; i < all.size(); i += 2) {
            map.put((String) all.get(i), all.get(i + 1));
        }
        return map;
    }
}
