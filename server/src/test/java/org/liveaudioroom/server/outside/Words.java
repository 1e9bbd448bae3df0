package org.liveaudioroom.server.outside;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// JSON, by a library that the server's own reading does not use.
public final class Words {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Words() {}

    public static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + json, e);
        }
    }

    /// Makes an object.
    ///
    /// @param namesAndValues in turn; a text, a number, a truth value or JSON
    public static ObjectNode object(Object... namesAndValues) {
        var object = JSON.createObjectNode();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            object.set((String) namesAndValues[i], JSON.valueToTree(namesAndValues[i + 1]));
        }
        return object;
    }
}
