package org.liveaudioroom.javafx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.geometry.NodeOrientation;
import javafx.scene.Parent;
import org.liveaudioroom.javafx.draw.Fonts;
import org.liveaudioroom.javafx.model.RoomTexts;

/// The look, for one node and what is below it: nothing of it reaches the rest of the app.
final class Scope {
    private static final String DARK = absolute(new PrimerDark().getUserAgentStylesheet());
    private static final String LIGHT = absolute(new PrimerLight().getUserAgentStylesheet());
    private static final String OWN = own();
    private static final String FACES_FROM_THE_LEFT = Fonts.sheet(Fonts.Reading.FROM_THE_LEFT);
    private static final String FACES_FROM_THE_RIGHT = Fonts.sheet(Fonts.Reading.FROM_THE_RIGHT);
    private static final Set<String> OURS =
            Set.of(DARK, LIGHT, OWN, FACES_FROM_THE_LEFT, FACES_FROM_THE_RIGHT);

    private Scope() {}

    /// `root` makes the colours of the base theme known here, without being those of the scene.
    static void install(Parent node) {
        node.getStyleClass().addAll("root", "live-audio-room");
    }

    static void paint(Parent node, RoomTheme theme, RoomTexts texts) {
        boolean dark = isDark(theme);
        node.getStyleClass().removeAll("lar-dark", "lar-light");
        node.getStyleClass().add(dark ? "lar-dark" : "lar-light");
        String faces = texts.fromTheRight() ? FACES_FROM_THE_RIGHT : FACES_FROM_THE_LEFT;
        List<String> all = new ArrayList<>(List.of(dark ? DARK : LIGHT, OWN, faces));
        all.addAll(sheetsOfApp(node));
        node.getStylesheets().setAll(all);
        node.setNodeOrientation(
                texts.fromTheRight()
                        ? NodeOrientation.RIGHT_TO_LEFT
                        : NodeOrientation.LEFT_TO_RIGHT);
    }

    /// What an app has added: it stands after ours, and so wins.
    static List<String> sheetsOfApp(Parent node) {
        return node.getStylesheets().stream().filter(sheet -> !OURS.contains(sheet)).toList();
    }

    private static boolean isDark(RoomTheme theme) {
        return switch (theme) {
            case DARK -> true;
            case LIGHT -> false;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    private static String absolute(String sheet) {
        URL url = PrimerDark.class.getResource(sheet);
        return url == null ? sheet : url.toExternalForm();
    }

    private static String own() {
        return Objects.requireNonNull(Scope.class.getResource("live-audio-room.css"))
                .toExternalForm();
    }
}
