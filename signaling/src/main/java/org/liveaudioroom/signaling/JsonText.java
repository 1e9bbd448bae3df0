package org.liveaudioroom.signaling;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// JSON as text: the one place, with [JsonMembers], that knows Jackson.
final class JsonText {
    private static final int NUMBER_LENGTH_MAX = 32;

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                    // Peers choose names: they must not fill tables that outlive the message.
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(Protocol.NESTING_MAX)
                                    .maxNumberLength(NUMBER_LENGTH_MAX)
                                    .maxNameLength(Protocol.NAME_MAX)
                                    .maxStringLength(Protocol.SERVER_MESSAGE_MAX)
                                    .build())
                    .build();

    private JsonText() {}

    /// Writes one object.
    static byte[] write(JsonMembers.Body body) {
        try (var bytes = new ByteArrayBuilder();
                var generator = FACTORY.createGenerator(bytes)) {
            generator.writeStartObject();
            body.write(new JsonMembers(generator));
            generator.writeEndObject();
            generator.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot fail to be written to", e);
        }
    }

    /// Reads the members of an object into a map one by one: what was read before an error stays in
    /// it, so that the error can be answered to the right command.
    static void readObject(String text, Map<String, Json> into) throws MalformedException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedException("", "A message is a JSON object.");
            }
            members(parser, into);
            if (parser.nextToken() != null) {
                throw new MalformedException("", "A message is one JSON object and nothing else.");
            }
        } catch (JsonProcessingException e) {
            // Jackson's own sentence quotes the input: it is not for the peer.
            throw new MalformedException("", "This is not JSON" + place(e) + ".");
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot fail to be read from", e);
        }
    }

    private static String place(JsonProcessingException e) {
        var location = e.getLocation();
        return location == null ? "" : " at character " + location.getCharOffset();
    }

    private static void members(JsonParser parser, Map<String, Json> into) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            into.put(name, value(parser));
        }
    }

    private static Json value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                var members = new LinkedHashMap<String, Json>();
                members(parser, members);
                yield new Json.Members(members);
            }
            case START_ARRAY -> {
                List<Json> elements = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(value(parser));
                }
                yield new Json.Elements(elements);
            }
            case VALUE_STRING -> new Json.Text(parser.getText());
            case VALUE_NUMBER_INT ->
                    parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                            ? new Json.OtherNumber()
                            : new Json.Whole(parser.getLongValue());
            case VALUE_NUMBER_FLOAT -> new Json.OtherNumber();
            case VALUE_TRUE -> new Json.Truth(true);
            case VALUE_FALSE -> new Json.Truth(false);
            default -> new Json.Null();
        };
    }
}
