package org.liveaudioroom.javafx.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.liveaudioroom.client.Phase;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.client.audio.MicrophoneState.Access;
import org.liveaudioroom.javafx.draw.Buttons;
import org.liveaudioroom.javafx.draw.Icon;
import org.liveaudioroom.javafx.draw.Motion;
import org.liveaudioroom.javafx.draw.Wrapped;
import org.liveaudioroom.javafx.model.Mark;
import org.liveaudioroom.javafx.model.Ring;
import org.liveaudioroom.javafx.model.Said;

/// What hangs above the bar: my raised hand, talking while muted; toasts.
final class NotesView extends VBox {
    private static final double TALKING = 0.35;
    private static final int TOLD_SECONDS = 30;
    private static final int SHOWN_SECONDS = 6;

    private final RoomUi ui;
    private Optional<Hint> shown = Optional.empty();
    private int loudSeconds;
    private int shownSeconds = -1;
    private int sinceTold = TOLD_SECONDS;

    private sealed interface Hint {
        record Opening() implements Hint {}

        record Talking() implements Hint {}

        record HandUp(int place) implements Hint {}
    }

    NotesView(RoomUi ui) {
        this.ui = ui;
        getStyleClass().add("lar-notes");
        setAlignment(Pos.BOTTOM_CENTER);
        setPickOnBounds(false);
        ui.toaster()
                .shown()
                .addListener((ListChangeListener<Said>) change -> draw(change.getList()));
    }

    void update(RoomState state) {
        Optional<Hint> now = hint(state);
        if (!now.equals(shown)) {
            shown = now;
            draw(ui.toaster().shown());
        }
    }

    /// Once a second: does one talk into a microphone that is off?
    void tick(RoomState state) {
        boolean muted =
                state.phase() == Phase.JOINED
                        && state.isSpeaker()
                        && !state.microphone().on()
                        && state.microphone().access() == Access.OPEN;
        boolean loud = muted && Ring.loudness(ui.room().levels().own()) >= TALKING;
        loudSeconds = loud ? loudSeconds + 1 : 0;
        sinceTold++;
        shownSeconds--;
        if (loudSeconds >= 1 && sinceTold > TOLD_SECONDS) {
            sinceTold = 0;
            shownSeconds = SHOWN_SECONDS;
        }
        update(state);
    }

    private Optional<Hint> hint(RoomState state) {
        if (state.microphone().access() == Access.OPENING) {
            return Optional.of(new Hint.Opening());
        }
        if (shownSeconds >= 0 && !state.microphone().on()) {
            return Optional.of(new Hint.Talking());
        }
        return state.request().map(request -> new Hint.HandUp(request.place()));
    }

    private void draw(List<? extends Said> toasts) {
        List<Node> nodes = new ArrayList<>();
        shown.ifPresent(hint -> nodes.add(draw(hint)));
        for (Said said : toasts) {
            nodes.add(existing(said).orElseGet(() -> toast(said)));
        }
        getChildren().setAll(nodes);
    }

    private Optional<Node> existing(Said said) {
        return getChildren().stream().filter(node -> said.equals(node.getUserData())).findFirst();
    }

    private Node draw(Hint hint) {
        return switch (hint) {
            case Hint.Opening _ ->
                    hint(
                            Mark.MIC,
                            ui.texts().of("allowMicrophone"),
                            ui.texts().of("allowMicrophoneWhy"),
                            Optional.empty());
            case Hint.Talking _ ->
                    hint(
                            Mark.MIC_OFF,
                            ui.texts().of("talkingWhileMuted"),
                            ui.texts().of("nobodyHearsYou"),
                            Optional.of(
                                    Buttons.worded(
                                            ui.texts().of("turnOn"),
                                            "lar-main",
                                            ui::toggleMicrophone)));
            case Hint.HandUp up -> handUp(up.place());
        };
    }

    private Node handUp(int place) {
        String what = ui.texts().of("handIsUp");
        String where = ui.texts().of("youArePlace", ui.texts().of("place", place));
        HBox pill =
                new HBox(
                        10,
                        new Icon(Mark.HAND, 22),
                        Buttons.label(what, "lar-strong"),
                        Buttons.label(where, "lar-soft"));
        pill.setAlignment(Pos.CENTER_LEFT);
        pill.getStyleClass().addAll("lar-hint", "lar-pill");
        pill.setMaxWidth(Region.USE_PREF_SIZE);
        pill.setAccessibleText(what + " " + where);
        ui.announcer().say(what + " " + where);
        return pill;
    }

    private Node hint(Mark mark, String title, String text, Optional<Button> way) {
        HBox row = new HBox(12, new Icon(mark, 22), texts(title, Optional.of(text)));
        way.ifPresent(row.getChildren()::add);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("lar-hint");
        if (mark == Mark.MIC_OFF) {
            row.getStyleClass().add("lar-warning");
        }
        row.setMaxWidth(420);
        row.setAccessibleText(title + " " + text);
        ui.announcer().say(title + ". " + text);
        return row;
    }

    private Node toast(Said said) {
        Node sign =
                said.by()
                        .map(person -> ui.face(person, 34))
                        .orElseGet(() -> new Icon(said.mark(), 22));
        Button close =
                Buttons.round(Mark.CLOSE, ui.texts().of("close"), () -> ui.toaster().drop(said));
        close.getStyleClass().add("lar-bare");
        HBox row = new HBox(12, sign, texts(said.text(), said.why()), close);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("lar-toast");
        row.setMaxWidth(420);
        row.setAccessibleText(said.spoken());
        row.setUserData(said);
        Motion.arrive(row);
        return row;
    }

    private static Node texts(String title, Optional<String> text) {
        VBox box = new VBox(1, new Wrapped(title, "lar-strong"));
        text.ifPresent(why -> box.getChildren().add(new Wrapped(why, "lar-small")));
        box.setMinWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }
}
