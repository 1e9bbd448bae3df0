package org.liveaudioroom.javafx.part;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.liveaudioroom.client.ChatMessage;
import org.liveaudioroom.client.ChatMessage.State;
import org.liveaudioroom.javafx.draw.Buttons;
import org.liveaudioroom.javafx.draw.Icon;
import org.liveaudioroom.javafx.draw.Wrapped;
import org.liveaudioroom.javafx.model.ChatLine;
import org.liveaudioroom.javafx.model.ChatLine.Noticed;
import org.liveaudioroom.javafx.model.ChatLine.Written;
import org.liveaudioroom.javafx.model.Mark;
import org.liveaudioroom.javafx.model.Menus;
import org.liveaudioroom.javafx.model.Standing;
import org.liveaudioroom.javafx.spi.MenuChanger;

/// A row of the chat.
final class ChatRowView extends HBox {
    private static final double FACE = 28;
    private static final double MORE = 28;
    private static final int FOLDED_CHARACTERS = 240;

    private final RoomUi ui;

    enum Length {
        WHOLE,
        FOLDED
    }

    ChatRowView(RoomUi ui, ChatLine line, Length length, Runnable fold) {
        this.ui = ui;
        setSpacing(10);
        switch (line) {
            case Written written -> written(written, length, fold);
            case Noticed noticed -> noticed(noticed);
        }
    }

    private void noticed(Noticed noticed) {
        getStyleClass().add("lar-notice");
        setAlignment(Pos.CENTER_LEFT);
        HBox mark = new HBox(new Icon(noticed.mark(), 17));
        mark.setAlignment(Pos.CENTER);
        mark.setMinWidth(FACE);
        mark.setMaxWidth(FACE);
        getChildren().addAll(mark, wrapping(noticed.text(), "lar-notice-text"));
    }

    private void written(Written written, Length length, Runnable fold) {
        ChatMessage message = written.message();
        getStyleClass().add("lar-message");
        pseudo("own", message.own());
        pseudo("host", Standing.isHost(written.role()));
        pseudo("failed", message.state() == State.FAILED);
        pseudo("sending", message.state() == State.SENDING);
        Node face =
                ui.face(message.author().userId(), message.author().name(), written.avatar(), FACE);
        VBox text = new VBox(1, who(written), text(written, length));
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        if (written.isLong()) {
            String key = length == Length.WHOLE ? "showLess" : "showMore";
            text.getChildren().add(link(ui.texts().of(key), "lar-fold", fold));
        }
        if (message.state() == State.FAILED) {
            text.getChildren().add(failed(message));
        }
        getChildren().addAll(face, text);
        setAlignment(Pos.TOP_LEFT);
        setFocusTraversable(false);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                ui.room().page().messageClicked(message);
            }
        });
        setOnContextMenuRequested(event -> {
            ui.room().page().messageLongPressed(message);
            openMenu(message);
            event.consume();
        });
        if (!new Menus(ui.state(), ui.texts()).about(message).isEmpty()) {
            getChildren().add(more(message));
        }
    }

    /// The button lies over the end of the row: the text keeps the whole width.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        for (Node child : getChildren()) {
            if (child instanceof Button) {
                child.resizeRelocate(getWidth() - MORE, 0, MORE, MORE);
            }
        }
    }

    private Node who(Written written) {
        HBox who = new HBox(5);
        who.setAlignment(Pos.CENTER_LEFT);
        Standing.markOf(written.role())
                .ifPresent(mark -> who.getChildren().add(new Icon(mark, 14)));
        who.getChildren().add(Buttons.label(written.name(), "lar-message-who"));
        who.getStyleClass().add("lar-message-head");
        return who;
    }

    private static Wrapped text(Written written, Length length) {
        String text = written.message().text();
        boolean cut = written.isLong() && length == Length.FOLDED;
        String shown = cut ? text.strip().lines().limit(5).reduce("", ChatRowView::join) : text;
        if (cut && shown.length() > FOLDED_CHARACTERS) {
            shown = shown.substring(0, FOLDED_CHARACTERS).strip();
        }
        return wrapping(cut ? shown + "…" : shown, "lar-message-text");
    }

    private static String join(String before, String line) {
        return before.isEmpty() ? line : before + "\n" + line;
    }

    private Node failed(ChatMessage message) {
        Label not = Buttons.label(ui.texts().of("notSent"), "lar-failed");
        Node again =
                link(
                        ui.texts().of("tryAgain"),
                        "lar-again",
                        () ->
                                message.clientId()
                                        .ifPresent(id -> ui.run(room -> room.message().retry(id))));
        HBox row = new HBox(6, not, again);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Hyperlink link(String text, String style, Runnable press) {
        Hyperlink link = new Hyperlink(text);
        link.setAccessibleText(text);
        link.getStyleClass().add(style);
        link.setOnAction(_ -> {
            link.setVisited(false);
            press.run();
        });
        return link;
    }

    private Button more(ChatMessage message) {
        String name = ui.texts().of("moreAboutMessage", message.author().name());
        Button more = Buttons.round(Mark.MORE, name, () -> openMenu(message));
        more.getStyleClass().addAll("lar-bare", "lar-message-more");
        more.setManaged(false);
        return more;
    }

    private void openMenu(ChatMessage message) {
        ui.openMenu(
                MenuChanger.Place.MESSAGE,
                this,
                ui.texts().of("moreAboutMessage", message.author().name()),
                new Menus(ui.state(), ui.texts()).about(message));
    }

    private static Wrapped wrapping(String text, String style) {
        Wrapped wrapped = new Wrapped(text, style);
        HBox.setHgrow(wrapped, Priority.ALWAYS);
        return wrapped;
    }

    private void pseudo(String name, boolean on) {
        pseudoClassStateChanged(PseudoClass.getPseudoClass(name), on);
    }
}
