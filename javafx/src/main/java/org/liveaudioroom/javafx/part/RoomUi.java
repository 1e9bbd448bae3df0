package org.liveaudioroom.javafx.part;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import org.liveaudioroom.client.LiveAudioRoom;
import org.liveaudioroom.client.RoomException;
import org.liveaudioroom.client.RoomFailure;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.javafx.draw.Face;
import org.liveaudioroom.javafx.draw.FrameLoop;
import org.liveaudioroom.javafx.model.Dock;
import org.liveaudioroom.javafx.model.Form;
import org.liveaudioroom.javafx.model.MenuItem;
import org.liveaudioroom.javafx.model.Menus;
import org.liveaudioroom.javafx.model.RoomTexts;
import org.liveaudioroom.javafx.model.Sayings;
import org.liveaudioroom.javafx.model.SeatState;
import org.liveaudioroom.javafx.spi.MenuChanger;
import org.liveaudioroom.javafx.spi.RoomViewFactories;
import org.liveaudioroom.signaling.Person;
import org.liveaudioroom.signaling.Seat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is open on the page and what pressing something does: it turns presses into calls of the
/// room, and asks the app's listeners first where an event says so. All on the toolkit's thread.
public final class RoomUi {
    private static final Logger LOG = LoggerFactory.getLogger(RoomUi.class);

    private final LiveAudioRoom room;
    private final RoomTexts texts;
    private final RoomViewFactories factories;
    private final MenuChanger changer;
    private final Questions questions;
    private final FrameLoop loop = new FrameLoop();
    private final Announcer announcer = new Announcer();
    private final Toaster toaster = new Toaster(announcer);
    private final Sayings sayings;
    private final ObjectProperty<Optional<OpenMenu>> menu =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Form>> form =
            new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty members = new SimpleBooleanProperty();

    /// The page of this room.
    public RoomUi(
            LiveAudioRoom room,
            RoomTexts texts,
            RoomViewFactories factories,
            MenuChanger changer,
            Questions questions) {
        this.room = room;
        this.texts = texts;
        this.factories = factories;
        this.changer = changer;
        this.questions = questions;
        this.sayings = new Sayings(texts);
    }

    LiveAudioRoom room() {
        return room;
    }

    RoomState state() {
        return room.state();
    }

    RoomTexts texts() {
        return texts;
    }

    FrameLoop loop() {
        return loop;
    }

    Announcer announcer() {
        return announcer;
    }

    Toaster toaster() {
        return toaster;
    }

    Sayings sayings() {
        return sayings;
    }

    Questions questions() {
        return questions;
    }

    RoomViewFactories factories() {
        return factories;
    }

    ObjectProperty<Optional<OpenMenu>> menu() {
        return menu;
    }

    ObjectProperty<Optional<Form>> form() {
        return form;
    }

    BooleanProperty members() {
        return members;
    }

    Node face(String user, String name, Optional<String> avatar, double diameter) {
        return factories
                .face()
                .map(factory -> factory.face(user, name, avatar, diameter))
                .orElseGet(() -> new Face(user, name, avatar, diameter));
    }

    Node face(Person person, double diameter) {
        return face(person.user(), person.name(), person.avatar(), diameter);
    }

    // Seats ------------------------------------------------------------------------------------

    void pressSeat(int number, Node anchor) {
        if (number >= state().seats().size() || room.page().seatClicked(number)) {
            return;
        }
        Seat seat = state().seats().get(number);
        if (new Menus(state(), texts).seatOpensMenu(seat)) {
            openSeatMenu(number, anchor);
            return;
        }
        switch (SeatState.of(state(), seat)) {
            case SeatState.Free _ -> take(number);
            case SeatState.Ask _ ->
                    run(one ->
                            one.seat()
                                    .audience()
                                    .applyToTake(
                                            number,
                                            org.liveaudioroom.client.control.Waiting.STANDARD));
            case SeatState.Locked locked -> toaster.say(sayings.ofLocked(locked));
            case SeatState.Taken _, SeatState.Pending _, SeatState.Idle _ -> {}
        }
    }

    void openSeatMenu(int number, Node anchor) {
        Seat seat = state().seats().get(number);
        List<MenuItem> items = new Menus(state(), texts).ofSeat(seat);
        openMenu(MenuChanger.Place.SEAT, anchor, texts.of("seat", number + 1), items);
    }

    void takeAnySeat() {
        Dock.firstFreeSeat(state())
                .ifPresentOrElse(this::take, () -> toaster.say(sayings.ofNoSeat()));
    }

    /// That the server would not is told by S15, which has its own toast.
    private void take(int number) {
        run(one -> one.seat().take(number), failure -> !(failure instanceof RoomFailure.Refused));
    }

    void toggleMicrophone() {
        run(one -> one.audio().microphone().toggle());
    }

    // Menus and forms --------------------------------------------------------------------------

    List<MenuItem> menuOf(Person person) {
        return changer.change(
                MenuChanger.Place.MEMBER, state().role(), new Menus(state(), texts).about(person));
    }

    void pressMore(Person person, Node anchor) {
        if (room.page().memberMorePressed(person.user())) {
            return;
        }
        List<MenuItem> items = new Menus(state(), texts).about(person);
        String title = texts.of("moreAbout", person.name());
        openMenu(MenuChanger.Place.MEMBER, anchor, title, items);
    }

    void openMenu(MenuChanger.Place place, Node anchor, String title, List<MenuItem> items) {
        List<MenuItem> changed = changer.change(place, state().role(), items);
        if (!changed.isEmpty()) {
            menu.set(Optional.of(new OpenMenu(anchor, title, changed)));
        }
    }

    void pick(MenuItem item) {
        Optional<OpenMenu> from = menu.get();
        menu.set(Optional.empty());
        switch (item.choice()) {
            case MenuItem.Choice.Does does -> run(does.what());
            case MenuItem.Choice.Asks asks -> form.set(Optional.of(asks.form()));
            case MenuItem.Choice.Opens opens -> {
                List<MenuItem> items = opens.what().get();
                if (items.isEmpty()) {
                    toaster.say(sayings.ofNothingToChoose());
                } else {
                    from.ifPresent(before ->
                            menu.set(
                                    Optional.of(
                                            new OpenMenu(before.anchor(), item.label(), items))));
                }
            }
        }
    }

    void submit(Form open, Form.Given given) {
        form.set(Optional.empty());
        run(one -> open.run().apply(one, given));
    }

    // Answers ----------------------------------------------------------------------------------

    void run(Function<LiveAudioRoom, ? extends CompletionStage<?>> what) {
        run(what, _ -> true);
    }

    private void run(
            Function<LiveAudioRoom, ? extends CompletionStage<?>> what,
            java.util.function.Predicate<RoomFailure> shown) {
        what.apply(room)
                .whenComplete((_, thrown) -> {
                    if (thrown != null) {
                        onToolkit(() -> failed(thrown, shown));
                    }
                });
    }

    private void failed(Throwable thrown, java.util.function.Predicate<RoomFailure> shown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null
                        ? thrown.getCause()
                        : thrown;
        if (!(cause instanceof RoomException failure)) {
            LOG.warn("what was pressed failed", cause);
            return;
        }
        if (!Sayings.hasDialog(failure.reason()) && shown.test(failure.reason())) {
            toaster.say(sayings.ofFailure(failure.reason()));
        }
    }

    static void onToolkit(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }

    void closeAll() {
        questions.closeAll();
        menu.set(Optional.empty());
        form.set(Optional.empty());
        members.set(false);
        toaster.clear();
    }
}
