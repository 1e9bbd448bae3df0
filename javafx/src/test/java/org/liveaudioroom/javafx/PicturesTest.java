package org.liveaudioroom.javafx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liveaudioroom.client.Phase;
import org.liveaudioroom.client.Received;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.signaling.MicrophoneState;
import org.liveaudioroom.signaling.Role;

/// Writes pictures of the view to look at, into `target/pictures`; each must be drawn at all.
@Tag("slow")
class PicturesTest {
    @BeforeAll
    static void startToolkit() {
        Toolkits.start();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 800, 1440})
    void drawsEverySizeInEveryThemeFromBothSides(int width) {
        Map<String, Supplier<Samples>> rooms =
                Map.of("1", Scenes::one, "8", Scenes::host, "20", Scenes::twenty);
        rooms.forEach((seats, scene) -> {
            for (String language : List.of("en", "ar")) {
                for (RoomTheme theme : List.of(RoomTheme.DARK, RoomTheme.LIGHT)) {
                    RoomViewOptions options =
                            Stages.english().theme(theme).locale(Locale.of(language));
                    String name = String.join("-", seats, language, theme.name(), "" + width);
                    draw(new PuppetRoom(scene.get().state()), options, width, name);
                }
            }
        });
    }

    @Test
    void drawsFromTheRight() {
        RoomViewOptions arabic = Stages.english().locale(Locale.of("ar"));
        for (int width : List.of(360, 1440)) {
            PuppetRoom room = new PuppetRoom(Scenes.arabic().state());
            draw(room, arabic, width, "arabic-" + width);
        }
    }

    @Test
    void drawsTheNarrowestAndTheLargest() {
        draw(new PuppetRoom(Scenes.host().state()), Stages.english(), 320, "narrowest");
        PuppetRoom room = new PuppetRoom(Scenes.twenty().state());
        Stages page = Stages.open(room, Stages.english(), 3840, 2160);
        page.frames(4).picture("largest");
        page.close();
    }

    @Test
    void drawsMiniWindow() {
        Stages page = open(new PuppetRoom(Scenes.speaker().state()), Stages.english(), 390);
        page.press("Minimise");
        Stages.onToolkit(() -> {
            Node pill =
                    Window.getWindows().stream()
                            .map(window -> window.getScene().getRoot())
                            .filter(root -> root.getStyleClass().contains("lar-mini-root"))
                            .findFirst()
                            .orElseThrow();
            return Picture.write(pill.getScene().snapshot(null), "mini");
        });
        Stages.onToolkit(() -> {
            page.view().restore();
            return true;
        });
        page.close();
    }

    @Test
    void drawsWhatLiesOverThePage() {
        for (int width : List.of(390, 1440)) {
            Stages page = open(new PuppetRoom(Scenes.host().state()), Stages.english(), width);
            page.press("Members, 128").frames(8).picture("members-" + width);
            page.press("More about Aiko").frames(8).picture("menu-" + width);
            page.press("Ban…").frames(8).picture("ban-" + width);
            page.press("Cancel").press("Close members");
            page.press("Leave room").frames(8).picture("leave-" + width);
            page.close();
        }
    }

    @Test
    void drawsQuestionsNotesAndLostConnection() {
        Samples invited = Scenes.talk(Scenes.nine());
        invited.invitation =
                Optional.of(
                        new Received.SeatInvitation(
                                invited.user("mara"), Optional.of(6), Samples.in(48)));
        Stages question = open(new PuppetRoom(invited.state()), Stages.english(), 390);
        var event =
                new RoomEvent.TakingInvitationReceived(
                        invited.user("mara"), Optional.of(6), Samples.in(48), () -> {});
        Platform.runLater(() -> question.view().defaults().invitationReceived(event));
        question.frames(8).picture("invited-390");
        question.close();

        Samples muted = Scenes.speaker();
        muted.microphoneOn = false;
        muted.person("noor", "Noor Aziz", Role.AUDIENCE, MicrophoneState.OFF);
        PuppetRoom room = new PuppetRoom(muted.state());
        Stages toast = open(room, Stages.english(), 390);
        Platform.runLater(() ->
                room.tell(
                        new RoomEvent.MicrophoneStateChanged(
                                false, Optional.of(muted.user("tomas")))));
        toast.frames(8).picture("toast-390");
        toast.close();

        Samples cut = Scenes.speaker().failed("Can you hear the station name?");
        cut.phase = Phase.RECONNECTING;
        draw(new PuppetRoom(cut.state()), Stages.english(), 390, "reconnecting-390");
    }

    private static Stages open(PuppetRoom room, RoomViewOptions options, int width) {
        return Stages.open(room, options, width, width > 1000 ? 900 : 844);
    }

    private static void draw(PuppetRoom room, RoomViewOptions options, int width, String name) {
        Stages page = open(room, options, width);
        Platform.runLater(() ->
                room.state()
                        .ownSeat()
                        .flatMap(seat -> seat.user())
                        .ifPresent(user -> room.heard(user, 24)));
        page.frames(8).picture(name);
        assertThat(page.names()).hasSizeGreaterThan(3);
        page.close();
    }
}
