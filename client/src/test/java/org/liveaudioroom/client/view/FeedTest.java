package org.liveaudioroom.client.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liveaudioroom.client.view.Sample.FEED_MAX;
import static org.liveaudioroom.client.view.Sample.NOW;
import static org.liveaudioroom.client.view.Sample.T0;
import static org.liveaudioroom.client.view.Sample.after;
import static org.liveaudioroom.client.view.Sample.inside;
import static org.liveaudioroom.client.view.Sample.joined;
import static org.liveaudioroom.client.view.Sample.message;
import static org.liveaudioroom.client.view.Sample.own;
import static org.liveaudioroom.client.view.Sample.person;
import static org.liveaudioroom.client.view.Sample.snapshot;
import static org.liveaudioroom.client.view.Sample.user;
import static org.liveaudioroom.client.view.Sample.withMessages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.client.ChatMessage;
import org.liveaudioroom.client.ChatMessage.State;
import org.liveaudioroom.client.ChatNotice;
import org.liveaudioroom.client.ChatRow;
import org.liveaudioroom.client.RoomFailure;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.signaling.Event;
import org.liveaudioroom.signaling.PostedMessage;

class FeedTest {
    private static final RoomState BO = inside("bo");

    private static Event posted(PostedMessage message) {
        return new Event.MessagePosted(message);
    }

    private static Event posted(int number) {
        return posted(message("m" + number, "ann", T0 + number));
    }

    private static ChatMessage waiting(String clientId, State state) {
        return new ChatMessage(
                clientId,
                NOW,
                user("bo"),
                "mine",
                state,
                true,
                Optional.empty(),
                Optional.of(clientId),
                state == State.FAILED
                        ? Optional.of(new RoomFailure.ConnectionLost())
                        : Optional.empty());
    }

    private static RoomState with(RoomState state, ChatRow... rows) {
        return Draft.of(state).feed(Feed.appended(state.feed(), List.of(rows), FEED_MAX)).state();
    }

    private static List<String> shown(RoomState state) {
        return state.feed().stream()
                .map(row ->
                        switch (row) {
                            case ChatMessage message -> message.key() + " " + message.state();
                            case ChatNotice notice -> notice.what().name();
                        })
                .toList();
    }

    @Test
    void showsWhoWroteWhatAndWhen() {
        assertThat(after(BO, posted(message("m1", "cy", T0 + 5))).feed())
                .containsExactly(
                        new ChatMessage(
                                "m1",
                                Instant.ofEpochMilli(T0 + 5),
                                user("cy"),
                                "text of m1",
                                State.SENT,
                                false,
                                Optional.of("m1"),
                                Optional.empty(),
                                Optional.empty()));
    }

    @Test
    void hasEachMessageOnceHoweverOftenItIsTold() {
        RoomState once = after(BO, posted(1));
        assertThat(after(once, posted(1))).isSameAs(once);
        RoomState later = after(once, new Event.PeopleChanged(List.of(person("ann"))));
        assertThat(after(later, posted(1)).feed()).isSameAs(once.feed());
    }

    @Test
    void confirmsTheOwnRowWhereItStands() {
        RoomState sending = with(BO, waiting("c1", State.SENDING));
        RoomState state = after(sending, posted(2), posted(own("m1", "c1", T0 + 3)));
        assertThat(shown(state)).containsExactly("c1 SENT", "m2 SENT");
    }

    @Test
    void confirmsARowThatWasGivenUp() {
        RoomState failed = with(BO, waiting("c1", State.FAILED));
        RoomState state = after(failed, posted(own("m1", "c1", T0)));
        assertThat(shown(state)).containsExactly("c1 SENT");
        assertThat(((ChatMessage) state.feed().getFirst()).failure()).isEmpty();
    }

    @Test
    void takesNoMessageOfAnotherForAnOwnOne() {
        RoomState sending = with(BO, waiting("c1", State.SENDING));
        var foreign = new PostedMessage("m1", "ann", "Ann", Optional.of("c1"), "text", T0);
        assertThat(shown(after(sending, posted(foreign)))).containsExactly("c1 SENDING", "m1 SENT");
    }

    @Test
    void takesADeletedMessageAway() {
        RoomState two = after(BO, posted(1), posted(2));
        RoomState one = after(two, new Event.MessageDeleted("m1", "ann", Optional.empty()));
        assertThat(shown(one)).containsExactly("m2 SENT");
        assertThat(after(one, new Event.MessageDeleted("m1", "ann", Optional.empty())))
                .isSameAs(one);
    }

    @Test
    void keepsUnsentMessagesOverASnapshot() {
        RoomState before = with(BO, waiting("c1", State.SENDING), waiting("c2", State.FAILED));
        var snapshot = withMessages(snapshot("bo"), own("m1", "c1", T0), message("m2", "ann", T0));
        assertThat(shown(joined(before, snapshot)))
                .containsExactly("c1 SENT", "m2 SENT", "c2 FAILED");
    }

    @Test
    void forgetsOnASnapshotWhatWasDeletedMeanwhile() {
        RoomState before = after(BO, posted(1), posted(2));
        var snapshot = withMessages(snapshot("bo"), message("m2", "ann", T0 + 2));
        assertThat(shown(joined(before, snapshot))).containsExactly("m2 SENT");
    }

    @Test
    void keepsWhatIsOlderThanTheHistoryOfTheServer() {
        RoomState before = after(BO, posted(1), posted(2));
        List<ChatMessage> history =
                List.of(Feed.posted(message("m2", "ann", T0 + 2), "bo", before.people()));
        List<ChatRow> feed = Feed.merged(before.feed(), history, 1, FEED_MAX);
        assertThat(feed).extracting(ChatRow::key).containsExactly("m1", "m2");
    }

    @Test
    void keepsNoticesOverASnapshotWhereTheyStood() {
        RoomState before = after(BO, new Event.PeopleEntered(List.of(person("di")), 4));
        var snapshot =
                withMessages(
                        snapshot("bo"), message("m1", "ann", T0 - 1), message("m2", "ann", T0 + 1));
        assertThat(shown(joined(before, snapshot)))
                .containsExactly("m1 SENT", "ENTERED", "m2 SENT");
    }

    @Test
    void letsTheOldestGo() {
        Event[] many =
                IntStream.rangeClosed(1, FEED_MAX + 1)
                        .mapToObj(FeedTest::posted)
                        .toArray(Event[]::new);
        RoomState full = after(BO, many);
        assertThat(full.feed()).hasSize(FEED_MAX);
        assertThat(full.feed().getFirst().key()).isEqualTo("m2");
    }

    @Test
    void putsAnOwnMessageInThePlaceOfTheOneBefore() {
        RoomState before = with(BO, waiting("c1", State.SENDING), waiting("c2", State.SENDING));
        var failed = waiting("c1", State.FAILED);
        List<ChatRow> feed = Feed.withOwnMessage(before.feed(), failed);
        assertThat(feed).containsExactly(failed, waiting("c2", State.SENDING));
        assertThat(Feed.ownMessage(feed, "c1")).contains(failed);
        assertThat(Feed.ownMessage(feed, "c3")).isEmpty();
    }
}
