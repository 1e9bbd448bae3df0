package org.liveaudioroom.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.room.RoomEvent;

/// The JSON that lies in people's data bases, line by line in `stored-form-1.jsonl`: first a room,
/// then its events. A change here is a change of [StoredJson#SCHEMA_VERSION] with a way up, never a
/// new file for the same version.
class StoredFormTest {
    private static final Path FORM = Path.of("src/test/resources/stored-form-1.jsonl");

    private final Sample sample = Sample.eventful();

    private List<String> written() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(StoredJson.text(sample.room()));
        for (RoomEvent event : sample.events()) {
            lines.add(StoredJson.text(event));
        }
        return lines;
    }

    @Test
    void isWrittenAsItAlwaysWas() throws IOException {
        if (Boolean.getBoolean("lar.rewrite")) {
            Files.write(FORM, written());
        }
        assertThat(written()).isEqualTo(Files.readAllLines(FORM));
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        List<String> lines = Files.readAllLines(FORM);

        assertThat(StoredJson.room(lines.getFirst(), 1)).isEqualTo(sample.room());
        List<RoomEvent> events = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            events.add(StoredJson.event(line, 1));
        }
        assertThat(events).isEqualTo(sample.events());
    }
}
