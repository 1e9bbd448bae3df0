package org.liveaudioroom.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liveaudioroom.room.ModerationAct.Kind.BANNED;
import static org.liveaudioroom.room.ModerationAct.Kind.ROOM_ENDED;
import static org.liveaudioroom.room.ModerationAct.Kind.SEAT_LOCKED;
import static org.liveaudioroom.room.ModerationAct.Kind.UNBANNED;
import static org.liveaudioroom.server.storage.Kept.AT;
import static org.liveaudioroom.server.storage.Kept.TEA;
import static org.liveaudioroom.server.storage.Kept.act;
import static org.liveaudioroom.server.storage.Kept.write;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.room.ModerationAct;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.storage.RoomStore.StoredAct;

/// What every data base must do with the log of what moderators did.
interface ModerationContract {
    RoomStore store();

    @Test
    default void keepsWhatModeratorsDidNewestFirst() {
        ModerationAct banned = act(BANNED, "ann", "bo", "");
        ModerationAct locked =
                new ModerationAct(SEAT_LOCKED, new UserId("ann"), null, "", null, "3");
        ModerationAct ended =
                new ModerationAct(ROOM_ENDED, null, null, "", AT.plusSeconds(5), "idle");
        store().write(write(TEA, 0, AT, banned, locked));
        store().write(write(TEA, 1, AT.plusSeconds(1), ended));
        store().write(write(new RoomId("other"), 0, AT, act(UNBANNED, "ann", "bo", "")));

        List<StoredAct> acts = store().moderation(TEA, null, Long.MAX_VALUE, 10);

        assertThat(acts).extracting(StoredAct::act).containsExactly(ended, locked, banned);
        assertThat(acts).extracting(StoredAct::at).containsExactly(AT.plusSeconds(1), AT, AT);
    }

    @Test
    default void handsOutModerationByPages() {
        store().write(
                        write(
                                TEA,
                                0,
                                AT,
                                act(BANNED, "ann", "bo", "1"),
                                act(BANNED, "ann", "bo", "2"),
                                act(BANNED, "ann", "bo", "3")));

        List<StoredAct> first = store().moderation(TEA, null, Long.MAX_VALUE, 2);
        List<StoredAct> second = store().moderation(TEA, null, first.getLast().number(), 2);

        assertThat(first).extracting(each -> each.act().detail()).containsExactly("3", "2");
        assertThat(second).extracting(each -> each.act().detail()).containsExactly("1");
    }

    @Test
    default void tellsWhatWasDoneToOnePerson() {
        store().write(
                        write(
                                TEA,
                                0,
                                AT,
                                act(BANNED, "ann", "bo", "1"),
                                act(BANNED, "bo", "cy", "2"),
                                act(UNBANNED, "ann", "bo", "3")));

        assertThat(store().moderation(TEA, new UserId("bo"), Long.MAX_VALUE, 10))
                .extracting(each -> each.act().detail())
                .containsExactly("3", "1");
    }

    @Test
    default void nothingOfARefusedWriteIsInTheModerationLog() {
        store().write(write(TEA, 0, AT));

        assertThatThrownBy(() -> store().write(write(TEA, 7, AT, act(BANNED, "ann", "bo", ""))))
                .isInstanceOf(RevisionConflict.class);
        assertThat(store().moderation(TEA, null, Long.MAX_VALUE, 10)).isEmpty();
    }
}
