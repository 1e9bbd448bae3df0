package org.liveaudioroom.signaling;

import java.util.List;
import java.util.Map;

/// A JSON value that somebody sent, before anybody believes it.
sealed interface Json {
    record Members(Map<String, Json> byName) implements Json {}

    record Elements(List<Json> inOrder) implements Json {}

    record Text(String value) implements Json {}

    record Whole(long value) implements Json {}

    /// A number with a point or an exponent, or too large to count with.
    record OtherNumber() implements Json {}

    record Truth(boolean value) implements Json {}

    record Null() implements Json {}

    /// How to name it to the one who sent it.
    default String described() {
        return switch (this) {
            case Members unused -> "an object";
            case Elements unused -> "a list";
            case Text unused -> "a text";
            case Whole whole -> "the number " + whole.value();
            case OtherNumber unused -> "a number with a fraction or out of range";
            case Truth truth -> String.valueOf(truth.value());
            case Null unused -> "null";
        };
    }
}
