package org.liveaudioroom.client.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.client.ChatMessage.State;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.testkit.TestServer;

class ChatTest {
    private final TestServer server = TestServer.shared();
    private final String room = server.newRoom();
    private final Guest ann = new Guest(server, room, "ann", "host");
    private final Guest bob = new Guest(server, room, "bob", "audience");

    @BeforeEach
    void join() {
        ann.join();
        bob.join();
    }

    @AfterEach
    void leave() {
        bob.close();
        ann.close();
    }

    @Test
    void tellsTheSenderOfEachStateOnceAndTheOthersOfTheMessage() {
        var sent = Guest.ended(bob.room().message().send("Hello"));

        assertThat(sent.state()).isEqualTo(State.SENT);
        assertThat(bob.all(RoomEvent.LocalSend.class).stream().map(one -> one.message().state()))
                .containsExactly(State.SENDING, State.SENT);
        var received = ann.one(RoomEvent.MessageReceived.class).message();
        assertThat(received.text()).isEqualTo("Hello");
        assertThat(received.author().userId()).isEqualTo("bob");
        assertThat(received.id()).isEqualTo(sent.id());
        assertThat(bob.all(RoomEvent.MessageReceived.class)).isEmpty();
        assertThat(bob.room().message().list()).containsExactly(sent);
    }

    @Test
    void failsAMessageThatIsRefusedAndSendsItAgain() {
        Guest.ended(ann.room().chat().turnOff());

        var failed = Guest.ended(bob.room().message().send("Hello"));

        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.failure().orElseThrow().code()).isEqualTo("chat.off");

        Guest.ended(ann.room().chat().turnOn());
        var again = Guest.ended(bob.room().message().retry(failed.clientId().orElseThrow()));

        assertThat(again.state()).isEqualTo(State.SENT);
        assertThat(again.key()).isEqualTo(failed.key());
        assertThat(bob.all(RoomEvent.LocalSend.class).stream().map(one -> one.message().state()))
                .containsExactly(State.SENDING, State.FAILED, State.SENDING, State.SENT);
        assertThat(bob.room().message().list()).containsExactly(again);
    }

    @Test
    void retriesNothingThatDidNotFail() {
        var sent = Guest.ended(bob.room().message().send("Hello"));

        assertThat(Guest.failure(bob.room().message().retry(sent.key())).code())
                .isEqualTo("message.unknown");
        assertThat(Guest.failure(bob.room().message().retry("nothing")).code())
                .isEqualTo("message.unknown");
    }

    @Test
    void tellsOfAMessageThatIsNoMore() {
        var sent = Guest.ended(bob.room().message().send("Hello"));

        Guest.ended(ann.room().message().delete(sent.id().orElseThrow()));

        var deleted = bob.one(RoomEvent.MessageDeleted.class);
        assertThat(deleted.id()).isEqualTo(sent.id().orElseThrow());
        assertThat(deleted.message()).contains(sent);
        assertThat(bob.room().message().list()).isEmpty();
    }

    @Test
    void refusesWhatIsTooLargeForTheWireWithoutLosingTheConnection() {
        var failed = Guest.ended(bob.room().message().send("x".repeat(70_000)));

        assertThat(failed.failure().orElseThrow().code()).isEqualTo("message.tooLarge");
        assertThat(Guest.ended(bob.room().message().send("still here")).state())
                .isEqualTo(State.SENT);
    }
}
