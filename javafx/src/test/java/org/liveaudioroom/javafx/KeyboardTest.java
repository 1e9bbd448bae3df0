package org.liveaudioroom.javafx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Everything can be done without a mouse.
class KeyboardTest {
    private static final FxRobot HANDS = new FxRobot();
    private final PuppetRoom room = new PuppetRoom(Scenes.host().state());
    private final Stages page = Stages.open(room, Stages.english(), 800, 900);

    @BeforeAll
    static void startToolkit() {
        Toolkits.start();
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void reachesEveryControlInTheOrderOfReading() {
        List<String> reached = reached();

        assertThat(reached)
                .containsSubsequence(
                        "Mara, host, seat 1, microphone on",
                        "Tomás, co-host, seat 2, microphone on",
                        "Seat 9, locked",
                        "Message",
                        "Send",
                        "Turn microphone off",
                        "Requests, 2 waiting",
                        "Members, 128",
                        "Room mode",
                        "More");
        assertThat(reached).contains("Minimise", "Leave room");
        assertThat(reached.indexOf("Leave room"))
                .isLessThan(reached.indexOf("Mara, host, seat 1, microphone on"));
    }

    @Test
    void showsWhereTheKeyboardIs() {
        HANDS.type(KeyCode.TAB);
        Node owner = focusOwner().orElseThrow();

        assertThat(owner.getPseudoClassStates())
                .contains(PseudoClass.getPseudoClass("focus-visible"));
    }

    @Test
    void pressesByEnterAndBySpace() {
        focus("Members, 128");
        HANDS.type(KeyCode.ENTER);
        page.frames(3);
        assertThat(page.names()).contains("Close members");
        focus("Turn microphone off");
        HANDS.type(KeyCode.SPACE);
        page.frames(3);
        assertThat(room.calls()).contains("audio.microphone.toggle()");
    }

    @Test
    void closesMenuByEscapeAndComesBackToWhatOpenedIt() {
        focus("More");
        HANDS.type(KeyCode.ENTER);
        page.frames(3);
        assertThat(focusedName()).isEqualTo("Mute everybody");
        HANDS.type(KeyCode.DOWN);
        assertThat(focusedName()).isNotEqualTo("Mute everybody");

        HANDS.type(KeyCode.ESCAPE);
        page.frames(3);

        assertThat(page.names()).doesNotContain("Mute everybody");
        assertThat(focusedName()).isEqualTo("More");
    }

    @Test
    void answersDialogCarefullyByEscapeAndComesBack() {
        focus("Leave room");
        HANDS.type(KeyCode.ENTER);
        page.frames(3);
        assertThat(page.names()).contains("End for all");

        HANDS.type(KeyCode.TAB, 7);
        assertThat(focusedName()).isIn("Leave", "Stay", "End for all");
        HANDS.type(KeyCode.ESCAPE);
        page.frames(3);

        assertThat(room.calls()).containsExactly("stay()");
        assertThat(focusedName()).isEqualTo("Leave room");
    }

    @Test
    void closesMembersByEscapeAndComesBack() {
        focus("Members, 128");
        HANDS.type(KeyCode.ENTER);
        page.frames(3);
        focus("Close members");

        HANDS.type(KeyCode.ESCAPE);
        page.frames(3);

        assertThat(page.names()).doesNotContain("Close members");
        assertThat(focusedName()).isEqualTo("Members, 128");
    }

    @Test
    void sendsByEnter() {
        focus("Message");
        HANDS.write("Good evening");
        HANDS.type(KeyCode.ENTER);
        page.frames(3);

        assertThat(room.calls()).containsExactly("message.send(Good evening)");
    }

    @Test
    void namesWhateverTheKeyboardReaches() {
        List<String> nameless = new ArrayList<>(namelessNow());
        page.press("Members, 128");
        nameless.addAll(namelessNow());
        page.press("More about Aiko");
        nameless.addAll(namelessNow());
        page.press("Ban…");
        nameless.addAll(namelessNow());
        page.press("Cancel").press("Close members").press("Leave room");
        nameless.addAll(namelessNow());

        assertThat(nameless).isEmpty();
    }

    private List<String> namelessNow() {
        return Stages.onToolkit(() ->
                Seen.in(page.view()).stream()
                        .filter(Node::isFocusTraversable)
                        .filter(node ->
                                node.getAccessibleText() == null
                                        || node.getAccessibleText().isBlank())
                        .map(Node::toString)
                        .toList());
    }

    private List<String> reached() {
        List<String> reached = new ArrayList<>();
        for (int at = 0; at < 60; at++) {
            HANDS.type(KeyCode.TAB);
            String now = focusedName();
            if (!reached.isEmpty() && reached.getFirst().equals(now)) {
                return reached;
            }
            reached.add(now);
        }
        throw new AssertionError("the keyboard does not come round: " + reached);
    }

    private void focus(String name) {
        Stages.onToolkit(() -> {
            Seen.named(page.view(), name).orElseThrow().requestFocus();
            return true;
        });
    }

    private String focusedName() {
        return focusOwner().map(Node::getAccessibleText).orElse("nothing");
    }

    private Optional<Node> focusOwner() {
        return Stages.onToolkit(() -> Optional.ofNullable(page.view().getScene().getFocusOwner()));
    }
}
