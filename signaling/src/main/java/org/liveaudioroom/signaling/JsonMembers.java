package org.liveaudioroom.signaling;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes the members of one JSON object.
final class JsonMembers {
    private final JsonGenerator json;

    JsonMembers(JsonGenerator json) {
        this.json = json;
    }

    /// What stands between the braces.
    interface Body {
        void write(JsonMembers members) throws IOException;
    }

    void number(String name, long value) throws IOException {
        json.writeNumberField(name, value);
    }

    void text(String name, String value) throws IOException {
        json.writeStringField(name, value);
    }

    void object(String name, Shape shape, Object value) throws IOException {
        json.writeFieldName(name);
        record(shape, value);
    }

    /// The fields of a record, each as a member of this object.
    void members(Shape shape, Object value) throws IOException {
        for (Shape.Field field : shape.fields()) {
            Object held = field.of(value);
            switch (field.presence()) {
                case REQUIRED -> member(field, held);
                case OPTIONAL -> {
                    var optional = (Optional<?>) held;
                    if (optional.isPresent()) {
                        member(field, optional.get());
                    }
                }
                case WHEN_TRUE -> {
                    if ((boolean) held) {
                        member(field, held);
                    }
                }
            }
        }
    }

    private void member(Shape.Field field, Object value) throws IOException {
        json.writeFieldName(field.name());
        value(field.kind(), value);
    }

    private void record(Shape shape, Object value) throws IOException {
        json.writeStartObject();
        members(shape, value);
        json.writeEndObject();
    }

    private void value(Kind kind, Object value) throws IOException {
        switch (kind) {
            case Kind.Text unused -> json.writeString(Unicode.wellFormed((String) value));
            case Kind.Whole unused -> json.writeNumber(((Number) value).longValue());
            case Kind.Truth unused -> json.writeBoolean((boolean) value);
            case Kind.Choice unused -> json.writeString(WireName.of((Enum<?>) value));
            case Kind.Structure structure -> record(structure.shape(), value);
            case Kind.Verbatim unused -> json.writeRawValue(((JsonObject) value).json());
            case Kind.Sequence sequence -> {
                json.writeStartArray();
                for (Object element : (List<?>) value) {
                    value(sequence.element(), element);
                }
                json.writeEndArray();
            }
            case Kind.Dictionary dictionary -> {
                json.writeStartObject();
                for (var entry : ((Map<?, ?>) value).entrySet()) {
                    json.writeFieldName(Unicode.wellFormed((String) entry.getKey()));
                    value(dictionary.value(), entry.getValue());
                }
                json.writeEndObject();
            }
        }
    }
}
