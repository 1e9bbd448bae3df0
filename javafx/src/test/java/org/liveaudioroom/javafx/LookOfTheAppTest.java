package org.liveaudioroom.javafx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.javafx.model.Mark;
import org.liveaudioroom.javafx.model.MenuItem;
import org.liveaudioroom.javafx.spi.MenuChanger;
import org.liveaudioroom.javafx.spi.RoomViewFactories;

/// What an app may change, and that it keeps what it has changed.
class LookOfTheAppTest {
    private static final String RED =
            "data:text/css;base64,"
                    + Base64.getEncoder()
                            .encodeToString(
                                    ".live-audio-room { -lar-action: #ff0000; }"
                                            .getBytes(StandardCharsets.UTF_8));

    @BeforeAll
    static void startToolkit() {
        Toolkits.start();
    }

    @Test
    void takesColoursFromSheetOfTheAppAndKeepsItInEveryTheme() {
        Stages page = open(Stages.english(), Scenes.nine());
        assertThat(colourOf(page, "Raise hand")).isEqualTo(Color.web("#f6f1e9"));

        Stages.onToolkit(() -> page.view().getStylesheets().add(RED));
        assertThat(colourOf(page, "Raise hand")).isEqualTo(Color.RED);

        Stages.onToolkit(() -> {
            page.view().themeProperty().set(RoomTheme.LIGHT);
            return true;
        });
        assertThat(colourOf(page, "Raise hand")).isEqualTo(Color.RED);
        assertThat(page.view().getStylesheets()).endsWith(RED);
        page.close();
    }

    @Test
    void changesThemeWhileItIsShown() {
        Stages page = open(Stages.english(), Scenes.nine());

        Stages.onToolkit(() -> {
            page.view().themeProperty().set(RoomTheme.LIGHT);
            return true;
        });

        assertThat(colourOf(page, "Raise hand")).isEqualTo(Color.web("#2b2443"));
        page.close();
    }

    @Test
    void changesLanguageAndItsDirectionWhileItIsShown() {
        Stages page = open(Stages.english(), Scenes.nine());
        assertThat(xOf(page, "Leave room")).isGreaterThan(195);

        Stages.onToolkit(() -> {
            page.view().localeProperty().set(Locale.of("ar"));
            return true;
        });
        page.frames(3);

        assertThat(page.view().getNodeOrientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(page.names()).doesNotContain("Leave room").contains("مغادرة الغرفة");
        assertThat(xOf(page, "مغادرة الغرفة")).isLessThan(195);
        page.close();
    }

    @Test
    void saysTheWordsOfTheApp() {
        Stages page = open(Stages.english().texts(Map.of("raiseHand", "May I?")), Scenes.nine());

        assertThat(page.names()).contains("May I?").doesNotContain("Raise hand");
        page.close();
    }

    @Test
    void drawsThePartsOfTheApp() {
        RoomViewFactories parts =
                RoomViewFactories.STANDARD
                        .withSeat((seat, _) -> new Label("own " + seat.name()))
                        .withFace((_, name, _, _) -> new Label("face of " + name))
                        .withChatRow((line, _) -> new Label("row " + line.key()))
                        .withMemberRow((person, _) -> new Label("member " + person.name()))
                        .withHeader(_ -> new Label("own header"))
                        .withBar(_ -> {
                            Button members = new Button("own bar");
                            members.setAccessibleText("own bar");
                            return members;
                        });
        Stages page = open(Stages.english().factories(parts), Scenes.host());

        assertThat(words(page))
                .contains(
                        "own Mara, host, seat 1, microphone on", "row m3", "own header", "own bar")
                .doesNotContain("Leave room", "Message");
        page.close();
    }

    @Test
    void drawsMembersAndFacesOfTheApp() {
        RoomViewFactories parts =
                RoomViewFactories.STANDARD
                        .withFace((_, name, _, _) -> new Label("face of " + name))
                        .withMemberRow((person, _) -> new Label("member " + person.name()));
        Stages page = open(Stages.english().factories(parts), Scenes.host());

        page.press("Members, 128");

        assertThat(words(page)).contains("face of Mara", "member Aiko", "face of Bo Jensen");
        page.close();
    }

    @Test
    void hidesAndAddsItemsOfMenus() {
        MenuItem own =
                MenuItem.doing(
                        "gift",
                        Mark.STAR,
                        "Send a gift",
                        room -> {
                            room.message().send("a gift");
                            return CompletableFuture.completedFuture(true);
                        });
        MenuChanger changer =
                (place, _, items) ->
                        place == MenuChanger.Place.MEMBER
                                ? Stream.concat(
                                                items.stream()
                                                        .filter(item -> !item.id().equals("ban")),
                                                Stream.of(own))
                                        .toList()
                                : List.of();
        PuppetRoom room = new PuppetRoom(Scenes.host().state());
        Stages page = Stages.open(room, Stages.english().menus(changer), 390, 844);

        page.press("Members, 128").press("More about Aiko");
        assertThat(page.names()).contains("Mute", "Send a gift").doesNotContain("Ban…");
        page.press("Send a gift");
        assertThat(room.calls()).contains("message.send(a gift)");
        page.press("Close members").press("More");
        assertThat(page.names()).doesNotContain("Mute everybody");
        page.close();
    }

    @Test
    void standsOnTheGroundOfTheApp() {
        Stages page = open(Stages.english(), Scenes.nine());
        Region meadow = new Region();
        meadow.setId("meadow");

        Stages.onToolkit(() -> {
            page.view().groundProperty().set(Optional.of(meadow));
            return true;
        });
        page.frames(3);

        assertThat(meadow.getWidth()).isEqualTo(390);
        assertThat(meadow.getScene()).isNotNull();
        page.close();
    }

    private static Color colourOf(Stages page, String name) {
        page.frames(3);
        return Stages.onToolkit(() -> {
            Region button = (Region) Seen.named(page.view(), name).orElseThrow();
            return (Color) button.getBackground().getFills().getLast().getFill();
        });
    }

    private static double xOf(Stages page, String name) {
        return Stages.onToolkit(() -> {
            Node node = Seen.named(page.view(), name).orElseThrow();
            return node.localToScene(node.getLayoutBounds()).getCenterX();
        });
    }

    private static List<String> words(Stages page) {
        return Stages.onToolkit(() -> Seen.words(page.view()));
    }

    private static Stages open(RoomViewOptions options, Samples scene) {
        return Stages.open(new PuppetRoom(scene.state()), options, 390, 844);
    }
}
