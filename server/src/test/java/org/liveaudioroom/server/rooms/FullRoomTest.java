package org.liveaudioroom.server.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liveaudioroom.server.rooms.People.ANN;
import static org.liveaudioroom.server.rooms.People.get;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liveaudioroom.room.Actor;
import org.liveaudioroom.room.RoomCommand;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.SeatMode;
import org.liveaudioroom.room.Settings;
import org.liveaudioroom.server.rooms.Attendance.Outcome;
import org.liveaudioroom.server.rooms.Attendance.PeoplePage;
import org.liveaudioroom.server.storage.Database;
import org.liveaudioroom.server.storage.RoomStore;

/// A room with more people than everybody is told of one by one.
@Tag("slow")
class FullRoomTest {
    private static final int LISTED = RoomsOptions.DEFAULT.listedMax();
    private static final int GUESTS = LISTED + 100;

    @TempDir Path folder;

    private RoomStore store;
    private Rooms rooms;

    private final RoomId room = new RoomId("full");
    private final Ear ann = new Ear();
    private final List<Ear> ears = new ArrayList<>();
    private final List<Attendance> guests = new ArrayList<>();
    private Attendance annHere;

    @BeforeEach
    void fill() {
        store = Database.embedded(folder);
        rooms =
                Rooms.start(
                        RoomsOptions.DEFAULT.withExitJvm(false),
                        () -> store,
                        new PlainTranslation(),
                        new RecordingGate());
        var open = Settings.builder().mode(SeatMode.OPEN).build();
        assertThat(get(rooms.create(room, open))).isInstanceOf(Outcome.Accepted.class);
        annHere = join(ANN, ann);
        for (int i = 0; i < GUESTS; i++) {
            var ear = new Ear();
            ears.add(ear);
            guests.add(rooms.join(room, guest(i), Map.of(), null, ear));
        }
        ears.forEach(Ear::awaitJoined);
    }

    @AfterEach
    void close() {
        rooms.close();
        store.close();
    }

    private static Actor guest(int number) {
        return People.audience("guest-%03d".formatted(number));
    }

    private Attendance join(Actor actor, Ear ear) {
        Attendance attendance = rooms.join(room, actor, Map.of(), null, ear);
        ear.awaitJoined();
        return attendance;
    }

    @Test
    void namesThoseWhoComeUpToTheLimitAndCountsTheOthers() {
        ann.awaitWords("counted " + (GUESTS + 1));

        assertThat(ann.words().stream().filter(words -> words.contains("entered")))
                .as("with ann herself as many as the limit")
                .hasSize(LISTED - 1);
        assertThat(ears.getLast().awaitFresh().people())
                .as("those of the stage, and oneself")
                .extracting(person -> person.user())
                .containsExactly(ANN.user(), guest(GUESTS - 1).user());
        assertThat(ears.getLast().awaitFresh().total()).isEqualTo(GUESTS + 1);
    }

    @Test
    void countsManyWhoGoInOneWord() {
        ann.awaitWords("counted " + (GUESTS + 1));
        int going = 50;

        guests.subList(0, going).forEach(guest -> get(guest.leave()));

        ann.awaitWords("counted " + (GUESTS + 1 - going));
        assertThat(ann.find("left")).isEmpty();
        assertThat(ann.words().stream().filter(words -> words.contains("counted")).count())
                .as("once a second at most, not once for each")
                .isLessThan(going);
    }

    @Test
    void tellsEverybodyOfTheStageOneByOneNoMatterHowFullItIs() {
        var singer = guest(7);
        var singerHere = guests.get(7);

        get(singerHere.command(new RoomCommand.TakeSeat(singer, 3)));
        join(People.host("boss"), new Ear());
        get(singerHere.leave());

        for (Ear ear : List.of(ann, ears.getFirst(), ears.getLast())) {
            ear.awaitWords("SeatTaken[seat=3, user=UserId[value=guest-007]");
            ear.awaitWords("entered [boss]");
            ear.awaitWords("SeatFreed[seat=3, user=UserId[value=guest-007]");
            ear.awaitWords("left [guest-007]");
        }
    }

    @Test
    void pagesShowEverybodyWhoStaysExactlyOnceWhileOthersComeAndGo() {
        var over = new AtomicBoolean();
        var passing = CompletableFuture.runAsync(() -> comeAndGo(over));
        try {
            for (int limit : new int[] {1, 7, 100, 500}) {
                assertThat(staying(walk("", limit)))
                        .as("in pages of %d", limit)
                        .isEqualTo(users(0, GUESTS));
            }
            // The name, in capitals, is not the id.
            assertThat(walk("GUEST-1", 7)).as("found by a part").isEqualTo(users(100, 200));
            assertThat(walk("gUeSt-59", 3)).as("case aside").isEqualTo(users(590, 600));
            assertThat(walk("nobody", 3)).isEmpty();
        } finally {
            over.set(true);
        }
        get(passing);
    }

    /// People whose ids stand before, between and behind those of the guests.
    private void comeAndGo(AtomicBoolean over) {
        for (int i = 0; !over.get(); i++) {
            var early = join(People.audience("early-" + i), new Ear());
            var between =
                    join(People.audience("guest-%03d-friend".formatted(i % GUESTS)), new Ear());
            var late = join(People.audience("late-" + i), new Ear());
            get(early.leave());
            get(between.leave());
            get(late.leave());
        }
    }

    private List<String> walk(String search, int limit) {
        List<String> seen = new ArrayList<>();
        @Nullable String after = "";
        while (after != null) {
            PeoplePage page = get(annHere.people(after, search, limit));
            assertThat(page.people()).hasSizeLessThanOrEqualTo(limit);
            page.people().forEach(person -> seen.add(person.user().value()));
            after = page.next();
        }
        assertThat(seen).as("in the order of their ids, nobody twice").isSorted();
        assertThat(seen).doesNotHaveDuplicates();
        return seen.stream().filter(user -> !user.endsWith("-friend")).toList();
    }

    private static List<String> staying(List<String> seen) {
        return seen.stream().filter(user -> user.startsWith("guest-")).toList();
    }

    private static List<String> users(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> guest(i).user().value()).toList();
    }
}
