package org.liveaudioroom.javafx.part;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.liveaudioroom.client.Phase;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.client.audio.MicrophoneState.Access;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.javafx.model.StageGeometry.Shape;
import org.liveaudioroom.javafx.model.StageGeometry.Space;
import org.liveaudioroom.javafx.part.Questions.Kind;
import org.liveaudioroom.signaling.Seat;

/// The room as a page: where its parts stand, by width and height.
public final class RoomPage extends Region {
    private static final PseudoClass MEMBERS = PseudoClass.getPseudoClass("members");

    private final RoomUi ui;
    private final StackPane ground = new StackPane();
    private final HeadView head;
    private final ConnectionBar connection;
    private final StageView stage;
    private final ChatView chat;
    private final NotesView notes;
    private final MessageBox say;
    private final BarView dock;
    private final MembersView members;
    private final FirstMinute first;
    private final Region sheetScrim = new Region();
    private final Floating floating = new Floating();
    private final Overlays overlays;
    private final Node headPlace;
    private final Optional<Node> ownBar;
    private RoomState before;
    private PageShape shape = PageShape.MEDIUM;
    private boolean shaped;

    /// The page of a room that one is in.
    public RoomPage(RoomUi ui, Runnable minimise) {
        this.ui = ui;
        this.before = ui.state();
        getStyleClass().add("lar-page");
        ground.getStyleClass().add("lar-ground");
        // Where software draws, its gradients are most of each frame.
        ground.setCache(true);
        head = new HeadView(ui, minimise);
        headPlace = ui.factories().header().map(one -> one.part(ui.room())).orElse(head);
        connection = new ConnectionBar(ui);
        stage = new StageView(ui);
        chat = new ChatView(ui);
        notes = new NotesView(ui);
        say = new MessageBox(ui);
        dock = new BarView(ui);
        ownBar = ui.factories().bar().map(one -> one.part(ui.room()));
        members = new MembersView(ui);
        first = new FirstMinute(ui);
        overlays = new Overlays(ui);
        sheetScrim.getStyleClass().add("lar-scrim");
        sheetScrim.setOnMousePressed(_ -> ui.members().set(false));
        // The keyboard goes through them in this order.
        getChildren().addAll(ground, headPlace, connection, stage, first, chat, notes);
        getChildren().addAll(ownBar.map(List::of).orElse(List.of(say, dock)));
        getChildren().addAll(floating, sheetScrim, members, overlays, ui.announcer().node());
        ui.members().addListener((_, _, open) -> membersOpened(open));
        say.writing().addListener((_, _, _) -> requestLayout());
        update(before);
        pseudoClassStateChanged(MEMBERS, false);
    }

    /// Replaces what is behind everything.
    public void ground(Optional<Node> own) {
        ground.getChildren().setAll(own.map(List::of).orElse(List.of()));
        ground.setCache(own.isEmpty()); // The app's own may move.
    }

    /// Draws what changed.
    public void update(RoomState state) {
        if (!before.ownSeat().map(Seat::seat).equals(state.ownSeat().map(Seat::seat))) {
            ui.toaster().forgetMySeat();
        }
        ui.sayings().ofChange(before, state).forEach(ui.toaster()::say);
        Access access = state.microphone().access();
        if (before.microphone().access() != access && isTrouble(access)) {
            askForHelp();
        }
        before = state;
        pseudoClassStateChanged(
                PseudoClass.getPseudoClass("cut"), state.phase() == Phase.RECONNECTING);
        ui.questions().follow(state);
        head.update(state);
        connection.update(state);
        stage.update(state);
        chat.update(state);
        notes.update(state);
        say.update(state);
        dock.update(state);
        first.update(state);
        if (ui.members().get()) {
            members.update(state);
        }
        requestLayout();
    }

    /// Draws what an event says that the state does not.
    public void event(RoomEvent event) {
        ui.sayings().of(event, ui.state()).ifPresent(ui.toaster()::say);
        switch (event) {
            case RoomEvent.DurationUpdated _ -> tick();
            case RoomEvent.Speaking _ -> ui.loop().wake();
            case RoomEvent.ReactionsReceived told -> floating.show(told);
            default -> {}
        }
    }

    /// Stops everything that moves.
    public void dispose() {
        stage.dispose();
        ui.loop().stop();
        ui.closeAll();
    }

    private void tick() {
        head.tick();
        notes.tick(ui.state());
        overlays.tick();
        if (ui.members().get()) {
            members.tick();
        }
    }

    private static boolean isTrouble(Access access) {
        return access == Access.DENIED || access == Access.MISSING || access == Access.BUSY;
    }

    private void askForHelp() {
        ui.questions()
                .ask(Kind.HELP)
                .thenAccept(again -> {
                    if (again) {
                        ui.run(room -> room.audio().microphone().on());
                    }
                });
    }

    private void membersOpened(boolean open) {
        pseudoClassStateChanged(MEMBERS, open);
        if (open) {
            members.update(ui.state());
            members.opened();
            if (getWidth() < PageShape.PANEL_FROM) {
                javafx.application.Platform.runLater(() -> FocusTrap.first(members));
            }
        } else if (hasKeyboard(members)) {
            dock.focusMembers();
        }
        requestLayout();
    }

    private static boolean hasKeyboard(Parent parent) {
        Node owner = parent.getScene() == null ? null : parent.getScene().getFocusOwner();
        while (owner != null && !owner.equals(parent)) {
            owner = owner.getParent();
        }
        return owner != null;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        PageShape now = PageShape.of(width, height);
        if (now != shape || !shaped) {
            shaped = true;
            shape = now;
            for (PageShape one : PageShape.values()) {
                String name = one.name().toLowerCase(java.util.Locale.ROOT);
                pseudoClassStateChanged(PseudoClass.getPseudoClass(name), one == now);
            }
            head.wide(now);
            dock.shape(now);
            say.shape(now);
            overlays.shape(now);
        }
        place(ground, 0, 0, width, height);
        place(floating, 0, 0, width, height);
        place(overlays, 0, 0, width, height);
        place(sheetScrim, 0, 0, width, height);
        double top = headPlace.prefHeight(width);
        place(headPlace, 0, 0, width, top);
        top += connection(width, top);
        boolean sheet = width < PageShape.PANEL_FROM;
        boolean open = ui.members().get();
        sheetScrim.setVisible(open && sheet);
        members.setVisible(open);
        members.form(sheet ? MembersView.Form.SHEET : MembersView.Form.PANEL);
        new PageLayout(this, width, height, top).lay();
        stage.floorVisible(now == PageShape.LYING ? StageView.Floor.NONE : StageView.Floor.DRAWN);
    }

    private double connection(double width, double top) {
        if (!connection.isVisible()) {
            return 0;
        }
        double margin = shape == PageShape.NARROW ? 12 : 24;
        double high = connection.prefHeight(width - 2 * margin);
        place(connection, margin, top, width - 2 * margin, high);
        return high;
    }

    static void place(Node node, double x, double y, double width, double height) {
        node.resizeRelocate(
                Math.rint(x),
                Math.rint(y),
                Math.rint(Math.max(0, width)),
                Math.rint(Math.max(0, height)));
    }

    PageShape shape() {
        return shape;
    }

    RoomUi ui() {
        return ui;
    }

    StageView stage() {
        return stage;
    }

    ChatView chat() {
        return chat;
    }

    NotesView notes() {
        return notes;
    }

    Region say() {
        return say;
    }

    boolean isWriting() {
        return say.writing().get();
    }

    BarView dock() {
        return dock;
    }

    Optional<Node> ownBar() {
        return ownBar;
    }

    MembersView members() {
        return members;
    }

    FirstMinute first() {
        return first;
    }

    static Space space(double width, double height, double avatarMax, Shape shape) {
        return new Space(width, height, avatarMax, shape);
    }
}
