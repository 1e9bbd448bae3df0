package org.liveaudioroom.javafx.part;

import java.util.Comparator;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.liveaudioroom.client.LeaveOptions;
import org.liveaudioroom.client.LiveAudioRoom;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.javafx.draw.Buttons;
import org.liveaudioroom.javafx.draw.Disc;
import org.liveaudioroom.javafx.draw.Face;
import org.liveaudioroom.javafx.draw.FrameLoop;
import org.liveaudioroom.javafx.draw.Voice;
import org.liveaudioroom.javafx.draw.Voice.Audible;
import org.liveaudioroom.javafx.model.Clock;
import org.liveaudioroom.javafx.model.Mark;
import org.liveaudioroom.javafx.model.Ring;
import org.liveaudioroom.javafx.model.RoomTexts;
import org.liveaudioroom.javafx.model.Standing;
import org.liveaudioroom.signaling.Person;

/// The room in one line: who speaks or spoke last, and what one needs most.
public final class MiniPill extends HBox {
    private static final double FACE = 46;

    private final LiveAudioRoom room;
    private final RoomTexts texts;
    private final FrameLoop loop = new FrameLoop();
    private final Disc disc = new Disc(FACE);
    private final StackPane who = new StackPane(disc);
    private final Label line = Buttons.label("", "lar-mini-line");
    private final Label facts = Buttons.label("", "lar-small");
    private final StackPane microphone = new StackPane();
    private final Voice voice;
    private Optional<Person> shown = Optional.empty();
    private Audible audible = Audible.SILENT;

    /// @param back what the way back does
    public MiniPill(LiveAudioRoom room, RoomTexts texts, Runnable back) {
        this.room = room;
        this.texts = texts;
        voice = new Voice(this::level, disc::level, this::heard);
        getStyleClass().add("lar-mini");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(8);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        VBox text = new VBox(1, line, facts);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMaxWidth(190);
        text.getStyleClass().add("lar-mini-text");
        Button whole = Buttons.round(Mark.EXPAND, texts.of("backToRoom"), back);
        Button leave =
                Buttons.round(
                        Mark.CLOSE, texts.of("leaveRoom"), () -> room.leave(LeaveOptions.AT_ONCE));
        leave.getStyleClass().add("lar-bare");
        getChildren().addAll(who, text, microphone, whole, leave);
        loop.add(voice);
    }

    /// What a hand does with it.
    @FunctionalInterface
    public interface Dragged {
        /// By so many pixels.
        void by(double x, double y);
    }

    /// Told while it is dragged.
    public void onDragged(Dragged dragged) {
        double[] from = new double[2];
        setOnMousePressed(event -> {
            from[0] = event.getScreenX();
            from[1] = event.getScreenY();
        });
        setOnMouseDragged(event -> {
            dragged.by(event.getScreenX() - from[0], event.getScreenY() - from[1]);
            from[0] = event.getScreenX();
            from[1] = event.getScreenY();
        });
    }

    /// Draws what changed.
    public void update(RoomState state) {
        choose(state);
        boolean on = state.microphone().on();
        Button button =
                Buttons.round(
                        on ? Mark.MIC : Mark.MIC_OFF,
                        texts.of(on ? "turnMicrophoneOff" : "turnMicrophoneOn"),
                        () -> room.audio().microphone().toggle());
        button.getStyleClass().add("lar-microphone");
        button.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("on"), on);
        microphone.getChildren().setAll(button);
        microphone.setVisible(state.isSpeaker());
        microphone.setManaged(state.isSpeaker());
        tick();
    }

    /// Follows who speaks and the time.
    public void event(RoomEvent event) {
        switch (event) {
            case RoomEvent.DurationUpdated _ -> tick();
            case RoomEvent.Speaking _ -> {
                choose(room.state());
                loop.wake();
            }
            default -> {}
        }
    }

    /// Stops what moves.
    public void dispose() {
        loop.stop();
    }

    /// The loudest; while nobody speaks, who spoke last, or a host.
    private void choose(RoomState state) {
        Optional<Person> loudest =
                state.seats().stream()
                        .flatMap(seat -> seat.user().stream())
                        .flatMap(user ->
                                java.util.stream.Stream.ofNullable(state.people().get(user)))
                        .filter(person -> loudness(person) >= Ring.THRESHOLD)
                        .max(Comparator.comparingDouble(this::loudness));
        Optional<Person> next =
                loudest.or(() ->
                                shown.flatMap(person ->
                                        Optional.ofNullable(state.people().get(person.user()))))
                        .or(() ->
                                state.people().values().stream()
                                        .filter(one -> Standing.isHost(one.role()))
                                        .findFirst());
        if (!next.equals(shown)) {
            shown = next;
            who.getStyleClass().setAll("lar-of-other");
            next.ifPresent(person -> {
                disc.face(new Face(person.user(), person.name(), person.avatar(), FACE));
                if (Standing.isHost(person.role())) {
                    who.getStyleClass().setAll("lar-of-host");
                }
            });
        }
        say();
    }

    private double loudness(Person person) {
        return Ring.loudness(room.levels().of(person.user()));
    }

    private int level() {
        return shown.map(person -> room.levels().of(person.user())).orElse(127);
    }

    private void heard(Audible is) {
        audible = is;
        say();
    }

    private void say() {
        line.setText(
                shown.filter(_ -> audible == Audible.HEARD)
                        .map(person -> texts.of("isSpeaking", person.name()))
                        .orElseGet(() -> texts.of("nobodySpeaks")));
    }

    private void tick() {
        String title = room.state().room().map(info -> info.title()).orElse("");
        facts.setText(title + " · " + Clock.running(room.elapsed()));
    }
}
