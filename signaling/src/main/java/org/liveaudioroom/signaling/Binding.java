package org.liveaudioroom.signaling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes records out of JSON values, and believes nothing: a text is never taken for a number, a
/// fraction never for a whole one, and `null` never for a value. Members that no field has are
/// ignored.
///
/// @param bounded whether ranges and lengths are checked. They protect a server from its peers; a
///   client takes what its server says
record Binding(boolean bounded) {
    Object record(Shape shape, Json.Members members, String path) throws MalformedException {
        var values = new Object[shape.fields().size()];
        for (int i = 0; i < values.length; i++) {
            Shape.Field field = shape.fields().get(i);
            String name = path.isEmpty() ? field.name() : path + "." + field.name();
            values[i] =
                    member(field, Optional.ofNullable(members.byName().get(field.name())), name);
        }
        return shape.make(values);
    }

    String text(Map<String, Json> members, String name, Kind.Text kind) throws MalformedException {
        return (String) required(members, name, kind);
    }

    long whole(Map<String, Json> members, String name, Kind.Whole kind) throws MalformedException {
        return (long) required(members, name, kind);
    }

    private Object required(Map<String, Json> members, String name, Kind kind)
            throws MalformedException {
        Optional<Json> json = Optional.ofNullable(members.get(name));
        if (json.isEmpty()) {
            throw new MalformedException(name, "is missing");
        }
        return value(kind, json.get(), name);
    }

    private Object member(Shape.Field field, Optional<Json> json, String path)
            throws MalformedException {
        if (json.isEmpty()) {
            return switch (field.presence()) {
                case REQUIRED -> throw new MalformedException(path, "is missing");
                case OPTIONAL -> Optional.empty();
                case WHEN_TRUE -> false;
            };
        }
        Object value = value(field.kind(), json.get(), path);
        return field.presence() == Shape.Presence.OPTIONAL ? Optional.of(value) : value;
    }

    private Object value(Kind kind, Json json, String path) throws MalformedException {
        return switch (kind) {
            case Kind.Text text when json instanceof Json.Text given ->
                    text(text, given.value(), path);
            case Kind.Whole whole when json instanceof Json.Whole given ->
                    whole(whole, given.value(), path);
            case Kind.Truth unused when json instanceof Json.Truth given -> given.value();
            case Kind.Choice choice when json instanceof Json.Text given ->
                    choice(choice, given.value(), path);
            case Kind.Structure structure when json instanceof Json.Members given ->
                    record(structure.shape(), given, path);
            case Kind.Sequence sequence when json instanceof Json.Elements given ->
                    list(sequence.element(), given.inOrder(), path);
            case Kind.Dictionary dictionary when json instanceof Json.Members given ->
                    map(dictionary.value(), given.byName(), path);
            default ->
                    throw new MalformedException(
                            path, "wants " + wanted(kind) + ", not " + json.described());
        };
    }

    private String text(Kind.Text kind, String given, String path) throws MalformedException {
        if (!Unicode.isWellFormed(given)) {
            throw new MalformedException(path, "has half of a surrogate pair");
        }
        if (bounded && Unicode.hasNull(given)) {
            throw new MalformedException(path, "has the character U+0000");
        }
        if (bounded && (given.length() < kind.min() || given.length() > kind.max())) {
            throw new MalformedException(path, "wants " + wanted(kind) + ", not " + given.length());
        }
        return given;
    }

    private Object whole(Kind.Whole kind, long given, String path) throws MalformedException {
        boolean inRange = !bounded || (given >= kind.min() && given <= kind.max());
        boolean fits = kind.wide() || given == (int) given;
        if (!inRange || !fits) {
            throw new MalformedException(path, "wants " + wanted(kind) + ", not " + given);
        }
        return kind.wide() ? (Object) given : (Object) (int) given;
    }

    private Object choice(Kind.Choice kind, String given, String path) throws MalformedException {
        Optional<Enum<?>> word = Optional.ofNullable(kind.byWire().get(given));
        if (word.isEmpty() && !bounded && kind.type() == ErrorCode.class) {
            // A newer server may have more codes than this client knows.
            return ErrorCode.UNKNOWN;
        }
        return word.orElseThrow(() -> new MalformedException(path, "wants " + wanted(kind)));
    }

    private List<Object> list(Kind element, List<Json> given, String path)
            throws MalformedException {
        var list = new ArrayList<>(given.size());
        for (int i = 0; i < given.size(); i++) {
            list.add(value(element, given.get(i), path + "[" + i + "]"));
        }
        return list;
    }

    private Map<String, Object> map(Kind value, Map<String, Json> given, String path)
            throws MalformedException {
        var map = LinkedHashMap.<String, Object>newLinkedHashMap(given.size());
        for (var entry : given.entrySet()) {
            if (!Unicode.isWellFormed(entry.getKey())) {
                throw new MalformedException(path, "has half of a surrogate pair in a key");
            }
            if (bounded && Unicode.hasNull(entry.getKey())) {
                throw new MalformedException(path, "has the character U+0000 in a key");
            }
            map.put(entry.getKey(), value(value, entry.getValue(), path));
        }
        return map;
    }

    private static String wanted(Kind kind) {
        return switch (kind) {
            case Kind.Text text -> "a text of " + text.min() + " to " + text.max() + " characters";
            case Kind.Whole whole -> "a whole number from " + whole.min() + " to " + whole.max();
            case Kind.Truth unused -> "true or false";
            case Kind.Choice choice -> "one of " + String.join(", ", choice.byWire().keySet());
            case Kind.Structure unused -> "an object";
            case Kind.Sequence unused -> "a list";
            case Kind.Dictionary unused -> "an object";
            case Kind.Verbatim unused -> "nothing";
        };
    }
}
