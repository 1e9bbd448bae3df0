package org.liveaudioroom.server.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.RoomEvent;

/// The JSON that rooms and their events are kept as. Nothing is guessed on reading: a field that is
/// missing or unknown fails, so a change of the records comes with a new [#SCHEMA_VERSION] and a
/// way up to it.
final class StoredJson {
    /// Written beside every row. Rows of an older version are lifted on reading; of a newer one,
    /// refused.
    static final int SCHEMA_VERSION = 1;

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .annotationIntrospector(new PlainRecords())
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private static final ObjectWriter ROOM_WRITER = MAPPER.writerFor(Room.class);
    private static final ObjectReader ROOM_READER = MAPPER.readerFor(Room.class);
    private static final ObjectWriter EVENT_WRITER = MAPPER.writerFor(RoomEvent.class);
    private static final ObjectReader EVENT_READER = MAPPER.readerFor(RoomEvent.class);

    private StoredJson() {}

    static String write(Room room) throws JsonProcessingException {
        return ROOM_WRITER.writeValueAsString(room);
    }

    static Room room(String json, int schemaVersion) throws JsonProcessingException {
        requireReadable(schemaVersion);
        return ROOM_READER.readValue(json);
    }

    static String write(RoomEvent event) throws JsonProcessingException {
        return EVENT_WRITER.writeValueAsString(event);
    }

    static RoomEvent event(String json, int schemaVersion) throws JsonProcessingException {
        requireReadable(schemaVersion);
        return EVENT_READER.readValue(json);
    }

    private static void requireReadable(int schemaVersion) {
        if (schemaVersion != SCHEMA_VERSION) {
            throw new IllegalArgumentException(
                    "it was written with schema version "
                            + schemaVersion
                            + ", this server knows "
                            + SCHEMA_VERSION);
        }
    }
}
