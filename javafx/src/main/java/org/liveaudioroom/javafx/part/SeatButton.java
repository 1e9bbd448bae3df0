package org.liveaudioroom.javafx.part;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.liveaudioroom.javafx.draw.Disc;
import org.liveaudioroom.javafx.draw.Icon;
import org.liveaudioroom.javafx.draw.Motion;
import org.liveaudioroom.javafx.draw.Moving;
import org.liveaudioroom.javafx.draw.Voice;
import org.liveaudioroom.javafx.draw.Voice.Audible;
import org.liveaudioroom.javafx.model.SeatModel;
import org.liveaudioroom.javafx.model.SeatState;
import org.liveaudioroom.javafx.model.SeatState.Taken;
import org.liveaudioroom.javafx.model.Standing;
import org.liveaudioroom.signaling.Person;

/// One seat: a button with a disc and a line below.
final class SeatButton extends Button {
    private static final double TURN_NANOS = 1.4e9;
    private static final double BREATH_NANOS = 2.4e9;

    private final RoomUi ui;
    private final double diameter;
    private final Disc disc;
    private final Label caption = new Label();
    private final HBox line = new HBox(4, caption);
    private final Voice voice;
    private final Moving moving = this::moveMark;
    private Optional<SeatModel> shown = Optional.empty();
    private Audible audible = Audible.SILENT;

    /// @param avatar the size of the other faces of the stage
    SeatButton(RoomUi ui, int seat, double diameter, double avatar) {
        this.ui = ui;
        this.diameter = diameter;
        this.disc = new Disc(diameter);
        this.voice = new Voice(this::level, disc::level, this::heard);
        getStyleClass().add("lar-seat");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        caption.getStyleClass().add("lar-seat-name");
        caption.setTextOverrun(OverrunStyle.ELLIPSIS);
        line.setAlignment(Pos.CENTER);
        VBox box = new VBox(avatar * 0.06 + 6, disc, line);
        box.setAlignment(Pos.TOP_CENTER);
        setGraphic(box);
        setOnAction(_ -> ui.pressSeat(seat, this));
        setOnContextMenuRequested(event -> {
            ui.openSeatMenu(seat, this);
            event.consume();
        });
        ui.loop().add(voice);
    }

    void show(SeatModel model) {
        if (shown.filter(model::equals).isPresent()) {
            return;
        }
        shown = Optional.of(model);
        name();
        pseudo(model.state());
        if (ui.factories().seat().isPresent()) {
            setGraphic(ui.factories().seat().get().seat(model, diameter));
            return;
        }
        caption.setText(model.caption());
        line.getChildren().setAll(caption);
        model.taken()
                .flatMap(taken -> Standing.markOf(taken.person().role()))
                .ifPresent(mark -> line.getChildren().addFirst(roleIcon(mark)));
        draw(model);
        ui.loop().add(moving);
        ui.loop().add(voice);
    }

    void dispose() {
        ui.loop().remove(voice);
        ui.loop().remove(moving);
    }

    private static Node roleIcon(org.liveaudioroom.javafx.model.Mark mark) {
        Icon icon = new Icon(mark, 15);
        icon.getStyleClass().add("lar-role-" + mark.name().toLowerCase(java.util.Locale.ROOT));
        return icon;
    }

    private void draw(SeatModel model) {
        switch (model.state()) {
            case Taken taken -> {
                Person person = taken.person();
                disc.face(ui.face(person, diameter));
                disc.away(person.reconnecting() ? Disc.Presence.AWAY : Disc.Presence.THERE);
            }
            case SeatState.Free _, SeatState.Ask _, SeatState.Idle _ ->
                    disc.empty(model.mark(), Disc.Edge.DASHED);
            case SeatState.Locked _ -> disc.empty(model.mark(), Disc.Edge.SOLID);
            case SeatState.Pending _ -> disc.empty(model.mark(), Disc.Edge.TURNING);
        }
        disc.badge(model.badge());
    }

    private void pseudo(SeatState state) {
        Optional<Taken> taken = state instanceof Taken one ? Optional.of(one) : Optional.empty();
        Optional<Person> person = taken.map(Taken::person);
        set("free", state instanceof SeatState.Free);
        set("ask", state instanceof SeatState.Ask);
        set("idle", state instanceof SeatState.Idle);
        set("locked", state instanceof SeatState.Locked);
        set("pending", state instanceof SeatState.Pending);
        set("taken", taken.isPresent());
        set("me", taken.filter(Taken::me).isPresent());
        set("host", person.filter(one -> Standing.isHost(one.role())).isPresent());
        set("reconnecting", person.filter(Person::reconnecting).isPresent());
        set(
                "muted",
                person.filter(one ->
                                one.microphone() == org.liveaudioroom.signaling.MicrophoneState.OFF)
                        .isPresent());
    }

    private void set(String name, boolean active) {
        pseudoClassStateChanged(PseudoClass.getPseudoClass(name), active);
    }

    /// Who is away or muted has no ring, whatever still comes in.
    private int level() {
        return shown.flatMap(SeatModel::taken)
                .filter(taken -> !taken.person().reconnecting())
                .filter(taken ->
                        taken.person().microphone()
                                == org.liveaudioroom.signaling.MicrophoneState.ON)
                .map(taken -> ui.room().levels().of(taken.person().user()))
                .orElse(127);
    }

    private void heard(Audible is) {
        audible = is;
        set("speaking", is == Audible.HEARD);
        name();
        shown.flatMap(SeatModel::taken)
                .filter(taken -> is == Audible.HEARD && !taken.me())
                .ifPresent(taken ->
                        ui.announcer().say(ui.texts().of("isSpeaking", taken.person().name())));
    }

    private void name() {
        shown.ifPresent(model ->
                setAccessibleText(
                        audible == Audible.HEARD ? model.nameSpeaking(ui.texts()) : model.name()));
    }

    /// A request turns, and who is away breathes.
    private boolean moveMark(long nanos, double elapsedMs) {
        if (Motion.isReduced() || shown.isEmpty() || getScene() == null) {
            return false;
        }
        SeatState state = shown.get().state();
        if (state instanceof SeatState.Pending) {
            disc.turn(nanos % (long) TURN_NANOS / TURN_NANOS * 360);
            return true;
        }
        if (state instanceof Taken taken && taken.person().reconnecting()) {
            double phase = nanos % (long) BREATH_NANOS / BREATH_NANOS * 2 * Math.PI;
            disc.breathe(0.51 - 0.09 * Math.cos(phase));
            return true;
        }
        return false;
    }
}
