package org.liveaudioroom.server.storage;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.server.storage.RoomStore.RoomWrite;
import org.liveaudioroom.server.storage.RoomStore.StoredRoom;

/// Writes three rooms at once for as long as it lives, and says so on standard output after each
/// write that returned.
final class AcknowledgingWriter {
    private AcknowledgingWriter() {}

    public static void main(String[] args) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Sample sample = Sample.eventful();
        RoomStore store = Database.embedded(Path.of(args[0]));
        List<Thread> writers =
                List.of("one", "two", "three").stream()
                        .map(name -> new RoomId(name))
                        .map(room ->
                                Thread.ofVirtual().start(() -> write(store, room, sample, out)))
                        .toList();
        for (Thread writer : writers) {
            writer.join();
        }
    }

    private static void write(RoomStore store, RoomId room, Sample sample, PrintStream out) {
        long revision = store.load(room).map(StoredRoom::revision).orElse(0L);
        while (true) {
            store.write(
                    new RoomWrite(
                            room,
                            revision,
                            sample.room(),
                            sample.events(),
                            List.of(),
                            true,
                            Sample.NOW));
            revision++;
            store.append(
                    List.of(
                            new StoredMessage(
                                    room,
                                    "m" + revision,
                                    Sample.ANN.user(),
                                    "Ann",
                                    "c" + revision,
                                    Long.toString(revision),
                                    Sample.NOW)));
            out.println("ack " + room.value() + " " + revision);
        }
    }
}
