package org.liveaudioroom.javafx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.signaling.MicrophoneState;
import org.liveaudioroom.signaling.Role;

class LiveAudioRoomViewTest {
    @BeforeAll
    static void startToolkit() {
        Toolkits.start();
    }

    @Test
    void namesEverySeatAsTheDesignSays() {
        Stages page = open(Scenes.audience());
        assertThat(page.names())
                .contains(
                        "Mara, host, seat 1, microphone on",
                        "Dele, seat 4, microphone off",
                        "Seat 7, your request is waiting",
                        "Seat 9, locked",
                        "Lower hand",
                        "Members, 128",
                        "Leave room");
        page.close();
    }

    @Test
    void takesFreeSeatByPressingIt() {
        Samples scene = Scenes.nine();
        scene.open = true;
        PuppetRoom room = new PuppetRoom(scene.state());
        Stages page = Stages.open(room, Stages.english(), 390, 844);
        page.press("Take seat 7");
        assertThat(room.calls()).containsExactly("page.seatClicked(6)", "seat.take(6)");
        page.close();
    }

    @Test
    void acceptsRequestFromMembers() {
        PuppetRoom room = new PuppetRoom(Scenes.host().state());
        Stages page = Stages.open(room, Stages.english(), 390, 844);
        page.press("Requests, 2 waiting").press("Accept Bo Jensen");
        assertThat(room.calls()).contains("seat.host.acceptTakingRequest(bo)");
        page.close();
    }

    @Test
    void mutesFromMenuOfMember() {
        PuppetRoom room = new PuppetRoom(Scenes.host().state());
        Stages page = Stages.open(room, Stages.english(), 390, 844);
        page.press("Members, 128").press("More about Aiko").press("Mute");
        assertThat(room.calls()).contains("seat.host.mute(aiko)");
        page.close();
    }

    @Test
    void asksBeforeLeaving() {
        PuppetRoom room = new PuppetRoom(Scenes.host().state());
        Stages page = Stages.open(room, Stages.english(), 390, 844);
        page.press("Leave room");
        assertThat(page.names()).contains("Leave", "Stay", "End for all");
        page.press("Stay");
        assertThat(room.calls()).containsExactly("stay()");
        page.press("Leave room").press("Leave");
        assertThat(room.calls()).containsExactly("stay()", "leave()");
        page.close();
    }

    @Test
    void saysWhoSpeaksWhileHeIsHeard() {
        PuppetRoom room = new PuppetRoom(Scenes.audience().state());
        Stages page = Stages.open(room, Stages.english(), 390, 844);
        Platform.runLater(() -> room.heard("aiko", 20));
        page.frames(20);
        assertThat(page.names()).contains("Aiko, seat 3, microphone on, speaking");
        page.close();
    }

    @Test
    void triesFailedMessageAgain() {
        PuppetRoom room = new PuppetRoom(Scenes.speaker().failed("Hello?").state());
        Stages page = Stages.open(room, Stages.english(), 390, 844);
        Stages.onToolkit(() -> {
            ((javafx.scene.control.Hyperlink) page.view().lookup(".lar-again")).fire();
            return true;
        });
        assertThat(room.calls()).contains("message.retry(c8)");
        page.close();
    }

    @Test
    void drawsTextThatRunsFromTheRightInAnyRoom() {
        Samples scene = Scenes.nine();
        scene.person("omar", "عمر", Role.AUDIENCE, MicrophoneState.OFF);
        scene.wrote("omar", "لا تترك الأجهزة القديمة تعمل طوال الليل، سيشرح لكم كريم السبب.");
        Stages page = Stages.open(new PuppetRoom(scene.state()), Stages.english(), 390, 844);
        Stages.onToolkit(() -> {
            page.view().layout();
            return true;
        });
        assertThat(page.names()).contains("Leave room");
        page.close();
    }

    private static Stages open(Samples scene) {
        return Stages.open(new PuppetRoom(scene.state()), Stages.english(), 390, 844);
    }
}
