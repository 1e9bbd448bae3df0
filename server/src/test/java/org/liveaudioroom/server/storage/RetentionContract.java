package org.liveaudioroom.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liveaudioroom.room.ModerationAct.Kind.BANNED;
import static org.liveaudioroom.server.storage.Kept.act;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.room.Decision;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.RoomCommand;
import org.liveaudioroom.room.RoomEvent;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.RoomRules;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.storage.Retention.Purged;
import org.liveaudioroom.server.storage.RoomStore.RoomSummary;
import org.liveaudioroom.server.storage.RoomStore.RoomWrite;

/// What every data base must do with what is old.
interface RetentionContract {
    Instant NOW = Instant.parse("2027-06-01T12:00:00Z");
    RoomId LIVE = new RoomId("live");

    RoomStore store();

    @Test
    default void deletesWhatIsOlderThanItIsToBeKeptAndNothingElse() {
        Instant old = NOW.minus(Duration.ofDays(91));
        Instant recent = NOW.minus(Duration.ofDays(89));
        int many = 2 * SqlPurge.STEP + 1;
        Sample sample = Sample.eventful();
        RoomEvent event = sample.events().getFirst();
        store().write(
                        write(
                                0,
                                sample.room(),
                                IntStream.range(0, many).mapToObj(_ -> event).toList(),
                                old));
        store().write(write(1, sample.room(), List.of(event), recent));
        store().append(IntStream.range(0, many).mapToObj(n -> message(n, old)).toList());
        store().append(List.of(message(many, recent)));

        Purged purged = store().purge(Retention.DEFAULT, NOW);

        assertThat(purged).isEqualTo(new Purged(many, 0, many, 0, 0, 0));
        assertThat(store().eventsSince(LIVE, 0, 10)).hasSize(1);
        assertThat(store().lastMessages(LIVE, 10)).containsExactly(message(many, recent));
        assertThat(store().load(LIVE).orElseThrow().room())
                .as("the room itself stays")
                .isEqualTo(sample.room());
        assertThat(store().purge(Retention.DEFAULT, NOW).nothing()).isTrue();
    }

    @Test
    default void keepsModerationForItsOwnTime() {
        store().write(
                        Kept.write(
                                LIVE,
                                0,
                                NOW.minus(Duration.ofDays(366)),
                                act(BANNED, "a", "b", "1")));
        store().write(
                        Kept.write(
                                LIVE,
                                1,
                                NOW.minus(Duration.ofDays(364)),
                                act(BANNED, "a", "b", "2")));

        assertThat(store().purge(Retention.DEFAULT, NOW)).isEqualTo(new Purged(0, 0, 0, 1, 0, 0));
        assertThat(store().moderation(LIVE, null, Long.MAX_VALUE, 10))
                .extracting(each -> each.act().detail())
                .containsExactly("2");
    }

    @Test
    default void forgetsRoomsThatEndedLongAgo() {
        Instant old = NOW.minus(Duration.ofDays(91));
        Instant recent = NOW.minus(Duration.ofDays(89));
        Room live = Sample.eventful().room();
        store().write(write("ended long ago", ended(), old));
        store().write(write("ended", ended(), recent));
        store().write(write("quiet", live, old));

        assertThat(store().purge(Retention.DEFAULT, NOW).rooms()).isEqualTo(1);
        assertThat(store().list("", 10))
                .extracting(RoomSummary::id)
                .containsExactly(new RoomId("ended"), new RoomId("quiet"));
    }

    @Test
    default void keepsForEverWhatIsToBeKeptSo() {
        Instant old = NOW.minus(Duration.ofDays(10_000));
        store().write(write(0, Sample.eventful().room(), Sample.eventful().events(), old));
        store().write(write("ended", ended(), old));
        store().write(Kept.write(new RoomId("strict"), 0, old, act(BANNED, "a", "b", "1")));
        store().append(List.of(message(1, old)));

        assertThat(store().purge(Retention.FOR_EVER, NOW).nothing()).isTrue();
    }

    @Test
    default void keepsAnswersForADayAndRevocationsUntilTheirEnd() {
        store().keep(new KeptAnswer("old", "h", 201, "", null, NOW.minus(Duration.ofHours(25))));
        store().keep(new KeptAnswer("new", "h", 201, "", null, NOW.minus(Duration.ofHours(23))));
        for (Instant until : List.of(NOW.minusSeconds(1), NOW.plusSeconds(1))) {
            store().revoke(
                            new Revocation(
                                    Revocation.Kind.TOKEN_ID,
                                    until.toString(),
                                    null,
                                    NOW.minusSeconds(9),
                                    until));
        }

        assertThat(store().purge(Retention.FOR_EVER, NOW)).isEqualTo(new Purged(0, 0, 0, 0, 1, 1));
        assertThat(store().answer("old")).isEmpty();
        assertThat(store().answer("new")).isPresent();
        assertThat(store().revocations())
                .extracting(Revocation::until)
                .containsExactly(NOW.plusSeconds(1));
    }

    private static Room ended() {
        Room room = Sample.eventful().room();
        return RoomRules.decide(room, new RoomCommand.EndRoom(Sample.ANN, ""), NOW)
                        instanceof Decision.Accepted(var events)
                ? room.apply(events)
                : Room.ABSENT;
    }

    private static RoomWrite write(
            long expectedRevision, Room room, List<RoomEvent> events, Instant at) {
        return new RoomWrite(LIVE, expectedRevision, room, events, List.of(), false, at);
    }

    private static RoomWrite write(String id, Room room, Instant at) {
        return new RoomWrite(new RoomId(id), 0, room, List.of(), List.of(), false, at);
    }

    private static StoredMessage message(int number, Instant at) {
        return new StoredMessage(
                LIVE, "m" + number, new UserId("ann"), "Ann", "c" + number, "text", at);
    }
}
