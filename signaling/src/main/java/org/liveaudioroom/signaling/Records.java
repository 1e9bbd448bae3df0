package org.liveaudioroom.signaling;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Reads and writes public records by the rules of the protocol where there is no WebSocket: as the
/// bodies of HTTP calls. Components are members, [Limit] bounds them, `Optional` may be missing.
public final class Records {
    private static final Binding BINDING = new Binding(true);

    private Records() {}

    /// What was sent is not what the record wants.
    public static final class MisfitException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String field;

        private MisfitException(MalformedException misfit) {
            super(misfit.sentence(), null, false, false); // Carried to who sent it, no further.
            this.field = misfit.field();
        }

        /// The path to the field to blame, such as `rows[2]`; empty for the whole.
        public Optional<String> field() {
            return field.isEmpty() ? Optional.empty() : Optional.of(field);
        }

        /// A sentence for people.
        public String sentence() {
            return String.valueOf(getMessage());
        }
    }

    /// Makes a record of a JSON object.
    public static <T extends Record> T read(Class<T> type, String json) throws MisfitException {
        var members = new LinkedHashMap<String, Json>();
        try {
            JsonText.readObject(json, members);
            return made(type, members);
        } catch (MalformedException e) {
            throw new MisfitException(e);
        }
    }

    /// Makes a record of texts that stand for its members, such as the parameters of a query.
    public static <T extends Record> T readTexts(Class<T> type, Map<String, String> texts)
            throws MisfitException {
        var members = new LinkedHashMap<String, Json>();
        for (Shape.Field field : Shape.of(type).fields()) {
            Optional.ofNullable(texts.get(field.name()))
                    .ifPresent(text -> members.put(field.name(), meant(field.kind(), text)));
        }
        try {
            return made(type, members);
        } catch (MalformedException e) {
            throw new MisfitException(e);
        }
    }

    private static <T extends Record> T made(Class<T> type, Map<String, Json> members)
            throws MalformedException {
        return type.cast(BINDING.record(Shape.of(type), new Json.Members(members), ""));
    }

    /// The value that a text stands for where this kind is wanted; the text itself where it stands
    /// for none.
    private static Json meant(Kind kind, String text) {
        return switch (kind) {
            case Kind.Whole unused when text.matches("-?[0-9]{1,18}") ->
                    new Json.Whole(Long.parseLong(text));
            case Kind.Truth unused when text.equals("true") || text.equals("false") ->
                    new Json.Truth(text.equals("true"));
            default -> new Json.Text(text);
        };
    }

    /// Writes a record as a JSON object.
    public static String write(Record value) {
        Shape shape = Shape.of(value.getClass());
        return new String(
                JsonText.write(json -> json.members(shape, value)), StandardCharsets.UTF_8);
    }
}
