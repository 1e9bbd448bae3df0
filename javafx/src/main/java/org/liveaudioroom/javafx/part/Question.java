package org.liveaudioroom.javafx.part;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.liveaudioroom.client.Received;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.client.audio.MicrophoneState.Access;
import org.liveaudioroom.client.control.AudienceControl;
import org.liveaudioroom.client.event.RoomUser;
import org.liveaudioroom.javafx.draw.Buttons;
import org.liveaudioroom.javafx.draw.Disc;
import org.liveaudioroom.javafx.draw.Fonts;
import org.liveaudioroom.javafx.draw.Icon;
import org.liveaudioroom.javafx.draw.Wrapped;
import org.liveaudioroom.javafx.model.Clock;
import org.liveaudioroom.javafx.model.Mark;
import org.liveaudioroom.javafx.model.Standing;
import org.liveaudioroom.javafx.part.Questions.Answer;
import org.liveaudioroom.javafx.part.Questions.Kind;
import org.liveaudioroom.signaling.Person;

/// A question that waits for an answer. Escape is the careful answer.
final class Question extends VBox {
    private static final double FACE = 92 * 1.3;

    private final RoomUi ui;
    private final Kind kind;
    private final Label timer = Buttons.label("", "lar-dialog-timer");
    private Optional<Button> main = Optional.empty();

    Question(RoomUi ui, Kind kind) {
        this.ui = ui;
        this.kind = kind;
        getStyleClass().add("lar-dialog");
        setAlignment(Pos.TOP_CENTER);
        setMaxWidth(420);
        RoomState state = ui.state();
        switch (kind) {
            case LEAVE -> leave(state);
            case INVITATION -> state.invitation().ifPresent(this::invitation);
            case MICROPHONE -> state.microphoneQuestion().ifPresent(this::microphone);
            case MOVE -> state.moveQuestion().ifPresent(this::move);
            case HELP -> help(state);
        }
        tick();
    }

    Kind kind() {
        return kind;
    }

    /// Escape, and a press beside the dialog.
    void carefully() {
        answer(Answer.NO);
    }

    void focus() {
        main.ifPresent(Button::requestFocus);
    }

    /// Beside a question about others' wishes a slip of the finger must not say no.
    boolean mayBeLeft() {
        return kind == Kind.LEAVE || kind == Kind.HELP;
    }

    void tick() {
        RoomState state = ui.state();
        Optional<Instant> endsAt =
                switch (kind) {
                    case INVITATION -> state.invitation().map(Received::endsAt);
                    case MICROPHONE -> state.microphoneQuestion().map(Received::endsAt);
                    case MOVE -> state.moveQuestion().map(Received::endsAt);
                    case LEAVE, HELP -> Optional.empty();
                };
        String key = kind == Kind.INVITATION ? "invitationWaits" : "questionWaits";
        endsAt.map(end -> Duration.between(ui.room().serverNow(), end))
                .map(left -> Duration.ofSeconds((left.toMillis() + 999) / 1000))
                .ifPresent(left -> timer.setText(ui.texts().of(key, Clock.waiting(left))));
        timer.setVisible(endsAt.isPresent());
        timer.setManaged(endsAt.isPresent());
    }

    private void leave(RoomState state) {
        words("leaveTitle", state.isSpeaker() ? "leaveSpeaker" : "leaveAudience");
        ways(ui.texts().of("leave"), Answer.YES, ui.texts().of("stay"), Answer.NO);
        if (state.may("room.end")) {
            Button end = Buttons.worded(ui.texts().of("endForAll"), "lar-end", this::endForAll);
            end.setMaxWidth(Double.MAX_VALUE);
            getChildren().add(end);
        }
    }

    /// The room ends for all instead, and with it for the one who asked.
    private void endForAll() {
        answer(Answer.NO);
        ui.run(room -> room.room().end());
    }

    private void invitation(Received.SeatInvitation invitation) {
        face(invitation.by());
        title(ui.texts().of("invitationTitle", invitation.by().name()));
        text(
                invitation
                        .seat()
                        .map(seat -> ui.texts().of("invitationTextSeat", seat + 1))
                        .orElseGet(() -> ui.texts().of("invitationText")));
        String take =
                invitation
                        .seat()
                        .map(seat -> ui.texts().of("takeSeat", seat + 1))
                        .orElseGet(() -> ui.texts().of("takeASeat"));
        ways(ui.texts().of("notNow"), Answer.NO, take, Answer.YES);
        getChildren().add(timer);
    }

    private void microphone(Received.MicrophoneQuestion question) {
        face(question.by());
        title(ui.texts().of("microphoneAskTitle", question.by().name()));
        text(ui.texts().of("microphoneAskText"));
        ways(ui.texts().of("keepOff"), Answer.NO, ui.texts().of("turnOn"), Answer.YES);
        getChildren().add(timer);
    }

    private void move(Received.MoveQuestion question) {
        face(question.by());
        title(ui.texts().of("moveTitle", question.seat() + 1));
        text(ui.texts().of("moveText", question.by().name()));
        ways(ui.texts().of("stayHere"), Answer.NO, ui.texts().of("move"), Answer.YES);
        getChildren().add(timer);
    }

    private void help(RoomState state) {
        String kindOf =
                state.microphone().access() == Access.DENIED
                        ? "denied"
                        : state.microphone().access() == Access.BUSY ? "busy" : "missing";
        StackPane sign = new StackPane(new Icon(Mark.MIC_OFF, 24));
        sign.getStyleClass().add("lar-dialog-sign");
        getChildren().add(sign);
        setAlignment(Pos.TOP_LEFT);
        words(kindOf + "Title", kindOf + "Text");
        ways(ui.texts().of("justListen"), Answer.NO, ui.texts().of("tryAgain"), Answer.YES);
    }

    private void answer(Answer answer) {
        ui.questions().answer(kind, answer);
        if (kind == Kind.INVITATION) {
            ui.run(room -> answered(room.seat().audience(), answer));
        }
    }

    /// The event of an invitation has no answer: it is told by a call of its own.
    private static CompletionStage<?> answered(AudienceControl seat, Answer answer) {
        return answer == Answer.YES ? seat.acceptTakingInvitation() : seat.rejectTakingInvitation();
    }

    private void words(String titleKey, String textKey) {
        title(ui.texts().of(titleKey));
        text(ui.texts().of(textKey));
    }

    private void title(String text) {
        setAccessibleText(text);
        getChildren().add(Fonts.title(wrapping(text, "lar-dialog-title")));
    }

    private void text(String text) {
        getChildren().add(wrapping(text, "lar-dialog-text"));
    }

    private Wrapped wrapping(String text, String style) {
        Wrapped wrapped = new Wrapped(text, style);
        return getAlignment() == Pos.TOP_CENTER ? wrapped.centred() : wrapped;
    }

    /// The main way is last, and has the focus.
    private void ways(String first, Answer firstAnswer, String last, Answer lastAnswer) {
        Button one = Buttons.worded(first, "lar-plain", () -> answer(firstAnswer));
        Button other = Buttons.worded(last, "lar-main", () -> answer(lastAnswer));
        main = Optional.of(other);
        getChildren().add(pair(one, other));
    }

    static HBox pair(Button one, Button other) {
        HBox row = new HBox(10, one, other);
        for (Button button : new Button[] {one, other}) {
            button.setMaxWidth(Double.MAX_VALUE);
            button.setPrefWidth(100);
            button.setMinWidth(0);
            HBox.setHgrow(button, Priority.ALWAYS);
        }
        row.getStyleClass().add("lar-dialog-ways");
        return row;
    }

    private void face(RoomUser by) {
        Disc disc = new Disc(FACE);
        disc.face(ui.face(by.userId(), by.name(), by.person().flatMap(Person::avatar), FACE));
        disc.level(0.5);
        boolean host = by.person().map(person -> Standing.isHost(person.role())).orElse(false);
        disc.badge(by.person().flatMap(person -> Standing.markOf(person.role())));
        StackPane place = new StackPane(disc);
        place.getStyleClass().addAll("lar-dialog-face", host ? "lar-of-host" : "lar-of-other");
        getChildren().add(place);
    }
}
