package org.liveaudioroom.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liveaudioroom.room.ModerationAct.Kind.BANNED;
import static org.liveaudioroom.server.storage.Kept.AT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.room.Actor;
import org.liveaudioroom.room.Ban;
import org.liveaudioroom.room.ModerationAct;
import org.liveaudioroom.room.Participant;
import org.liveaudioroom.room.Role;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.RoomEvent;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.Settings;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.storage.PersonStore.Erased;
import org.liveaudioroom.server.storage.RoomStore.RoomWrite;
import org.liveaudioroom.server.storage.RoomStore.StoredAct;
import org.liveaudioroom.server.storage.RoomStore.StoredEvent;

/// What every data base must do with all that is kept of one person. His id has in it whatever may
/// be mistaken for something else.
interface PersonContract {
    UserId ODD = new UserId("%_\"\\'an{n}|?.*");

    /// Whoever looks for the odd one with a pattern finds this one too.
    UserId LIKE_ODD = new UserId("xx_\"\\'an{n}|?.*");

    UserId OTHER = new UserId("other");
    UserId NOBODY = new UserId("erased-1");
    RoomId TITLED = new RoomId("titled");

    RoomStore store();

    private void keepSomething() {
        store().write(new RoomWrite(TITLED, 0, Room.ABSENT, events(ODD), acts(ODD), false, AT));
        store().append(List.of(message("m1", ODD), message("m2", OTHER), message("m3", LIKE_ODD)));
    }

    /// The names are those of others' ids, to be mistaken.
    private static List<RoomEvent> events(UserId odd) {
        return List.of(
                new RoomEvent.RoomCreated(Settings.builder().title(ODD.value()).build(), "s", AT),
                new RoomEvent.Remembered(
                        new Participant(
                                odd,
                                odd.equals(NOBODY) ? NOBODY.value() : "Ann",
                                odd.equals(NOBODY) ? null : "https://a.example/ann.png",
                                Role.HOST,
                                AT,
                                null,
                                null,
                                false)),
                new RoomEvent.Renamed(OTHER, ODD.value(), "https://a.example/other.png"),
                new RoomEvent.SeatTaken(1, LIKE_ODD, RoomEvent.SeatCause.TAKEN, null, AT),
                new RoomEvent.SeatTaken(2, OTHER, RoomEvent.SeatCause.INVITED, odd, AT),
                new RoomEvent.Banned(
                        new Ban(
                                odd,
                                odd.equals(NOBODY) ? NOBODY.value() : "Ann",
                                OTHER,
                                Role.HOST,
                                odd.equals(NOBODY) ? "" : "Ann was loud.",
                                AT,
                                null)),
                new RoomEvent.Banned(
                        new Ban(OTHER, "Bo", odd, Role.HOST, "He was loud.", AT, null)));
    }

    private static List<ModerationAct> acts(UserId odd) {
        return List.of(
                new ModerationAct(
                        BANNED,
                        OTHER,
                        odd,
                        odd.equals(NOBODY) ? "" : "Ann was loud.",
                        AT.plusSeconds(9),
                        "1"),
                new ModerationAct(BANNED, odd, OTHER, "He was loud.", null, "2"),
                new ModerationAct(BANNED, OTHER, LIKE_ODD, "", null, "3"));
    }

    private static StoredMessage message(String id, UserId user) {
        return new StoredMessage(TITLED, id, user, "Ann", "c", "I am Ann.", AT);
    }

    @Test
    default void handsOutWhatIsKeptOfAPersonAndNothingOfOthers() {
        keepSomething();

        PersonalData data = store().export(ODD);

        assertThat(data.complete()).isTrue();
        assertThat(data.messages()).containsExactly(message("m1", ODD));
        assertThat(data.acts())
                .extracting(each -> each.act().act().detail())
                .containsExactly("2", "1");
        assertThat(data.events())
                .extracting(each -> each.event().event())
                .containsExactly(
                        events(ODD).get(6),
                        events(ODD).get(5),
                        events(ODD).get(4),
                        events(ODD).get(1));
        assertThat(data.events()).extracting(PersonalData.EventOfRoom::room).containsOnly(TITLED);
    }

    @Test
    default void erasesAPersonAndNothingOfOthers() {
        keepSomething();

        Erased erased = store().erase(ODD, NOBODY);

        assertThat(erased).isEqualTo(new Erased(1, 2, 4));
        assertThat(store().lastMessages(TITLED, 10))
                .containsExactly(message("m2", OTHER), message("m3", LIKE_ODD));
        assertThat(store().eventsSince(TITLED, 0, 10))
                .extracting(StoredEvent::event)
                .isEqualTo(events(NOBODY));
        assertThat(store().moderation(TITLED, null, Long.MAX_VALUE, 10).reversed())
                .extracting(StoredAct::act)
                .isEqualTo(acts(NOBODY));
        assertThat(store().export(ODD))
                .isEqualTo(new PersonalData(ODD, List.of(), List.of(), List.of(), List.of(), true));
        assertThat(store().erase(ODD, NOBODY)).isEqualTo(new Erased(0, 0, 0));
    }

    @Test
    default void twoPersonsAreErasedIntoOnePseudonym() {
        keepSomething();

        store().erase(ODD, NOBODY);
        store().erase(LIKE_ODD, NOBODY);

        assertThat(store().lastMessages(TITLED, 10)).containsExactly(message("m2", OTHER));
    }

    @Test
    default void namesTheRoomsThatRememberAPerson() {
        RoomId other = new RoomId("not his");
        store().write(Kept.write(Kept.TEA, 0, remembering(ODD), true));
        store().write(Kept.write(other, 0, remembering(LIKE_ODD), true));
        store().write(
                        Kept.write(
                                TITLED,
                                0,
                                Room.ABSENT.apply(
                                        new RoomEvent.RoomCreated(
                                                Settings.builder().title(ODD.value()).build(),
                                                "s",
                                                AT)),
                                true));

        assertThat(store().roomsOf(ODD)).containsExactly(Kept.TEA);
        assertThat(store().export(ODD).rooms()).containsExactly(Kept.TEA);
    }

    @Test
    default void namesARoomThatCannotBeReadWhenHisIdStandsInIt() throws Exception {
        store().write(Kept.write(Kept.TEA, 0, Room.ABSENT, true));
        overwriteState(Kept.TEA, "{broken: " + StoredJson.text(ODD), StoredJson.SCHEMA_VERSION);

        assertThat(store().roomsOf(ODD)).containsExactly(Kept.TEA);
        assertThat(store().roomsOf(LIKE_ODD)).isEmpty();
    }

    /// Damages the stored state of a room, past the store.
    void overwriteState(RoomId room, String state, int schemaVersion) throws Exception;

    private static Room remembering(UserId user) {
        Actor ann = new Actor(user, "Ann", null, Role.HOST);
        return Sample.entered(ann);
    }
}
