package org.liveaudioroom.javafx.draw;

import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.kordamp.ikonli.material2.Material2RoundAL;

/// The picture of a reaction. Colour emoji stay blank where the toolkit draws on Linux, so they are
/// icons here, whatever goes over the wire.
public final class ReactionIcon {
    private ReactionIcon() {}

    /// Of this kind and this size in pixels.
    public static Node of(String kind, int size) {
        FontIcon icon = FontIcon.of(ikonOf(kind), size);
        icon.getStyleClass().addAll("lar-reaction", "lar-reaction-" + kind);
        icon.setStyle("-fx-icon-size: " + size + "px;");
        return icon;
    }

    private static Ikon ikonOf(String kind) {
        return switch (kind) {
            case "heart" -> Material2AL.FAVORITE;
            case "clap" -> Material2MZ.PAN_TOOL;
            case "laugh" -> Material2MZ.SENTIMENT_VERY_SATISFIED;
            case "celebrate" -> Material2AL.CAKE;
            case "thumbs-up" -> Material2MZ.THUMB_UP;
            default -> Material2RoundAL.EMOJI_EMOTIONS;
        };
    }
}
