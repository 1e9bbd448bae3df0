package org.liveaudioroom.javafx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.client.Phase;
import org.liveaudioroom.client.TokenProvider;
import org.liveaudioroom.testkit.TestServer;

/// Two people in the real room of the real server, each before a window.
class RoomWithServerTest {
    private static final String ON_REQUEST = "{\"rows\":[1,3],\"hostSeats\":[0],\"open\":false}";

    private final TestServer server = TestServer.shared();
    private Visitor ann;
    private Visitor bo;

    @BeforeAll
    static void startToolkit() {
        Toolkits.start();
    }

    @BeforeEach
    void openWindows() {
        ann = Visitor.at(0, "Ann");
        bo = Visitor.at(1, "Bo");
    }

    @AfterEach
    void closeWindows() {
        bo.close();
        ann.close();
    }

    @Test
    void opensTheDoorWhileTheTokenIsFetched() {
        String room = server.newRoom();
        var token = new CompletableFuture<String>();
        ann.begin(server, room, _ -> token, options -> options);
        ann.sees("Opening the door…");

        token.complete(server.token(room, "ann", "host"));

        ann.sees("Leave room").misses("Opening the door…");
    }

    @Test
    void saysWhyTheDoorDoesNotOpen() {
        String room = server.newRoom();

        ann.begin(server, room, TokenProvider.of("wrong"), options -> options);

        ann.sees("The door did not open").sees("This is not a signed JWT.").sees("Try again");
    }

    @Test
    void showsWhoTookSeatAndWhatIsWritten() {
        meet("{\"rows\":[1,3],\"hostSeats\":[0]}");

        ann.press("Take seat 1");
        bo.sees("Ann, host, seat 1, microphone off");
        bo.write("Message", "Hello Ann").type(KeyCode.ENTER);

        ann.sees("Hello Ann");
        bo.sees("Hello Ann");
    }

    @Test
    void givesSeatToWhoRaisesHand() {
        meet(ON_REQUEST);

        bo.press("Raise hand");
        ann.press("Requests, 1 waiting").press("Accept Bo");

        ann.sees("Bo, seat 2, microphone off");
        bo.sees("Leave seat");
    }

    @Test
    void invitesToSeatAndHearsNo() {
        meet(ON_REQUEST);

        invite();
        bo.sees("Ann invites you to sit with them").press("Not now");
        ann.sees("Bo would rather listen");
        invite();
        bo.press("Take a seat");

        ann.sees("Bo, seat 2, microphone off");
    }

    @Test
    void leavesInvitationToListenerOfTheApp() {
        var inviters = new CopyOnWriteArrayList<String>();
        bo.events
                .seat()
                .audience()
                .onTakingInvitationReceived(event -> inviters.add(event.inviter().name()));
        meet(ON_REQUEST);

        invite();

        Awaitility.await().until(() -> inviters.equals(List.of("Ann")));
        assertThat(bo.words()).doesNotContain("Ann invites you to sit with them");
    }

    @Test
    void asksBeforeMicrophoneIsTurnedOnByAnother() {
        meet("{\"rows\":[1,3],\"hostSeats\":[0]}");
        bo.press("Take seat 2");
        ann.sees("Bo, seat 2, microphone off");

        ann.press("Members, 2").press("More about Bo").press("Ask to turn microphone on");

        bo.sees("Ann asks you to speak").press("Keep it off").misses("Ann asks you to speak");
        ann.sees("Bo, seat 2, microphone off");
    }

    @Test
    void staysOrLeavesAsIsAnswered() {
        meet("{}");

        ann.press("Leave room").sees("End for all").press("Stay").misses("Leave the room?");
        assertThat(ann.room().state().phase()).isEqualTo(Phase.JOINED);
        bo.press("Leave room").press("Leave");

        bo.sees("You left the room").sees("Join again");
        ann.sees("Members, 1");
    }

    @Test
    void comesBackFromThePageOfTheEnd() {
        meet("{}");
        bo.press("Leave room").press("Leave").press("Join again");

        bo.sees("Leave room");
        ann.sees("Members, 2");
    }

    @Test
    void endsForAll() {
        meet("{}");

        ann.press("Leave room").press("End for all");

        ann.sees("The room is over");
        bo.sees("The room is over");
    }

    @Test
    void tellsWhoIsSentOut() {
        meet("{}");

        ann.press("Members, 2").press("More about Bo").press("Remove from room");
        ann.press("Remove");

        bo.sees("You were asked to leave");
        ann.sees("Members, 1");
    }

    @Test
    void comesBackAfterTheServerWasRestarted() {
        try (TestServer own = TestServer.start()) {
            String room = own.newRoom();
            ann.join(own, room, "host");
            ann.press("Take seat 1").sees("Ann, host, seat 1, microphone off");
            var restart = CompletableFuture.runAsync(own::restart);

            ann.sees("Reconnecting…");
            restart.join();

            ann.misses("Reconnecting…").sees("Ann, host, seat 1, microphone off");
            ann.close();
        }
    }

    @Test
    void becomesMiniWindowAndComesBack() {
        meet("{}");

        ann.press("Minimise").sees("Back to the room");
        assertThat(ann.isShowing()).isFalse();
        assertThat(ann.room().minimized()).isTrue();
        ann.press("Back to the room");

        ann.sees("Members, 2");
        assertThat(ann.isShowing()).isTrue();
        assertThat(ann.room().minimized()).isFalse();
    }

    @Test
    void leavesMenusToListenersOfTheApp() {
        var pressed = new CopyOnWriteArrayList<String>();
        ann.events.seat().onClicked(event -> pressed.add("seat " + event.seat()));
        ann.events
                .memberList()
                .onMoreButtonPressed(event -> pressed.add("more " + event.user().name()));
        meet("{\"rows\":[1,3],\"hostSeats\":[0]}");

        ann.press("Take seat 1");
        ann.press("Members, 2").press("More about Bo");

        Awaitility.await().until(() -> pressed.equals(List.of("seat 0", "more Bo")));
        assertThat(ann.words()).contains("Take seat 1").doesNotContain("Remove from room");
    }

    @Test
    void tellsLongPressOfMessage() {
        var pressed = new CopyOnWriteArrayList<String>();
        ann.events.inRoomMessage().onLongPress(event -> pressed.add(event.message().text()));
        meet("{}");
        bo.write("Message", "Hello Ann").type(KeyCode.ENTER);

        ann.sees("Hello Ann").click("Hello Ann", MouseButton.SECONDARY);

        Awaitility.await().until(() -> pressed.equals(List.of("Hello Ann")));
        ann.sees("Delete message");
    }

    private void meet(String rules) {
        String room = server.newRoom(rules);
        ann.join(server, room, "host");
        bo.join(server, room, "audience");
        ann.sees("Members, 2");
    }

    private void invite() {
        ann.press("Members, 2").press("More about Bo").press("Invite to seat");
        ann.press("Close members");
    }
}
