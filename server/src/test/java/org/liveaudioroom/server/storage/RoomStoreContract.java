package org.liveaudioroom.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liveaudioroom.server.storage.Kept.AT;
import static org.liveaudioroom.server.storage.Kept.TEA;
import static org.liveaudioroom.server.storage.Kept.act;
import static org.liveaudioroom.server.storage.Kept.message;
import static org.liveaudioroom.server.storage.Kept.write;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.room.ModerationAct;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.RoomEvent;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.server.storage.RoomStore.RoomSummary;
import org.liveaudioroom.server.storage.RoomStore.RoomWrite;
import org.liveaudioroom.server.storage.RoomStore.StoredEvent;
import org.liveaudioroom.server.storage.RoomStore.StoredRoom;

/// What every data base that keeps rooms must do.
abstract class RoomStoreContract
        implements ChatContract,
                ModerationContract,
                LedgerContract,
                RetentionContract,
                PersonContract {
    private final Sample sample = Sample.eventful();
    private RoomStore store;

    abstract RoomStore open() throws Exception;

    @Override
    public RoomStore store() {
        return store;
    }

    @BeforeEach
    void openStore() throws Exception {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void knowsNothingOfARoomThatWasNeverWritten() {
        assertThat(store.load(TEA)).isEmpty();
        assertThat(store.eventsSince(TEA, 0, 10)).isEmpty();
        assertThat(store.lastMessages(TEA, 10)).isEmpty();
    }

    @Test
    void givesBackWhatWasWritten() {
        store.write(write(0, sample.room(), sample.events()));

        assertThat(store.load(TEA)).contains(new StoredRoom(1, sample.room()));
    }

    @Test
    void keepsTheEventsOfEveryWriteInOrder() {
        List<RoomEvent> events = sample.events();
        store.write(write(0, sample.room(), events.subList(0, 3)));
        store.write(write(1, sample.room(), events.subList(3, 4)));

        assertThat(store.eventsSince(TEA, 0, 10))
                .containsExactly(
                        new StoredEvent(1, 0, AT, events.get(0)),
                        new StoredEvent(1, 1, AT, events.get(1)),
                        new StoredEvent(1, 2, AT, events.get(2)),
                        new StoredEvent(2, 0, AT, events.get(3)));
        assertThat(store.eventsSince(TEA, 1, 10)).hasSize(1);
        assertThat(store.eventsSince(TEA, 0, 2)).hasSize(2);
    }

    @Test
    void theEventsMakeTheRoomAgain() {
        store.write(write(0, sample.room(), sample.events()));

        List<RoomEvent> events =
                store.eventsSince(TEA, 0, 1_000).stream().map(StoredEvent::event).toList();
        assertThat(Room.ABSENT.apply(events)).isEqualTo(sample.room());
    }

    @Test
    void refusesAWriterWhoHasNotSeenTheLastWrite() {
        store.write(write(0, sample.room(), sample.events()));
        store.write(write(1, sample.room(), List.of()));

        for (long stale : new long[] {0, 1, 3}) {
            assertThatThrownBy(() -> store.write(write(stale, Room.ABSENT, sample.events())))
                    .isInstanceOf(RevisionConflict.class)
                    .hasMessageContaining("tea")
                    .hasMessageContaining("revision " + stale);
        }
        assertThat(store.load(TEA)).contains(new StoredRoom(2, sample.room()));
        assertThat(store.eventsSince(TEA, 1, 10)).as("nothing of a refused write stays").isEmpty();
    }

    @Test
    void ofTwoWritersAtOnceExactlyOneWins() throws Exception {
        store.write(write(0, sample.room(), List.of()));
        int writers = 4;
        int rounds = 25;
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 1; round <= rounds; round++) {
                CyclicBarrier start = new CyclicBarrier(writers);
                long seen = round;
                List<Future<Boolean>> results = new ArrayList<>();
                for (int writer = 0; writer < writers; writer++) {
                    results.add(
                            executor.submit(() -> {
                                start.await();
                                return wins(write(seen, sample.room(), sample.events()));
                            }));
                }
                int winners = 0;
                for (Future<Boolean> result : results) {
                    winners += result.get() ? 1 : 0;
                }
                assertThat(winners).isEqualTo(1);
            }
        }
        assertThat(store.load(TEA).orElseThrow().revision()).isEqualTo(rounds + 1);
        assertThat(store.eventsSince(TEA, 0, 10_000)).hasSize(rounds * sample.events().size());
    }

    @Test
    void manyWritersOfDifferentRoomsAllGetTheirTurn() throws Exception {
        int rooms = 60;
        int writes = 10;
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < rooms; i++) {
                RoomId room = new RoomId("room " + i);
                writers.add(
                        executor.submit(() -> {
                            for (int revision = 0; revision < writes; revision++) {
                                store.write(write(room, revision, sample.room(), true));
                            }
                        }));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        assertThat(store.list("", rooms + 1))
                .hasSize(rooms)
                .extracting(RoomSummary::revision)
                .containsOnly((long) writes);
    }

    private boolean wins(RoomWrite write) {
        try {
            store.write(write);
            return true;
        } catch (RevisionConflict lost) {
            return false;
        }
    }

    @Test
    void saysWhichRoomCannotBeRead() throws Exception {
        store.write(write(0, sample.room(), List.of()));
        store.write(write(new RoomId("sound"), 0, sample.room(), true));
        overwriteState(TEA, "{\"settings\":", StoredJson.SCHEMA_VERSION);

        assertThatThrownBy(() -> store.load(TEA))
                .isInstanceOf(RoomUnreadable.class)
                .hasMessageContaining("room tea at revision 1 cannot be read");
        assertThat(store.load(new RoomId("sound"))).as("other rooms are not concerned").isPresent();
        assertThat(store.list("", 10)).as("it can still be listed").hasSize(2);
    }

    @Test
    void refusesARoomOfANewerVersion() throws Exception {
        store.write(write(0, sample.room(), List.of()));
        overwriteState(TEA, "{}", StoredJson.SCHEMA_VERSION + 1);

        assertThatThrownBy(() -> store.load(TEA))
                .isInstanceOf(RoomUnreadable.class)
                .hasMessageContaining("schema version " + (StoredJson.SCHEMA_VERSION + 1));
    }

    @Test
    void listsRoomsByPages() {
        for (String name : List.of("c", "a", "b")) {
            store.write(write(new RoomId(name), 0, sample.room(), false));
        }

        assertThat(store.list("", 2)).containsExactly(summary("a"), summary("b"));
        assertThat(store.list("b", 2)).containsExactly(summary("c"));
    }

    @Test
    void namesTheRoomsToWake() {
        store.write(write(new RoomId("idle"), 0, sample.room(), false));
        store.write(write(new RoomId("busy"), 0, sample.room(), true));
        store.write(write(new RoomId("was busy"), 0, sample.room(), true));
        store.write(write(new RoomId("was busy"), 1, sample.room(), false));

        assertThat(store.toWake()).containsExactly(new RoomId("busy"));
    }

    @Test
    void forgetsADeletedRoomAltogether() {
        store.write(write(0, sample.room(), sample.events()));
        store.write(write(TEA, 1, AT, act(ModerationAct.Kind.BANNED, "ann", "bo", "")));
        store.append(List.of(message(TEA, 1)));

        store.delete(TEA);
        store.delete(TEA);

        assertThat(store.load(TEA)).isEmpty();
        assertThat(store.eventsSince(TEA, 0, 10)).isEmpty();
        assertThat(store.lastMessages(TEA, 10)).isEmpty();
        assertThat(store.moderation(TEA, null, Long.MAX_VALUE, 10)).isEmpty();
        assertThat(store.list("", 10)).isEmpty();
    }

    private RoomSummary summary(String name) {
        return new RoomSummary(new RoomId(name), 1, "Tea at five", false, AT);
    }
}
