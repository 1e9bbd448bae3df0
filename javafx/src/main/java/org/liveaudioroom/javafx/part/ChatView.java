package org.liveaudioroom.javafx.part;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.liveaudioroom.client.ChatRow;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.javafx.draw.Icon;
import org.liveaudioroom.javafx.model.ChatLine;
import org.liveaudioroom.javafx.model.Mark;

/// What people write. The newest is at the bottom; who scrolls up keeps the place.
final class ChatView extends Region {
    private static final double END = 24;
    private static final double FADE = 72;

    private final RoomUi ui;
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);
    private final Button fresh;
    private final Map<String, Drawn> drawn = new HashMap<>();
    private final Set<String> unfolded = new HashSet<>();
    private List<ChatRow> seen = List.of();
    private boolean following = true;
    private int unread;
    private double foot;

    private record Drawn(ChatLine line, boolean open, Node node) {}

    ChatView(RoomUi ui) {
        this.ui = ui;
        getStyleClass().add("lar-chat");
        setAccessibleText(ui.texts().of("chat"));
        rows.getStyleClass().add("lar-chat-rows");
        rows.setAlignment(Pos.BOTTOM_LEFT);
        rows.setFillWidth(true);
        scroll.getStyleClass().add("lar-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(ui.texts().of("chat"));
        fresh = new Button();
        fresh.getStyleClass().add("lar-new");
        fresh.setGraphic(new Icon(Mark.DOWN, 16));
        fresh.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        fresh.setOnAction(_ -> toEnd());
        fresh.setVisible(false);
        getChildren().addAll(scroll, fresh);
        scroll.vvalueProperty().addListener((_, before, now) -> scrolled(before, now));
        scroll.viewportBoundsProperty()
                .addListener((_, _, bounds) -> {
                    rows.setMinHeight(bounds.getHeight());
                    follow();
                });
        rows.heightProperty().addListener((_, _, _) -> follow());
    }

    /// What hangs over the lower end of the chat takes this much of it.
    void foot(double height) {
        if (height != foot) {
            foot = height;
            requestLayout();
        }
    }

    void update(RoomState state) {
        List<ChatRow> feed = state.feed();
        if (!feed.equals(seen)) {
            count(feed);
            seen = feed;
        }
        draw(state);
        fresh.setVisible(unread > 0);
        fresh.setText(ui.texts().of("newMessages", unread));
        requestLayout();
    }

    private void count(List<ChatRow> feed) {
        if (seen.isEmpty()) {
            return;
        }
        String last = seen.getLast().key();
        List<ChatRow> news =
                feed.reversed().stream().takeWhile(row -> !row.key().equals(last)).toList();
        boolean own =
                news.stream()
                        .anyMatch(row ->
                                row instanceof org.liveaudioroom.client.ChatMessage message
                                        && message.own());
        if (own) {
            following = true;
            unread = 0;
        }
        if (!following) {
            unread +=
                    (int)
                            news.stream()
                                    .filter(org.liveaudioroom.client.ChatMessage.class::isInstance)
                                    .count();
        }
    }

    private void draw(RoomState state) {
        List<Node> nodes = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (ChatLine line : ChatLine.of(state, ui.texts())) {
            keys.add(line.key());
            boolean open = unfolded.contains(line.key());
            Drawn before = drawn.get(line.key());
            if (before == null || !before.line().equals(line) || before.open() != open) {
                before = new Drawn(line, open, row(line, open));
                drawn.put(line.key(), before);
            }
            nodes.add(before.node());
        }
        drawn.keySet().retainAll(keys);
        if (!rows.getChildren().equals(nodes)) {
            rows.getChildren().setAll(nodes);
        }
    }

    private Node row(ChatLine line, boolean open) {
        return ui.factories()
                .chatRow()
                .map(factory -> factory.row(line, ui.room()))
                .orElseGet(() ->
                        new ChatRowView(
                                ui,
                                line,
                                open ? ChatRowView.Length.WHOLE : ChatRowView.Length.FOLDED,
                                () -> fold(line.key())));
    }

    private void fold(String key) {
        if (!unfolded.remove(key)) {
            unfolded.add(key);
        }
        draw(ui.state());
    }

    private void toEnd() {
        following = true;
        unread = 0;
        fresh.setVisible(false);
        follow();
        scroll.requestFocus();
    }

    /// Rows that grow move the end away: only a hand moves the place up.
    private void scrolled(Number before, Number now) {
        double hidden = rows.getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden * (1 - now.doubleValue()) < END) {
            following = true;
            unread = 0;
            fresh.setVisible(false);
        } else if (now.doubleValue() < before.doubleValue() - 1e-9) {
            following = false;
        }
        fade();
    }

    private void follow() {
        if (following) {
            scroll.setVvalue(1);
        }
        fade();
    }

    /// Each row fades by its distance from the top: a mask would be drawn anew in each frame.
    private void fade() {
        double view = scroll.getViewportBounds().getHeight();
        double top = Math.max(0, rows.getHeight() - view) * scroll.getVvalue();
        double reach = Math.min(FADE, view / 3);
        for (Node row : rows.getChildren()) {
            double middle = row.getLayoutY() + row.getLayoutBounds().getHeight() * 0.6 - top;
            row.setOpacity(reach <= 0 ? 1 : Math.clamp(middle / reach, 0, 1));
        }
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double width = getWidth() - left - snappedRightInset();
        double height = Math.max(0, getHeight() - snappedBottomInset() - foot);
        scroll.resizeRelocate(left, 0, width, height);
        double wide = fresh.prefWidth(-1);
        double high = fresh.prefHeight(-1);
        fresh.resizeRelocate(left + width - wide, height - high - 8, wide, high);
        fade();
    }
}
