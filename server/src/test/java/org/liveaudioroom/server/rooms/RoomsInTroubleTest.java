package org.liveaudioroom.server.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.liveaudioroom.server.rooms.People.ANN;
import static org.liveaudioroom.server.rooms.People.BO;
import static org.liveaudioroom.server.rooms.People.CY;
import static org.liveaudioroom.server.rooms.People.get;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liveaudioroom.media.PeerId;
import org.liveaudioroom.room.Actor;
import org.liveaudioroom.room.Refusal;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.RoomCommand;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.SeatMode;
import org.liveaudioroom.room.Settings;
import org.liveaudioroom.server.rooms.Attendance.Outcome;
import org.liveaudioroom.server.rooms.Attendance.Said;
import org.liveaudioroom.server.rooms.RoomListener.Ending;
import org.liveaudioroom.server.rooms.RoomListener.JoinRefusal;
import org.liveaudioroom.server.storage.Database;
import org.liveaudioroom.server.storage.RoomStore.RoomWrite;
import org.liveaudioroom.server.storage.RoomStore.StoredRoom;

/// What becomes of rooms when the process, the store, a mirror or a node's code fails.
@Tag("slow")
class RoomsInTroubleTest {
    private static final RoomId TEA = new RoomId("tea");
    private static final RoomId OTHER = new RoomId("other");
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final RoomsOptions OPTIONS =
            RoomsOptions.DEFAULT.withExitJvm(false).withAnswerTime(Duration.ofSeconds(2));

    @TempDir private Path folder;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final RecordingGate gate = new RecordingGate();
    private FaultyStore store;

    @BeforeEach
    void openStore() {
        store = store(folder);
    }

    @AfterEach
    void closeAll() throws Exception {
        store.works();
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }

    private FaultyStore store(Path folder) {
        FaultyStore opened = new FaultyStore(Database.embedded(folder));
        open.push(opened::closeReally);
        return opened;
    }

    private Rooms start(
            RoomsOptions options, FaultyStore on, Translation translation, Config config) {
        Rooms rooms = new ClusterRooms(options, () -> on, translation, gate, config);
        open.push(rooms);
        return rooms;
    }

    private Rooms start(RoomsOptions options) {
        return start(options, store, new PlainTranslation(), ConfigFactory.empty());
    }

    private static void create(Rooms rooms, RoomId room) {
        Settings settings = Settings.builder().grace(GRACE).mode(SeatMode.OPEN).build();
        // The first question waits for the cluster.
        await().atMost(Duration.ofSeconds(30))
                .until(() -> isThere(get(rooms.create(room, settings))));
    }

    /// An answer that came too late may have made it.
    private static boolean isThere(Outcome created) {
        return created instanceof Outcome.Accepted
                || created.equals(new Outcome.Refused(new Refusal.RoomExists()));
    }

    private static Attendance join(Rooms rooms, RoomId room, Actor actor, Ear ear) {
        Attendance attendance = rooms.join(room, actor, Map.of(), null, ear);
        ear.awaitJoined();
        return attendance;
    }

    private static Outcome sit(Attendance attendance, Actor by, int seat) {
        return get(attendance.command(new RoomCommand.TakeSeat(by, seat)));
    }

    @Test
    void bringsRoomsBackAsTheirPeopleWereTold(@TempDir Path copy) throws Exception {
        Rooms before = start(OPTIONS);
        create(before, TEA);
        Attendance ann = join(before, TEA, ANN, new Ear());
        Attendance bo = join(before, TEA, BO, new Ear());
        sit(ann, ANN, 0);
        sit(bo, BO, 3);
        get(bo.command(new RoomCommand.SetMicrophone(BO, true)));
        get(bo.say("c", "hello"));
        Room told = get(bo.room());
        // What a killed process leaves: the file as it is at this moment.
        Files.copy(folder.resolve("rooms.mv.db"), copy.resolve("rooms.mv.db"));

        FaultyStore left = store(copy);
        Rooms after = start(OPTIONS, left, new PlainTranslation(), ConfigFactory.empty());
        Ear cy = new Ear();
        join(after, TEA, CY, cy);

        assertThat(cy.awaitFresh().room().seats()).isEqualTo(told.seats());
        assertThat(cy.awaitFresh().messages()).extracting(m -> m.text()).containsExactly("hello");
        assertThat(cy.awaitFresh().people())
                .filteredOn(PersonHere::reconnecting)
                .extracting(PersonHere::user)
                .containsExactlyInAnyOrder(ANN.user(), BO.user());

        gate.open.clear();
        Ear boEar = new Ear();
        Attendance boAgain = join(after, TEA, BO, boEar);
        assertThat(boEar.awaitFresh().room().seatOf(BO.user()).orElseThrow().number()).isEqualTo(3);
        assertThat(boEar.awaitFresh().you().reconnecting()).isFalse();
        assertThat(gate.open).as("nobody is heard before he has a peer").isEmpty();
        PeerId peer = new PeerId(77);
        boAgain.peer(peer);
        await().until(() -> gate.open.contains(peer));

        cy.awaitWords("SeatFreed[seat=0, user=UserId[value=ann], cause=LOST");
        cy.awaitWords("left [ann] 2");
        assertThat(get(boAgain.room()).seated(BO.user())).isTrue();
    }

    @Test
    void freesPlacesAfterAStartAlsoWhenNobodyLooks(@TempDir Path copy) throws Exception {
        Rooms before = start(OPTIONS);
        create(before, TEA);
        sit(join(before, TEA, BO, new Ear()), BO, 3);
        Files.copy(folder.resolve("rooms.mv.db"), copy.resolve("rooms.mv.db"));

        FaultyStore left = store(copy);
        start(OPTIONS, left, new PlainTranslation(), ConfigFactory.empty());

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(left.load(TEA).orElseThrow().room().people()).isEmpty());
    }

    @Test
    void doesNothingAndSaysSoWhenTheStoreFails() {
        Rooms rooms = start(OPTIONS);
        create(rooms, TEA);
        Ear ann = new Ear();
        join(rooms, TEA, ANN, ann);
        Ear bo = new Ear();
        Attendance boHere = join(rooms, TEA, BO, bo);

        store.beforeWrite.set(FaultyStore::failing);
        assertThat(sit(boHere, BO, 1)).isEqualTo(new Outcome.Unavailable());
        assertThat(get(boHere.say("c", "hello"))).isEqualTo(new Said.Unavailable());
        assertThat(ann.find("SeatTaken")).as("nobody was told what is not stored").isEmpty();

        store.works();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> sit(boHere, BO, 1) instanceof Outcome.Accepted);
        ann.awaitWords("SeatTaken[seat=1");
        assertThat(bo.endings()).as("nobody had to come back for it").isEmpty();
        assertThat(rooms.statistics().writesFailed()).isPositive();
    }

    @Test
    void yieldsToAnotherWriterAndShowsWhatIsTrue() {
        Rooms rooms = start(OPTIONS);
        create(rooms, TEA);
        Ear bo = new Ear();
        Attendance boHere = join(rooms, TEA, BO, bo);
        await().until(() -> store.load(TEA).orElseThrow().room().life().emptySince() == null);
        StoredRoom stored = store.load(TEA).orElseThrow();
        Instant now = Instant.now();
        store.write(
                new RoomWrite(
                        TEA, stored.revision(), stored.room(), List.of(), List.of(), true, now));

        assertThat(sit(boHere, BO, 1)).isEqualTo(new Outcome.Unavailable());

        assertThat(bo.awaitEnding()).isEqualTo(new Ending.PictureLost());
        Ear again = new Ear();
        assertThat(sit(join(rooms, TEA, BO, again), BO, 1)).isInstanceOf(Outcome.Accepted.class);
        assertThat(store.load(TEA).orElseThrow().revision()).isEqualTo(stored.revision() + 2);
    }

    @Test
    void waitsForNoStore() throws Exception {
        Rooms rooms = start(OPTIONS);
        create(rooms, TEA);
        create(rooms, OTHER);
        Attendance bo = join(rooms, TEA, BO, new Ear());
        CountDownLatch released = new CountDownLatch(1);
        store.beforeWrite.set(FaultyStore.stalledUntil(released));

        CompletionStage<Outcome> slow = bo.command(new RoomCommand.TakeSeat(BO, 1));
        Ear cy = new Ear();
        join(rooms, TEA, CY, cy);
        assertThat(cy.awaitFresh().room().seated(BO.user())).as("not stored, not shown").isFalse();
        assertThat(get(rooms.look(OTHER))).as("other rooms answer").isPresent();
        assertThat(get(slow)).isEqualTo(new Outcome.Unavailable());

        released.countDown();
        store.works();
        cy.awaitWords("SeatTaken[seat=1");
        assertThat(get(bo.room()).seated(BO.user())).as("it happened after all").isTrue();
    }

    @Test
    void closesARoomThatCannotBeReadAndNoOther() throws Exception {
        Rooms first = start(OPTIONS);
        create(first, TEA);
        create(first, OTHER);
        open.pop().close();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("rooms"));
                PreparedStatement update =
                        connection.prepareStatement("update room set state = '{' where room = ?")) {
            update.setString(1, TEA.value());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }

        Rooms rooms = start(OPTIONS);
        Ear ann = new Ear();
        join(rooms, OTHER, ANN, new Ear());
        rooms.join(TEA, ANN, Map.of(), null, ann);

        assertThat(ann.awaitRefused()).isEqualTo(new JoinRefusal.Broken());
        assertThat(get(rooms.create(TEA, Settings.DEFAULT))).isEqualTo(new Outcome.Unavailable());
    }

    @Test
    void refusesJoinsWhileTheStoreCannotBeReadAndRecovers() {
        Rooms rooms = start(OPTIONS);
        create(rooms, TEA);
        open.pop();
        rooms.close();

        Rooms again = start(OPTIONS);
        store.beforeLoad.set(FaultyStore::failing);
        Ear early = new Ear();
        again.join(TEA, ANN, Map.of(), null, early);
        assertThat(early.awaitRefused()).isEqualTo(new JoinRefusal.Unavailable());
        assertThat(get(again.ready())).isFalse();

        store.works();
        Ear later = new Ear();
        await().atMost(Duration.ofSeconds(20)).until(() -> get(again.ready()));
        join(again, TEA, ANN, later);
    }

    @Test
    void asksPeopleToComeBackWhenAMirrorFails() {
        PlainTranslation plain = new PlainTranslation();
        Translation failing =
                (news, view) -> {
                    if (news instanceof News.MessagePosted(var message)
                            && message.text().equals("boom")) {
                        throw new IllegalStateException("a bug in the translation");
                    }
                    return plain.translate(news, view);
                };
        Rooms rooms = start(OPTIONS, store, failing, ConfigFactory.empty());
        create(rooms, TEA);
        Ear bo = new Ear();
        Attendance boHere = join(rooms, TEA, BO, bo);
        sit(boHere, BO, 1);

        CompletionStage<Said> said = boHere.say("c", "boom");

        assertThat(bo.awaitEnding()).isEqualTo(new Ending.PictureLost());
        assertThat(get(said)).isInstanceOf(Said.Unavailable.class);
        Ear again = new Ear();
        Attendance back = join(rooms, TEA, BO, again);
        assertThat(again.awaitFresh().room().seated(BO.user())).as("his seat waited").isTrue();
        assertThat(sit(back, BO, 2)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void saysGoodbyeWhenTheServerLeaves() {
        Rooms rooms = start(OPTIONS);
        create(rooms, TEA);
        Ear bo = new Ear();
        sit(join(rooms, TEA, BO, bo), BO, 1);

        rooms.close();

        assertThat(bo.awaitEnding()).isEqualTo(new Ending.ServerLeaving());
        assertThat(store.load(TEA).orElseThrow().room().seated(BO.user()))
                .as("his place is kept")
                .isTrue();
        Ear late = new Ear();
        rooms.join(TEA, CY, Map.of(), null, late);
        assertThat(late.endings()).isEmpty();
        open.pop();
    }

    @Test
    void doesNotStartWithoutAStore() {
        assertThatThrownBy(() ->
                        Rooms.start(
                                OPTIONS,
                                () -> {
                                    throw new IllegalArgumentException("no such folder");
                                },
                                new PlainTranslation(),
                                gate))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such folder");
    }

    @Test
    void sleepsWithoutPeopleAndNeverWithThem() {
        Rooms rooms = start(OPTIONS.withIdleTime(Duration.ofMillis(300)));
        create(rooms, TEA);
        Attendance bo = join(rooms, TEA, BO, new Ear());
        sit(bo, BO, 1);
        create(rooms, OTHER);

        await().until(() -> rooms.statistics().roomsResident() == 1);
        assertThat(rooms.statistics().roomsMirrored()).isEqualTo(1);
        assertThat(get(bo.command(new RoomCommand.LeaveSeat(BO))))
                .isInstanceOf(Outcome.Accepted.class);
        get(bo.leave());

        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        rooms.statistics().roomsResident() == 0
                                && rooms.statistics().roomsMirrored() == 0);
        assertThat(rooms.statistics().sessions()).isZero();
        join(rooms, TEA, BO, new Ear());
    }

    @Test
    void whatCrossesNodesCanBeWrittenAndRead() {
        Rooms rooms =
                start(
                        OPTIONS,
                        store,
                        new PlainTranslation(),
                        ConfigFactory.parseString(
                                """
                                pekko.actor.serialize-messages = on
                                # Within a node messages carry futures and listeners; those stay.
                                pekko.actor.no-serialization-verification-needed-class-prefix = [
                                  "org.apache.pekko", "scala",
                                  "org.liveaudioroom.server.rooms.MirrorMessage",
                                  "org.liveaudioroom.server.rooms.RoomsGuardian"
                                  "org.liveaudioroom.server.rooms.HostMessage$Me"
                                  "org.liveaudioroom.server.rooms.HostMessage$Mi"
                                  "org.liveaudioroom.server.rooms.HostMessage$Reconcile"
                                  "org.liveaudioroom.server.rooms.HostMessage$DeadlineReached"
                                  "org.liveaudioroom.server.rooms.HostMessage$Idle"
                                  "org.liveaudioroom.server.rooms.HostMessage$Stop"
                                ]
                                """));
        create(rooms, TEA);
        Ear ann = new Ear();
        Attendance annHere = join(rooms, TEA, ANN, ann);
        Attendance bo = join(rooms, TEA, BO, new Ear());

        assertThat(sit(annHere, ANN, 0)).isInstanceOf(Outcome.Accepted.class);
        assertThat(sit(bo, BO, 0)).isEqualTo(new Outcome.Refused(new Refusal.SeatOfHost(0)));
        get(annHere.command(new RoomCommand.SetMode(ANN, SeatMode.ON_REQUEST)));
        get(bo.command(new RoomCommand.RequestSeat(BO, 4, Duration.ofSeconds(30))));
        get(annHere.command(new RoomCommand.AcceptRequest(ANN, BO.user(), null)));
        get(annHere.command(new RoomCommand.AskForMicrophone(ANN, BO.user(), "q")));
        assertThat(get(bo.say("c", "hello"))).isInstanceOf(Said.Posted.class);
        ann.awaitWords("MicrophoneAsked");
        ann.awaitWords("posted hello");
    }
}
