package org.liveaudioroom.javafx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.liveaudioroom.client.JoinOptions;
import org.liveaudioroom.client.LiveAudioRoom;
import org.liveaudioroom.client.LiveAudioRoomEvents;
import org.liveaudioroom.client.Phase;
import org.liveaudioroom.client.RoomException;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.client.Subscription;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.javafx.model.RoomTexts;
import org.liveaudioroom.javafx.part.Questions;
import org.liveaudioroom.javafx.part.RoomPage;
import org.liveaudioroom.javafx.part.RoomUi;
import org.liveaudioroom.javafx.part.StatusPage;

/// A live audio room as a control: stage, chat, members, dialogs, mini window.
///
/// ```java
/// var view = new LiveAudioRoomView(RoomViewOptions.defaults());
/// view.join(JoinOptions.development(server, "demo", "Ann").build(), new LiveAudioRoomEvents());
/// stage.setScene(new Scene(view, 1100, 720));
/// ```
///
/// It works through the public room alone and may stand anywhere in a scene, from 320 pixels on.
/// All methods are called on the thread of the toolkit; callbacks of the events come there too.
public final class LiveAudioRoomView extends Region {
    private final RoomViewOptions options;
    private final ObjectProperty<RoomTheme> theme;
    private final ObjectProperty<Locale> locale;
    private final ObjectProperty<Optional<Node>> ground =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyBooleanWrapper minimized = new ReadOnlyBooleanWrapper();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private Questions questions = new Questions();
    private Optional<LiveAudioRoom> room = Optional.empty();
    private Optional<RoomPage> page = Optional.empty();
    private Optional<MiniRoomWindow> mini = Optional.empty();
    private Optional<Runnable> again = Optional.empty();
    private final ChangeListener<Object> system;
    private RoomTexts texts;

    /// Counts the joins: what belongs to an earlier one is not shown any more.
    private int joins;

    /// An empty one, until [#join] or [#show].
    public LiveAudioRoomView(RoomViewOptions options) {
        this.options = options;
        theme = new SimpleObjectProperty<>(options.theme());
        locale = new SimpleObjectProperty<>(options.locale());
        system = (_, _, _) -> paint();
        texts = RoomTexts.of(options.locale(), options.texts());
        Scope.install(this);
        Scope.paint(this, options.theme(), texts);
        setPrefSize(1100, 720);
        setMinSize(320, 320);
        theme.addListener((_, _, _) -> paint());
        locale.addListener((_, _, now) -> speak(now));
        ground.addListener((_, _, now) -> page.ifPresent(shown -> shown.ground(now)));
        sceneProperty().addListener((_, _, scene) -> followSystem(scene != null));
    }

    /// Goes into a room and shows it. What the app's events do not answer, the dialogs of the view
    /// do; its callbacks run on the thread of the toolkit, whatever the options say.
    ///
    /// The stage ends when one is inside; where one is not let in it fails, and the view says why.
    public CompletionStage<LiveAudioRoom> join(JoinOptions to, LiveAudioRoomEvents events) {
        leaveQuietly();
        int now = ++joins;
        questions = new Questions();
        again = Optional.of(() -> join(to, events));
        status(StatusPage.joining(texts));
        CompletionStage<LiveAudioRoom> joined =
                LiveAudioRoom.join(
                        to.withDefaults(Platform::runLater, questions.defaults(this::ended)),
                        events);
        joined.whenComplete((inside, thrown) ->
                Platform.runLater(() -> {
                    if (now != joins) {
                        return;
                    }
                    if (thrown == null) {
                        attach(inside);
                    } else {
                        failed(thrown);
                    }
                }));
        return joined;
    }

    /// Shows a room that the app has joined itself, with callbacks on the thread of the toolkit.
    /// Its questions are asked here only if it was joined with [#defaults].
    public void show(LiveAudioRoom joined) {
        joins++;
        attach(joined);
    }

    /// The dialogs of the view, for who joins a room himself and gives it to [#show].
    public org.liveaudioroom.client.RoomDefaults defaults() {
        return questions.defaults(this::ended);
    }

    /// The room that is shown.
    public Optional<LiveAudioRoom> room() {
        return room;
    }

    /// Which colours the page has.
    public ObjectProperty<RoomTheme> themeProperty() {
        return theme;
    }

    /// The language of the texts; those of the app stay.
    public ObjectProperty<Locale> localeProperty() {
        return locale;
    }

    /// What is behind everything, instead of the evening sky.
    public ObjectProperty<Optional<Node>> groundProperty() {
        return ground;
    }

    /// Whether the room is shown as a mini window.
    public ReadOnlyBooleanProperty minimizedProperty() {
        return minimized.getReadOnlyProperty();
    }

    /// Shows the room as a small window over all others. A window that shows nothing but the view
    /// is hidden meanwhile, else the view is.
    public void minimize() {
        if (room.isEmpty() || minimized.get()) {
            return;
        }
        room.get().minimize();
        minimized.set(true);
        MiniRoomWindow window =
                new MiniRoomWindow(
                        room.get(), texts, theme.get(), Scope.sheetsOfApp(this), this::restore);
        mini = Optional.of(window);
        Window own = getScene() == null ? null : getScene().getWindow();
        window.showBeside(Optional.ofNullable(own));
        if (isWholeWindow() && own != null) {
            own.hide();
        } else {
            setVisible(false);
            setManaged(false);
        }
    }

    /// Shows the room whole again.
    public void restore() {
        if (!minimized.get()) {
            return;
        }
        room.ifPresent(LiveAudioRoom::restore);
        comeBack();
    }

    private void comeBack() {
        minimized.set(false);
        mini.ifPresent(MiniRoomWindow::close);
        mini = Optional.empty();
        setVisible(true);
        setManaged(true);
        if (isWholeWindow() && getScene().getWindow() instanceof javafx.stage.Stage stage) {
            stage.show();
            stage.toFront();
        }
    }

    private boolean isWholeWindow() {
        return getScene() != null && getScene().getRoot() == this;
    }

    private void attach(LiveAudioRoom joined) {
        detach();
        room = Optional.of(joined);
        subscriptions.add(joined.onState(this::update));
        subscriptions.add(joined.onEvent(this::event));
        if (joined.state().phase() == Phase.ENDED) {
            over(joined.state());
            return;
        }
        build(joined);
    }

    private void build(LiveAudioRoom joined) {
        page.ifPresent(RoomPage::dispose);
        RoomUi ui = new RoomUi(joined, texts, options.factories(), options.menus(), questions);
        RoomPage built = new RoomPage(ui, this::minimize);
        built.ground(ground.get());
        page = Optional.of(built);
        getChildren().setAll(built);
    }

    private void update(RoomState state) {
        if (state.phase() == Phase.ENDED) {
            over(state);
            return;
        }
        page.ifPresent(shown -> shown.update(state));
        mini.ifPresent(shown -> shown.update(state));
    }

    private void event(RoomEvent event) {
        page.ifPresent(shown -> shown.event(event));
        mini.ifPresent(shown -> shown.event(event));
    }

    private void ended(RoomEvent.Ended event) {
        room.map(LiveAudioRoom::state).ifPresent(this::over);
    }

    private void over(RoomState state) {
        if (page.isEmpty() && room.isEmpty()) {
            return;
        }
        detach();
        if (minimized.get()) {
            comeBack();
        }
        state.end()
                .ifPresent(end ->
                        status(
                                StatusPage.ended(
                                        texts, end, end.banned() ? Optional.empty() : again)));
    }

    private void failed(Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null
                        ? thrown.getCause()
                        : thrown;
        String why =
                cause instanceof RoomException failure
                        ? texts.known("error." + failure.code())
                                .orElseGet(() -> failure.reason().message())
                        : String.valueOf(cause.getMessage());
        status(StatusPage.failed(texts, why, again));
    }

    private void status(Region shown) {
        getChildren().setAll(shown);
    }

    private void detach() {
        subscriptions.forEach(Subscription::close);
        subscriptions.clear();
        page.ifPresent(RoomPage::dispose);
        page = Optional.empty();
        room = Optional.empty();
    }

    private void leaveQuietly() {
        Optional<LiveAudioRoom> before = room;
        detach();
        before.ifPresent(LiveAudioRoom::close);
    }

    private void speak(Locale language) {
        texts = RoomTexts.of(language, options.texts());
        paint();
        room.filter(one -> one.state().phase() != Phase.ENDED).ifPresent(this::build);
    }

    private void paint() {
        Scope.paint(this, theme.get(), texts);
        mini.ifPresent(window -> window.paint(theme.get(), texts));
    }

    private void followSystem(boolean inScene) {
        var scheme = Platform.getPreferences().colorSchemeProperty();
        scheme.removeListener(system);
        if (inScene) {
            scheme.addListener(system);
        }
    }

    @Override
    protected void layoutChildren() {
        for (Node child : getChildren()) {
            child.resizeRelocate(0, 0, getWidth(), getHeight());
        }
    }
}
