package org.liveaudioroom.javafx.part;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.javafx.draw.Buttons;
import org.liveaudioroom.javafx.draw.Fonts;
import org.liveaudioroom.javafx.draw.Icon;
import org.liveaudioroom.javafx.model.Clock;
import org.liveaudioroom.javafx.model.Mark;
import org.liveaudioroom.javafx.model.Members;
import org.liveaudioroom.signaling.Person;
import org.liveaudioroom.signaling.SeatRequest;

/// Requests first, then the stage, then the audience: a panel beside the stage, or a sheet.
final class MembersView extends VBox {
    private final RoomUi ui;
    private final Region grip = new Region();
    private final Label title;
    private final Label count = Buttons.label("", "lar-panel-count");
    private final VBox requests = new VBox();
    private final VBox stage = new VBox();
    private final VBox audience = new VBox();
    private final TextField search = new TextField();
    private final AudiencePages pages;
    private final Map<String, MemberRow> rows = new HashMap<>();
    private final Map<String, Label> waits = new HashMap<>();
    private Optional<List<SeatRequest>> drawnRequests = Optional.empty();

    MembersView(RoomUi ui) {
        this.ui = ui;
        this.pages = new AudiencePages(ui, () -> update(ui.state()));
        getStyleClass().add("lar-panel");
        title = Fonts.title(Buttons.label(ui.texts().of("members"), "lar-panel-title"));
        grip.getStyleClass().add("lar-grip");
        Button close =
                Buttons.round(
                        Mark.CLOSE, ui.texts().of("closeMembers"), () -> ui.members().set(false));
        close.getStyleClass().add("lar-bare");
        HBox head = new HBox(8, title, count, Buttons.gap(), close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("lar-panel-head");
        requests.getStyleClass().add("lar-requests");
        search.setPromptText(ui.texts().of("searchAudience"));
        search.setAccessibleText(ui.texts().of("searchAudience"));
        search.textProperty().addListener((_, _, _) -> searched());
        HBox.setHgrow(search, Priority.ALWAYS);
        VBox body = new VBox(requests, stage, audience);
        body.getStyleClass().add("lar-panel-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.getStyleClass().add("lar-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        HBox gripLine = new HBox(grip);
        gripLine.setAlignment(Pos.CENTER);
        gripLine.visibleProperty().bind(grip.visibleProperty());
        gripLine.managedProperty().bind(grip.visibleProperty());
        getChildren().addAll(gripLine, head, scroll);
        setAccessibleRole(AccessibleRole.PARENT);
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        ui.members().set(false);
                        event.consume();
                    }
                });
    }

    enum Form {
        SHEET,
        PANEL
    }

    void form(Form form) {
        grip.setVisible(form == Form.SHEET);
    }

    void opened() {
        if (Members.isPartial(ui.state())) {
            pages.search(search.getText());
        }
    }

    private void searched() {
        opened();
        update(ui.state());
    }

    void update(RoomState state) {
        boolean partial = Members.isPartial(state);
        Members members = Members.of(state, partial ? "" : search.getText());
        count.setText(Integer.toString(members.total()));
        setAccessibleText(ui.texts().of("membersCount", members.total()));
        if (drawnRequests.filter(state.requests()::equals).isEmpty()) {
            drawnRequests = Optional.of(state.requests());
            drawRequests(state);
        }
        drawStage(state, members);
        drawAudience(state, members, partial);
        tick();
    }

    /// Once a second: how long each hand is up.
    void tick() {
        for (SeatRequest request : ui.state().requests()) {
            Label label = waits.get(request.user());
            if (label != null) {
                long millis = ui.room().serverNow().toEpochMilli() - request.madeAt();
                String place = ui.texts().of("place", request.place());
                String seat =
                        request.seat()
                                .map(number -> " · " + ui.texts().of("wantsSeat", number + 1))
                                .orElse("");
                label.setText(place + " · " + Clock.waiting(Duration.ofMillis(millis)) + seat);
            }
        }
    }

    private void drawRequests(RoomState state) {
        waits.clear();
        requests.getChildren().clear();
        boolean any = !state.requests().isEmpty();
        requests.setVisible(any);
        requests.setManaged(any);
        if (any) {
            requests.getChildren()
                    .add(
                            heading(
                                    ui.texts().of("requests"),
                                    ui.texts().of("waiting", state.requests().size())));
            for (SeatRequest request : state.requests()) {
                requests.getChildren().add(request(state, request));
            }
        }
    }

    private Node request(RoomState state, SeatRequest request) {
        String user = request.user();
        String name = state.user(user).name();
        Optional<String> avatar = state.user(user).person().flatMap(Person::avatar);
        Label wait = Buttons.label("", "lar-member-meta");
        waits.put(user, wait);
        VBox text = new VBox(Buttons.label(name, "lar-member-name"), wait);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(12, ui.face(user, name, avatar, 38), text);
        row.getStyleClass().add("lar-member");
        row.setAlignment(Pos.CENTER_LEFT);
        if (state.may("seat.request.reject")) {
            Button decline =
                    Buttons.worded(
                            ui.texts().of("decline"),
                            "lar-text-button",
                            () -> ui.run(room -> room.seat().host().rejectTakingRequest(user)));
            decline.setAccessibleText(ui.texts().of("declineName", name));
            row.getChildren().add(decline);
        }
        if (state.may("seat.request.accept")) {
            Button accept =
                    Buttons.worded(
                            ui.texts().of("accept"),
                            "lar-main",
                            () -> ui.run(room -> room.seat().host().acceptTakingRequest(user)));
            accept.getStyleClass().add("lar-round-button");
            accept.setAccessibleText(ui.texts().of("acceptName", name));
            row.getChildren().add(accept);
        }
        return row;
    }

    private void drawStage(RoomState state, Members members) {
        List<Node> nodes = new java.util.ArrayList<>();
        nodes.add(
                heading(
                        ui.texts().of("onStage"),
                        ui.texts().of("ofSeats", members.stage().size(), members.seats())));
        if (members.stage().isEmpty()) {
            nodes.add(Buttons.label(ui.texts().of("nobodyOnStage"), "lar-none"));
        }
        for (Person person : members.stage()) {
            nodes.add(row(state, person, MemberRow.Place.STAGE));
        }
        stage.getChildren().setAll(nodes);
    }

    private void drawAudience(RoomState state, Members members, boolean partial) {
        List<Person> paged = pages.found(state);
        // Until the first page comes, those who are known stand here.
        List<Person> shown = partial && pages.came() ? paged : members.audience();
        List<Node> nodes = new java.util.ArrayList<>();
        nodes.add(heading(ui.texts().of("audience"), Integer.toString(members.audienceCount())));
        if (members.audienceCount() == 0) {
            nodes.add(Buttons.label(ui.texts().of("nobodyListens"), "lar-none"));
        } else {
            nodes.add(searchLine());
        }
        for (Person person : shown) {
            nodes.add(row(state, person, MemberRow.Place.AUDIENCE));
        }
        if (shown.isEmpty() && !search.getText().isBlank()) {
            nodes.add(Buttons.label(ui.texts().of("nobodyFound"), "lar-none"));
        }
        if (partial && pages.hasMore()) {
            nodes.add(Buttons.worded(ui.texts().of("moreMembers"), "lar-text-button", pages::more));
        }
        if (!audience.getChildren().equals(nodes)) {
            boolean typing = search.isFocused();
            int caret = search.getCaretPosition();
            audience.getChildren().setAll(nodes);
            if (typing) {
                search.requestFocus();
                search.positionCaret(caret);
            }
        }
    }

    private Optional<Node> searchLine = Optional.empty();

    private Node searchLine() {
        if (searchLine.isEmpty()) {
            HBox line = new HBox(8, new Icon(Mark.SEARCH, 18), search);
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().add("lar-search");
            searchLine = Optional.of(line);
        }
        return searchLine.get();
    }

    private Node row(RoomState state, Person person, MemberRow.Place place) {
        MemberRow before = rows.get(person.user());
        MemberRow.Drawn now = MemberRow.drawnOf(ui, state, person, place);
        if (before == null || !before.drawn().equals(now)) {
            before = new MemberRow(ui, now);
            rows.put(person.user(), before);
        }
        return before;
    }

    private static Node heading(String text, String count) {
        HBox row =
                new HBox(
                        Buttons.label(text, "lar-panel-label"),
                        Buttons.gap(),
                        Buttons.label(count, "lar-panel-label"));
        row.getStyleClass().add("lar-panel-heading");
        return row;
    }
}
