package org.liveaudioroom.javafx.part;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.liveaudioroom.client.End;
import org.liveaudioroom.javafx.draw.Buttons;
import org.liveaudioroom.javafx.draw.Fonts;
import org.liveaudioroom.javafx.draw.Wrapped;
import org.liveaudioroom.javafx.model.RoomTexts;

/// The page before the room and after it.
public final class StatusPage extends StackPane {
    private StatusPage(String title, Optional<String> text, Optional<Button> way) {
        getStyleClass().addAll("lar-page", "lar-ground", "lar-status-page");
        Wrapped head = Fonts.title(wrapping(title, "lar-first-title"));
        VBox box = new VBox(10, head);
        text.ifPresent(one -> box.getChildren().add(wrapping(one, "lar-dialog-text")));
        way.ifPresent(button -> {
            box.getChildren().add(button);
            VBox.setMargin(button, new javafx.geometry.Insets(14, 0, 0, 0));
        });
        box.setAlignment(Pos.CENTER);
        box.setMaxWidth(480);
        setAccessibleText(text.map(one -> title + ". " + one).orElse(title));
        getChildren().add(box);
    }

    /// On the way in.
    public static StatusPage joining(RoomTexts texts) {
        return new StatusPage(texts.of("joining"), Optional.empty(), Optional.empty());
    }

    /// Not let in, or not reached.
    public static StatusPage failed(RoomTexts texts, String why, Optional<Runnable> again) {
        return new StatusPage(
                texts.of("joinFailed"),
                Optional.of(why),
                again.map(run -> Buttons.worded(texts.of("tryAgain"), "lar-main", run)));
    }

    /// Over.
    public static StatusPage ended(RoomTexts texts, End end, Optional<Runnable> again) {
        String text = end.text().filter(said -> !said.isBlank()).orElseGet(() -> why(texts, end));
        return new StatusPage(
                texts.of("ended." + end.reason()),
                Optional.of(text),
                end.reason() == End.Reason.ROOM_ENDED
                        ? Optional.empty()
                        : again.map(run -> Buttons.worded(texts.of("joinAgain"), "lar-main", run)));
    }

    private static String why(RoomTexts texts, End end) {
        if (!end.banned()) {
            return texts.of("endedText." + end.reason());
        }
        return end.banEndsAt()
                .map(until -> texts.of("bannedUntil", moment(texts, until)))
                .orElseGet(() -> texts.of("bannedForEver"));
    }

    private static String moment(RoomTexts texts, Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(texts.locale())
                .withZone(ZoneId.systemDefault())
                .format(at);
    }

    private static Wrapped wrapping(String text, String style) {
        return new Wrapped(text, style).centred();
    }
}
