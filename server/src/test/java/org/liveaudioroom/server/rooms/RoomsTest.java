package org.liveaudioroom.server.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.liveaudioroom.server.rooms.People.ANN;
import static org.liveaudioroom.server.rooms.People.BO;
import static org.liveaudioroom.server.rooms.People.CY;
import static org.liveaudioroom.server.rooms.People.get;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.liveaudioroom.media.LevelReport;
import org.liveaudioroom.media.PeerId;
import org.liveaudioroom.media.StageId;
import org.liveaudioroom.room.Actor;
import org.liveaudioroom.room.Refusal;
import org.liveaudioroom.room.Role;
import org.liveaudioroom.room.RoomCommand;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.SeatMode;
import org.liveaudioroom.room.Settings;
import org.liveaudioroom.server.rooms.Attendance.Outcome;
import org.liveaudioroom.server.rooms.Attendance.Said;
import org.liveaudioroom.server.rooms.RoomListener.Ending;
import org.liveaudioroom.server.rooms.RoomListener.JoinRefusal;
import org.liveaudioroom.server.rooms.RoomListener.Joined;
import org.liveaudioroom.server.storage.Database;
import org.liveaudioroom.server.storage.RoomStore;

/// Rooms at work with a real data base, a real cluster of one, and ears instead of sockets.
class RoomsTest {
    private static final Duration GRACE = Duration.ofMillis(700);

    /// Nobody here is slow.
    private static final int PLENTY = Integer.MAX_VALUE;

    @TempDir private static Path folder;
    private static RoomStore store;
    private static RecordingGate gate;

    /// The usual one, but for those who take seats.
    private static final Pacing PATIENT =
            new Pacing(
                    new Pacing.Limit(1, Duration.ZERO),
                    Pacing.DEFAULT.request(),
                    Pacing.DEFAULT.message(),
                    Pacing.DEFAULT.reaction(),
                    Pacing.DEFAULT.command());

    private static Rooms rooms;

    private final List<Ear> ears = new ArrayList<>();
    private RoomId room;

    @BeforeAll
    static void start() {
        store = Database.embedded(folder);
        gate = new RecordingGate();
        rooms =
                Rooms.start(
                        RoomsOptions.DEFAULT
                                .withExitJvm(false)
                                .withListedMax(6)
                                .withPacing(PATIENT),
                        () -> store,
                        new PlainTranslation(),
                        gate);
    }

    @AfterAll
    static void stop() {
        rooms.close();
        store.close();
    }

    @BeforeEach
    void createRoom(TestInfo test) {
        room = new RoomId(test.getTestMethod().orElseThrow().getName());
        assertThat(get(rooms.create(room, settings().mode(SeatMode.OPEN).build())))
                .isInstanceOf(Outcome.Accepted.class);
    }

    @AfterEach
    void nobodyHeardAnythingOutOfOrder() {
        assertThat(ears).allSatisfy(ear -> assertThat(ear.disorder()).isEmpty());
        assertThat(ears)
                .allSatisfy(ear ->
                        assertThat(ear.frames().stream().map(Frame::seq).filter(seq -> seq > 0))
                                .isSorted()
                                .doesNotHaveDuplicates());
    }

    private static Settings.Builder settings() {
        return Settings.builder().grace(GRACE);
    }

    private Ear ear() {
        Ear ear = new Ear();
        ears.add(ear);
        return ear;
    }

    private Attendance join(Actor actor, Ear ear) {
        Attendance attendance = rooms.join(room, actor, Map.of(), null, ear);
        ear.awaitJoined();
        return attendance;
    }

    @Test
    void refusesToCreateARoomTwice() {
        assertThat(get(rooms.create(room, Settings.DEFAULT)))
                .isEqualTo(new Outcome.Refused(new Refusal.RoomExists()));
    }

    @Test
    void refusesToJoinARoomThatNobodyCreated() {
        Ear ear = ear();
        rooms.join(new RoomId("nowhere"), ANN, Map.of(), null, ear);

        assertThat(ear.awaitRefused())
                .isEqualTo(new JoinRefusal.ByRules(new Refusal.RoomUnknown()));
    }

    @Test
    void showsTheRoomToWhoeverJoinsAndHimToTheOthers() {
        Ear ann = ear();
        Ear bo = ear();
        join(ANN, ann);
        join(BO, bo);

        ann.awaitWords("entered [bo] 2");
        Joined.Fresh fresh = bo.awaitFresh();
        assertThat(fresh.total()).isEqualTo(2);
        assertThat(fresh.people())
                .extracting(PersonHere::user)
                .containsExactly(ANN.user(), BO.user());
        assertThat(fresh.people()).extracting(PersonHere::voice).doesNotHaveDuplicates();
        assertThat(fresh.you().actor()).isEqualTo(BO);
        assertThat(fresh.room().person(ANN.user())).isPresent();
        assertThat(bo.words()).as("nobody hears of himself coming").isEmpty();
    }

    @Test
    void tellsEverybodyWhatSomebodyDid() {
        Ear ann = ear();
        Ear bo = ear();
        join(ANN, ann);
        Attendance boHere = join(BO, bo);

        Outcome outcome = get(boHere.command(new RoomCommand.TakeSeat(BO, 3)));

        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        assertThat(((Outcome.Accepted) outcome).room().seatOf(BO.user()).orElseThrow().number())
                .isEqualTo(3);
        ann.awaitWords("SeatTaken[seat=3");
        bo.awaitWords("SeatTaken[seat=3");
        assertThat(get(boHere.room()).seated(BO.user())).isTrue();
    }

    @Test
    void givesAPressedSeatToOneOfTwoEachTime() throws Exception {
        Attendance bo = join(BO, ear());
        Attendance cy = join(CY, ear());
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 50; round++) {
                CyclicBarrier start = new CyclicBarrier(2);
                Future<Outcome> bos = two.submit(() -> press(start, bo, BO));
                Future<Outcome> cys = two.submit(() -> press(start, cy, CY));
                boolean boWon = bos.get() instanceof Outcome.Accepted;
                Actor winner = boWon ? BO : CY;
                assertThat(boWon ? cys.get() : bos.get())
                        .as("round %d", round)
                        .isEqualTo(new Outcome.Refused(new Refusal.SeatTaken(5, winner.user())));
                Attendance seated = boWon ? bo : cy;
                assertThat(get(seated.room()).seats().get(5).user()).isEqualTo(winner.user());
                assertThat(get(seated.command(new RoomCommand.LeaveSeat(winner))))
                        .isInstanceOf(Outcome.Accepted.class);
            }
        }
    }

    private static Outcome press(CyclicBarrier start, Attendance attendance, Actor by)
            throws Exception {
        start.await();
        return get(attendance.command(new RoomCommand.TakeSeat(by, 5)));
    }

    @Test
    void showsRequestsToHostsAndTheAskerAlone() {
        Ear ann = ear();
        Ear bo = ear();
        Ear cy = ear();
        Attendance annHere = join(ANN, ann);
        Attendance boHere = join(BO, bo);
        join(CY, cy);
        get(annHere.command(new RoomCommand.SetMode(ANN, SeatMode.ON_REQUEST)));

        get(boHere.command(new RoomCommand.RequestSeat(BO, null, null)));
        get(boHere.command(new RoomCommand.CancelRequest(BO)));
        get(boHere.say("c", "the end"));

        cy.awaitWords("the end");
        assertThat(cy.find("Request")).isEmpty();
        assertThat(bo.find("RequestMade")).isEmpty();
        bo.awaitWords("RequestEnded");
        ann.awaitWords("RequestMade");
        ann.awaitWords("RequestEnded");
    }

    @Test
    void putsInWhoTheInvitedIs() {
        Attendance ann = join(ANN, ear());
        Ear bo = ear();
        join(BO, bo);

        assertThat(get(ann.command(invite("bo")))).isInstanceOf(Outcome.Accepted.class);
        bo.awaitWords("Invited");
        assertThat(get(ann.room()).person(BO.user()).orElseThrow().name()).isEqualTo("BO");
        assertThat(get(ann.command(invite("nobody"))))
                .isEqualTo(
                        new Outcome.Refused(
                                new Refusal.UserUnknown(People.audience("nobody").user())));
    }

    private static RoomCommand.Invite invite(String name) {
        return new RoomCommand.Invite(
                ANN, new Actor(People.audience(name).user(), "", null, Role.AUDIENCE), null, null);
    }

    @Test
    void resumesWithExactlyWhatWasMissed() {
        Ear ann = ear();
        Attendance annHere = join(ANN, ann);
        Ear bo = ear();
        Attendance boHere = join(BO, bo);
        get(annHere.command(new RoomCommand.TakeSeat(ANN, 0)));
        bo.awaitWords("SeatTaken");
        PersonHere before = bo.awaitFresh().you();
        long seen = bo.lastSeq();

        boHere.lost();
        ann.awaitWords("changed bo reconnecting");
        get(annHere.command(new RoomCommand.SetMicrophone(ANN, true)));
        get(annHere.command(new RoomCommand.SetMicrophone(ANN, false)));

        Ear again = ear();
        Attendance boAgain =
                rooms.join(
                        room,
                        BO,
                        Map.of(),
                        new Rooms.Resume(before.session(), seen, PLENTY),
                        again);
        Joined.Resumed resumed = (Joined.Resumed) again.awaitJoined();
        await().until(() -> again.lastSeq() >= ann.lastSeq());

        assertThat(resumed.you().session()).isEqualTo(before.session());
        assertThat(resumed.you().voice()).isEqualTo(before.voice());
        assertThat(resumed.you().reconnecting()).isFalse();
        assertThat(again.words())
                .containsExactlyElementsOf(
                        ann.words().stream().filter(w -> Ear.seq(w) > seen).toList());
        assertThat(again.find("MicrophoneChanged")).isPresent();
        assertThat(get(boAgain.command(new RoomCommand.TakeSeat(BO, 1))))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(get(boHere.command(new RoomCommand.LeaveSeat(BO))))
                .as("the connection before has nothing to say any more")
                .isEqualTo(new Outcome.NotHere());
    }

    @Test
    void givesANewPictureToWhoeverMissedTooMuch() {
        Attendance annHere = join(ANN, ear());
        Ear bo = ear();
        Attendance boHere = join(BO, bo);
        PersonHere before = bo.awaitFresh().you();
        long seen = bo.lastSeq();
        get(annHere.command(new RoomCommand.TakeSeat(ANN, 0)));
        boHere.lost();
        for (int i = 0; i <= Broadcast.KEPT_MAX / 2; i++) {
            get(annHere.command(new RoomCommand.SetMicrophone(ANN, true)));
            get(annHere.command(new RoomCommand.SetMicrophone(ANN, false)));
        }

        Ear again = ear();
        rooms.join(room, BO, Map.of(), new Rooms.Resume(before.session(), seen, PLENTY), again);

        assertThat(again.awaitFresh().you().voice()).isNotNull();
    }

    @Test
    void replaysNothingToOneWhoseRoleChangedMeanwhile() {
        Ear ann = ear();
        Attendance annHere = join(ANN, ann);
        Ear bo = ear();
        Attendance boHere = join(BO, bo);
        PersonHere before = bo.awaitFresh().you();
        long seen = bo.lastSeq();
        boHere.lost();
        ann.awaitWords("changed bo reconnecting");
        get(annHere.command(new RoomCommand.SetRole(ANN, BO, Role.CO_HOST)));

        Ear again = ear();
        rooms.join(room, BO, Map.of(), new Rooms.Resume(before.session(), seen, PLENTY), again);

        assertThat(again.awaitFresh().room().standing(BO)).isEqualTo(Role.CO_HOST);
    }

    @Test
    void doesNotResumeForAnotherUser() {
        Ear bo = ear();
        join(BO, bo);
        SessionId session = bo.awaitFresh().you().session();

        Ear cy = ear();
        rooms.join(room, CY, Map.of(), new Rooms.Resume(session, bo.lastSeq(), PLENTY), cy);

        assertThat(cy.awaitFresh().you().session()).isNotEqualTo(session);
        assertThat(bo.endings()).isEmpty();
    }

    @Test
    void replacesTheOlderConnectionOfTheSameUser() {
        Ear first = ear();
        Attendance firstHere = join(BO, first);
        get(firstHere.command(new RoomCommand.TakeSeat(BO, 2)));
        Ear second = ear();
        Attendance secondHere = join(BO, second);

        assertThat(first.awaitEnding()).isEqualTo(new Ending.Replaced());
        assertThat(second.awaitFresh().total()).isEqualTo(1);
        assertThat(get(secondHere.room()).seatOf(BO.user())).as("he keeps his seat").isPresent();
        firstHere.lost();
        assertThat(get(secondHere.command(new RoomCommand.LeaveSeat(BO))))
                .as("the older connection's end is not his")
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void keepsALostSeatForTheGraceTimeAndThenFreesIt() {
        Ear ann = ear();
        join(ANN, ann);
        Ear bo = ear();
        Attendance boHere = join(BO, bo);
        get(boHere.command(new RoomCommand.TakeSeat(BO, 1)));

        boHere.lost();

        ann.awaitWords("ConnectionLost");
        assertThat(ann.find("SeatFreed")).isEmpty();
        ann.awaitWords("SeatFreed[seat=1, user=UserId[value=bo], cause=LOST");
        ann.awaitWords("left [bo] 1");
    }

    @Test
    void forgetsALostListenerAfterTheGraceTime() {
        Ear ann = ear();
        join(ANN, ann);
        Attendance boHere = join(BO, ear());
        long started = System.nanoTime();

        boHere.lost();

        ann.awaitWords("left [bo] 1");
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThanOrEqualTo(GRACE);
    }

    @Test
    void leavesAtOnceWhenAsked() {
        Ear ann = ear();
        join(ANN, ann);
        Attendance boHere = join(BO, ear());
        get(boHere.command(new RoomCommand.TakeSeat(BO, 1)));

        assertThat(get(boHere.leave())).isInstanceOf(Outcome.Accepted.class);

        ann.awaitWords("SeatFreed[seat=1, user=UserId[value=bo], cause=LEFT");
        ann.awaitWords("left [bo] 1");
        assertThat(get(boHere.leave())).isEqualTo(new Outcome.NotHere());
    }

    @Test
    void takesAConnectionThatGoesWhileItJoinsForLost() {
        Ear ann = ear();
        join(ANN, ann);
        Ear host = ear();
        Attendance hasty = rooms.join(room, People.host("hasty"), Map.of(), null, host);
        hasty.lost();

        ann.awaitWords("left [hasty] 1");
    }

    @Test
    void countsInsteadOfNamingInAFullRoom() {
        Ear ann = ear();
        join(ANN, ann);
        for (int i = 0; i < 9; i++) {
            join(People.audience("guest" + i), ear());
        }

        ann.awaitWords("counted 10");
        assertThat(ann.find("entered [guest4]")).isPresent();
        assertThat(ann.find("entered [guest5]")).isEmpty();
        Ear late = ear();
        join(People.audience("late"), late);
        assertThat(late.awaitFresh().people())
                .as("the stage and you")
                .extracting(p -> p.user().value())
                .containsExactly("ann", "late");
        assertThat(late.awaitFresh().total()).isEqualTo(11);
        join(People.host("boss"), ear());
        ann.awaitWords("entered [boss] 12");
    }

    @Test
    void pagesAndSearchesThePeople() {
        Attendance ann = join(ANN, ear());
        join(BO, ear());
        join(CY, ear());

        Attendance.PeoplePage first = get(ann.people("", "", 2));
        assertThat(first.people()).extracting(p -> p.user().value()).containsExactly("ann", "bo");
        assertThat(first.total()).isEqualTo(3);
        Attendance.PeoplePage second = get(ann.people(String.valueOf(first.next()), "", 2));
        assertThat(second.people()).extracting(p -> p.user().value()).containsExactly("cy");
        assertThat(second.next()).isNull();
        assertThat(get(ann.people("", "Y", 10)).people()).hasSize(1);
    }

    @Test
    void postsAMessageToAllAndKeepsItForThoseWhoComeLater() {
        Ear ann = ear();
        join(ANN, ann);
        Ear bo = ear();
        Attendance boHere = join(BO, bo);

        Said said = get(boHere.say("c-1", "hello ß 😀"));

        assertThat(said).isInstanceOf(Said.Posted.class);
        assertThat(ann.awaitWords("posted")).endsWith("posted hello ß 😀");
        assertThat(bo.awaitWords("posted")).endsWith("posted hello ß 😀 as c-1");
        Ear cy = ear();
        join(CY, cy);
        assertThat(cy.awaitFresh().messages()).containsExactly(((Said.Posted) said).message());
        assertThat(store.lastMessages(room, 10)).containsExactly(((Said.Posted) said).message());
    }

    @Test
    void postsAMessageOnceThatIsSentTwice() {
        Ear bo = ear();
        Attendance boHere = join(BO, bo);

        var first = boHere.say("c-1", "hello");
        var second = boHere.say("c-1", "hello");

        assertThat(get(second)).isEqualTo(get(first));
        assertThat(get(boHere.say("c-1", "hello"))).isEqualTo(get(first));
        assertThat(store.lastMessages(room, 10)).hasSize(1);
    }

    @Test
    void refusesMessagesThatAreEmptyOrTooLongOrTooMany() {
        Attendance bo = join(BO, ear());

        assertThat(get(bo.say("c", " \n "))).isEqualTo(new Said.Empty());
        assertThat(get(bo.say("c", "😀".repeat(1_000)))).isInstanceOf(Said.Posted.class);
        assertThat(get(bo.say("d", "a".repeat(1_001)))).isEqualTo(new Said.TooLong(1_001, 1_000));
        List<CompletionStage<Said>> many = new ArrayList<>();
        for (int i = 0; i < 5 * PATIENT.message().burst(); i++) {
            many.add(bo.say("m" + i, "one more"));
        }
        assertThat(many.stream().map(said -> get(said)))
                .hasAtLeastOneElementOfType(Said.TooFast.class);
    }

    @Test
    void opensAVoiceOnlyWhileItsOwnerSitsWithHisMicrophoneOn() {
        Attendance ann = join(ANN, ear());
        Attendance bo = join(BO, ear());
        PeerId peer = new PeerId(System.nanoTime());
        bo.peer(peer);
        get(bo.command(new RoomCommand.TakeSeat(BO, 1)));
        assertThat(gate.open).doesNotContain(peer);

        get(bo.command(new RoomCommand.SetMicrophone(BO, true)));
        assertThat(gate.open).contains(peer);

        PeerId newer = new PeerId(System.nanoTime());
        bo.peer(newer);
        await().until(() -> gate.open.contains(newer));
        assertThat(gate.gone).as("one peer a session").contains(peer);

        get(ann.command(new RoomCommand.TurnOffMicrophone(ANN, BO.user())));
        assertThat(gate.open).doesNotContain(newer);
        get(bo.command(new RoomCommand.SetMicrophone(BO, true)));
        assertThat(gate.open).contains(newer);
        get(ann.command(new RoomCommand.RemoveFromSeat(ANN, BO.user())));
        assertThat(gate.open).doesNotContain(newer);

        get(bo.leave());
        assertThat(gate.gone).contains(newer);
        PeerId late = new PeerId(System.nanoTime());
        bo.peer(late);
        await().until(() -> gate.gone.contains(late));
    }

    @Test
    void tellsLevelsByUserWithoutANumber() {
        Ear ann = ear();
        join(ANN, ann);
        PersonHere you = ann.awaitFresh().you();

        rooms.levels(new StageId(room.value()), new LevelReport(Map.of(you.voice(), 30)));

        assertThat(ann.awaitWords("speaking")).isEqualTo("0 speaking {UserId[value=ann]=30}");
    }

    @Test
    void tellsWhoComesInWhoSpeaksAlready() {
        Ear ann = ear();
        join(ANN, ann);
        Ear bo = ear();
        join(BO, bo);
        var stage = new StageId(room.value());
        var annsVoice = ann.awaitFresh().you().voice();
        rooms.levels(stage, new LevelReport(Map.of(annsVoice, 30)));
        rooms.levels(stage, new LevelReport(Map.of(bo.awaitFresh().you().voice(), 40)));
        rooms.levels(stage, new LevelReport(Map.of(bo.awaitFresh().you().voice(), 127)));
        bo.awaitWords("127");

        Ear cy = ear();
        join(CY, cy);

        assertThat(cy.awaitWords("speaking")).isEqualTo("0 speaking {UserId[value=ann]=30}");
    }

    @Test
    void letsRequestsRunOut() {
        Attendance ann = join(ANN, ear());
        Ear bo = ear();
        Attendance boHere = join(BO, bo);
        get(ann.command(new RoomCommand.SetMode(ANN, SeatMode.ON_REQUEST)));
        get(boHere.command(new RoomCommand.RequestSeat(BO, null, Duration.ofSeconds(5))));

        assertThat(bo.awaitWords("RequestEnded")).contains("TIMEOUT");
    }

    @Test
    void endsTheRoomForEverybody() {
        Attendance ann = join(ANN, ear());
        Ear bo = ear();
        join(BO, bo);

        get(ann.command(new RoomCommand.EndRoom(ANN, "done")));

        bo.awaitWords("RoomEnded");
        assertThat(bo.awaitEnding()).isEqualTo(new Ending.RoomOver());
        Ear late = ear();
        rooms.join(room, CY, Map.of(), null, late);
        assertThat(late.awaitRefused()).isEqualTo(new JoinRefusal.ByRules(new Refusal.RoomEnded()));
    }

    @Test
    void showsARoomFromOutside() {
        assertThat(get(rooms.look(new RoomId("nowhere at all")))).isEmpty();
        join(ANN, ear());
        Rooms.Look look = get(rooms.look(room)).orElseThrow();
        assertThat(look.total()).isEqualTo(1);
        assertThat(look.room().person(ANN.user())).isPresent();
        assertThat(rooms.list("", 100)).extracting(RoomStore.RoomSummary::id).contains(room);
        assertThat(get(rooms.ready())).isTrue();
    }

    @Test
    void isNotSlowedByAListenerThatFails() {
        Ear ann = ear();
        join(ANN, ann);
        RoomListener broken =
                new RoomListener() {
                    @Override
                    public void joined(Joined joined) {}

                    @Override
                    public void refused(JoinRefusal refusal) {}

                    @Override
                    public void deliver(Frame frame) {
                        throw new IllegalStateException("a bug in a session");
                    }

                    @Override
                    public void ended(long seq, Ending ending) {}
                };
        rooms.join(room, CY, Map.of(), null, broken);
        ann.awaitWords("entered [cy]");
        join(BO, ear());
        ann.awaitWords("entered [bo]");
    }
}
