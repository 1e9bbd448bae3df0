package org.liveaudioroom.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liveaudioroom.server.storage.Kept.AT;
import static org.liveaudioroom.server.storage.Kept.TEA;
import static org.liveaudioroom.server.storage.Kept.message;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.room.ModerationAct;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.storage.ChatStore.NumberedMessage;
import org.liveaudioroom.server.storage.RoomStore.StoredAct;

/// What every data base must do with the chat.
interface ChatContract {
    RoomStore store();

    @Test
    default void keepsMessagesInTheirOrder() {
        store().append(List.of(message(TEA, 1), message(new RoomId("other"), 2), message(TEA, 3)));
        store().append(List.of(message(TEA, 4)));

        assertThat(store().lastMessages(TEA, 10))
                .containsExactly(message(TEA, 1), message(TEA, 3), message(TEA, 4));
        assertThat(store().lastMessages(TEA, 2)).containsExactly(message(TEA, 3), message(TEA, 4));
    }

    @Test
    default void handsOutMessagesByPagesNewestFirst() {
        store().append(IntStream.rangeClosed(1, 5).mapToObj(n -> message(TEA, n)).toList());

        List<NumberedMessage> first = store().messages(TEA, Long.MAX_VALUE, 2);
        List<NumberedMessage> second = store().messages(TEA, first.getLast().number(), 2);
        List<NumberedMessage> third = store().messages(TEA, second.getLast().number(), 2);

        assertThat(first)
                .extracting(NumberedMessage::message)
                .containsExactly(message(TEA, 5), message(TEA, 4));
        assertThat(second)
                .extracting(NumberedMessage::message)
                .containsExactly(message(TEA, 3), message(TEA, 2));
        assertThat(third).extracting(NumberedMessage::message).containsExactly(message(TEA, 1));
    }

    @Test
    default void findsAMessageByItsId() {
        store().append(List.of(message(TEA, 1), message(TEA, 2)));

        assertThat(store().message(TEA, "m2")).contains(message(TEA, 2));
        assertThat(store().message(TEA, "m3")).isEmpty();
        assertThat(store().message(new RoomId("other"), "m2")).isEmpty();
    }

    @Test
    default void keepsOnceWhatIsSentTwice() {
        store().append(List.of(message(TEA, 1)));
        StoredMessage again = Kept.sentAgainAs(message(TEA, 1), "m9");
        StoredMessage elsewhere = message(new RoomId("other"), 1);

        List<StoredMessage> kept = store().append(List.of(message(TEA, 2), again, elsewhere));

        assertThat(kept).containsExactly(message(TEA, 2), message(TEA, 1), elsewhere);
        assertThat(store().lastMessages(TEA, 10)).containsExactly(message(TEA, 1), message(TEA, 2));
    }

    @Test
    default void keepsOnceWhatIsSentTwiceInOneBatch() {
        StoredMessage again = Kept.sentAgainAs(message(TEA, 1), "m9");

        assertThat(store().append(List.of(message(TEA, 1), again)))
                .containsExactly(message(TEA, 1), message(TEA, 1));
        assertThat(store().lastMessages(TEA, 10)).containsExactly(message(TEA, 1));
    }

    @Test
    default void keepsOnceWhatIsSentByManyAtOnce() throws Exception {
        int senders = 4;
        int rounds = 20;
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < rounds; round++) {
                StoredMessage message = message(TEA, round);
                CyclicBarrier start = new CyclicBarrier(senders);
                var kept =
                        IntStream.range(0, senders)
                                .mapToObj(sender -> Kept.sentAgainAs(message, "by " + sender))
                                .map(each ->
                                        Kept.sentAgainAs(each, each.message() + round(message)))
                                .map(each ->
                                        executor.submit(() -> {
                                            start.await();
                                            return store().append(List.of(each)).getFirst();
                                        }))
                                .toList();
                var ids = new java.util.HashSet<String>();
                for (var each : kept) {
                    ids.add(each.get().message());
                }
                assertThat(ids).as("all are told of the same one").hasSize(1);
            }
        }
        assertThat(store().lastMessages(TEA, 1_000)).hasSize(rounds);
    }

    private static String round(StoredMessage message) {
        return " of " + message.clientId();
    }

    @Test
    default void aDeletedMessageIsGoneAndItsDeletionIsInTheModerationLog() {
        store().append(List.of(message(TEA, 1), message(TEA, 2)));
        ModerationAct act = Kept.act(ModerationAct.Kind.MESSAGE_DELETED, "bo", "ann", "m1");

        assertThat(store().deleteMessage(TEA, "m1", act, AT)).isTrue();

        assertThat(store().message(TEA, "m1")).isEmpty();
        assertThat(store().lastMessages(TEA, 10)).containsExactly(message(TEA, 2));
        assertThat(store().messages(TEA, Long.MAX_VALUE, 10)).hasSize(1);
        assertThat(store().moderation(TEA, null, Long.MAX_VALUE, 10))
                .extracting(StoredAct::act)
                .containsExactly(act);
    }

    @Test
    default void deletesOnce() {
        store().append(List.of(message(TEA, 1)));
        ModerationAct act = Kept.act(ModerationAct.Kind.MESSAGE_DELETED, "bo", "ann", "m1");

        assertThat(store().deleteMessage(TEA, "m1", null, AT)).isTrue();
        assertThat(store().deleteMessage(TEA, "m1", act, AT)).isFalse();
        assertThat(store().deleteMessage(TEA, "m2", act, AT)).isFalse();

        assertThat(store().moderation(TEA, null, Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    default void aDeletedMessageThatIsSentAgainStaysDeleted() {
        store().append(List.of(message(TEA, 1)));
        store().deleteMessage(TEA, "m1", null, AT);

        StoredMessage kept =
                store().append(List.of(Kept.sentAgainAs(message(TEA, 1), "m9"))).getFirst();

        assertThat(kept.message()).isEqualTo("m1");
        assertThat(kept.text()).isEmpty();
        assertThat(store().lastMessages(TEA, 10)).isEmpty();
    }

    @Test
    default void keepsTextOfAnyKindAsItIs() {
        String text = "'; drop table room; -- \\ \"quoted\" \n \t ß 漢字 👩‍👩‍👧 % _ ?";
        StoredMessage written =
                new StoredMessage(TEA, "m", Sample.CY.user(), Sample.CY.name(), "c", text, AT);
        store().append(List.of(written));

        assertThat(store().lastMessages(TEA, 1)).containsExactly(written);
    }

    @Test
    default void oneLetterThatCannotBeKeptFailsNobody() {
        StoredMessage odd =
                new StoredMessage(
                        TEA, "m", new UserId("x"), "A\0", "c", "a\0b \ud83d \udc4d 👍", AT);

        store().append(List.of(message(TEA, 1), odd));

        assertThat(store().lastMessages(TEA, 2))
                .extracting(StoredMessage::text)
                .containsExactly("text 1", "a\ufffdb \ufffd \ufffd 👍");
    }
}
