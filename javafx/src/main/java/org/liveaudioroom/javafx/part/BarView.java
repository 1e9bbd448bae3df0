package org.liveaudioroom.javafx.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.javafx.draw.Buttons;
import org.liveaudioroom.javafx.model.Dock;
import org.liveaudioroom.javafx.model.Mark;
import org.liveaudioroom.javafx.model.MenuItem;
import org.liveaudioroom.javafx.model.Menus;
import org.liveaudioroom.javafx.spi.MenuChanger;

/// What one can do here, by role.
final class BarView extends HBox {
    private final RoomUi ui;
    private PageShape shape = PageShape.MEDIUM;
    private Optional<Drawn> drawn = Optional.empty();

    /// What the controls were drawn from.
    private record Drawn(
            Dock dock,
            int requests,
            int total,
            boolean on,
            boolean pending,
            boolean open,
            boolean members,
            PageShape shape) {}

    BarView(RoomUi ui) {
        this.ui = ui;
        getStyleClass().add("lar-dock");
        setAlignment(Pos.CENTER);
        ui.members().addListener((_, _, _) -> update(ui.state()));
    }

    void shape(PageShape now) {
        if (now != shape) {
            shape = now;
            update(ui.state());
        }
    }

    void update(RoomState state) {
        Dock all = Dock.of(state);
        Dock dock = shape == PageShape.NARROW ? all.folded() : all;
        boolean open = state.room().map(info -> info.open()).orElse(false);
        Drawn now =
                new Drawn(
                        dock,
                        state.requests().size(),
                        state.total(),
                        state.microphone().on(),
                        state.microphone().pending(),
                        open,
                        ui.members().get(),
                        shape);
        if (drawn.filter(now::equals).isPresent()) {
            return;
        }
        boolean sameItems = drawn.filter(before -> before.dock().equals(dock)).isPresent();
        int focused = sameItems ? focusedItem() : -1;
        drawn = Optional.of(now);
        getChildren().setAll(dock.shown().stream().map(item -> item(item, now)).toList());
        if (focused >= 0) {
            // Redrawn under somebody's keyboard: the place of the focus stays.
            buttonOf(getChildren().get(focused)).requestFocus();
        }
    }

    /// Whoever closes the members is where they were opened.
    void focusMembers() {
        int at = drawn.map(now -> now.dock().shown().indexOf(Dock.Item.MEMBERS)).orElse(-1);
        if (at >= 0) {
            buttonOf(getChildren().get(at)).requestFocus();
        }
    }

    private int focusedItem() {
        for (int at = 0; at < getChildren().size(); at++) {
            if (buttonOf(getChildren().get(at)).isFocused()) {
                return at;
            }
        }
        return -1;
    }

    private static Node buttonOf(Node item) {
        return item instanceof Button ? item : item.lookup(".lar-press");
    }

    private Node item(Dock.Item item, Drawn now) {
        return switch (item) {
            case MICROPHONE -> microphone(now);
            case RAISE_HAND ->
                    wide(
                            Mark.HAND,
                            "raiseHand",
                            "lar-main",
                            () -> ui.run(room -> room.seat().audience().applyToTake()));
            case LOWER_HAND ->
                    wide(
                            Mark.HAND,
                            "lowerHand",
                            "lar-quiet",
                            () -> ui.run(room -> room.seat().audience().cancelTakingRequest()));
            case TAKE_SEAT -> wide(Mark.SEAT, "takeASeat", "lar-main", ui::takeAnySeat);
            case REQUESTS -> requests(now.requests());
            case MEMBERS -> {
                String name = ui.texts().of("membersCount", now.total());
                Button button = Buttons.round(Mark.PEOPLE, name, this::toggleMembers);
                yield labelled(button, "members");
            }
            case MODE -> {
                Mark mark = now.open() ? Mark.UNLOCK : Mark.LOCK;
                yield menu(mark, "roomMode", MenuChanger.Place.ROOM_MODE, Menus::mode);
            }
            case LEAVE_SEAT ->
                    labelled(
                            Buttons.round(
                                    Mark.SEAT_DOWN,
                                    ui.texts().of("leaveSeat"),
                                    () -> ui.run(room -> room.seat().leave())),
                            "leaveSeat");
            case REACTIONS ->
                    menu(Mark.SMILE, "react", MenuChanger.Place.REACTIONS, Menus::reactions);
            case MORE ->
                    menu(
                            Mark.MORE,
                            "more",
                            MenuChanger.Place.MORE,
                            menus -> more(menus, now.dock().hidden()));
        };
    }

    private void toggleMembers() {
        ui.members().set(!ui.members().get());
    }

    private Node microphone(Drawn now) {
        String name = ui.texts().of(now.on() ? "turnMicrophoneOff" : "turnMicrophoneOn");
        Mark mark = now.on() ? Mark.MIC : Mark.MIC_OFF;
        Button button = Buttons.round(mark, name, ui::toggleMicrophone);
        button.getStyleClass().add("lar-microphone");
        button.pseudoClassStateChanged(PseudoClass.getPseudoClass("on"), now.on());
        button.pseudoClassStateChanged(PseudoClass.getPseudoClass("pending"), now.pending());
        return labelled(button, now.on() ? "micOn" : "micOff");
    }

    private Node requests(int count) {
        String name =
                count == 0 ? ui.texts().of("requests") : ui.texts().of("requestsWaiting", count);
        Button button = Buttons.round(Mark.HAND, name, () -> ui.members().set(true));
        if (count == 0) {
            return labelled(button, "requests");
        }
        Label badge = Buttons.label(Integer.toString(count), "lar-badge");
        badge.setMouseTransparent(true);
        badge.setTranslateX(4);
        badge.setTranslateY(-4);
        StackPane.setAlignment(badge, Pos.TOP_RIGHT);
        StackPane both = new StackPane(button, badge);
        both.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        button.getStyleClass().add("lar-press");
        return labelled(both, "requests");
    }

    private Node menu(
            Mark mark,
            String key,
            MenuChanger.Place place,
            java.util.function.Function<Menus, List<MenuItem>> items) {
        String name = ui.texts().of(key);
        Button button = Buttons.round(mark, name, () -> {});
        button.setOnAction(_ ->
                ui.openMenu(place, button, name, items.apply(new Menus(ui.state(), ui.texts()))));
        return labelled(button, key);
    }

    /// What is folded stands first, with the same words.
    private List<MenuItem> more(Menus menus, List<Dock.Item> hidden) {
        List<MenuItem> items = new ArrayList<>();
        for (Dock.Item item : hidden) {
            if (item == Dock.Item.REACTIONS) {
                items.add(
                        MenuItem.opening(
                                "react", Mark.SMILE, ui.texts().of("react"), menus::reactions));
            } else if (item == Dock.Item.MODE) {
                items.add(
                        MenuItem.opening(
                                "roomMode", Mark.LOCK, ui.texts().of("roomMode"), menus::mode));
            } else {
                items.add(menus.leaveSeat());
            }
        }
        items.addAll(menus.more());
        return items;
    }

    private Node wide(Mark mark, String key, String style, Runnable press) {
        Button button = Buttons.worded(mark, ui.texts().of(key), style, press);
        button.getStyleClass().addAll("lar-wide", "lar-press");
        return button;
    }

    private Node labelled(Node control, String key) {
        if (control instanceof Button button) {
            button.getStyleClass().add("lar-press");
        }
        if (shape != PageShape.WIDE) {
            return control;
        }
        Label label = Buttons.label(ui.texts().of(key), "lar-dock-label");
        VBox box = new VBox(6, control, label);
        box.setAlignment(Pos.TOP_CENTER);
        box.setMinWidth(56);
        return box;
    }
}
