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
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.UserId;

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

    static Room room(String json, int schemaVersion) throws JsonProcessingException {
        requireReadable(schemaVersion);
        return ROOM_READER.readValue(json);
    }

    static RoomEvent event(String json, int schemaVersion) throws JsonProcessingException {
        requireReadable(schemaVersion);
        return EVENT_READER.readValue(json);
    }

    /// @throws StorageException when it is too long to be kept
    static String text(Room room) {
        String json = text(ROOM_WRITER, room);
        if (json.length() > RoomStore.STATE_CHARS_MAX) {
            throw new StorageException(
                    "the room is %d characters long, the limit is %d"
                            .formatted(json.length(), RoomStore.STATE_CHARS_MAX));
        }
        return json;
    }

    static String text(RoomEvent event) {
        return text(EVENT_WRITER, event);
    }

    /// How the id stands in the JSON of rooms and events, with its quotes.
    static String text(UserId user) {
        return text(MAPPER.writer(), user.value());
    }

    private static String text(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new StorageException("cannot be written as JSON: " + value, e);
        }
    }

    /// @throws RoomUnreadable when it cannot be understood
    static Room room(RoomId id, long revision, int schemaVersion, String json) {
        try {
            return room(json, schemaVersion);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new RoomUnreadable(id, revision, e);
        }
    }

    /// @throws RoomUnreadable when it cannot be understood
    static RoomEvent event(RoomId id, long revision, int schemaVersion, String json) {
        try {
            return event(json, schemaVersion);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new RoomUnreadable(id, revision, e);
        }
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
