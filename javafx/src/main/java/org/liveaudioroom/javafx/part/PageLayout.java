package org.liveaudioroom.javafx.part;

import javafx.scene.Node;
import org.liveaudioroom.javafx.model.StageGeometry.Shape;

/// Where stage, chat, bar and members stand under the header.
record PageLayout(RoomPage page, double width, double height, double top) {
    private static final double PANEL = 360;
    private static final double CHAT = 340;
    private static final double SIDE_WIDE = 420;
    private static final double AVATAR_MAX = 96;
    private static final double SHEET = 0.84;

    void lay() {
        switch (page.shape()) {
            case WIDE -> wide();
            case LYING -> lying();
            case NARROW, MEDIUM -> column();
        }
    }

    private void column() {
        boolean narrow = page.shape() == PageShape.NARROW;
        boolean beside = page.members().isVisible() && width >= PageShape.PANEL_FROM;
        double main = beside ? width - PANEL - 24 : width;
        double margin = narrow ? 16 : 24;
        double avatar = width >= PageShape.PANEL_FROM && height <= 900 ? 76 : AVATAR_MAX;
        StageView stage = page.stage();
        stage.fit(
                RoomPage.space(
                        main - 2 * margin,
                        Double.POSITIVE_INFINITY,
                        avatar,
                        narrow ? Shape.NARROW : Shape.MEDIUM));
        double above = narrow ? 14 : 30;
        stage.startAt(above);
        double bar = bar(main, height);
        double stageHeight =
                Math.min(above + stage.heightOfRows() + 8, Math.max(80, height - top - bar - 120));
        RoomPage.place(stage, margin, top, main - 2 * margin, stageHeight);
        double chatTop = top + stageHeight;
        double chatHeight = height - bar - chatTop;
        double chatWidth = narrow ? main : Math.min(main, 560 + 2 * margin);
        notes(main, height - bar);
        page.chat().foot(notesHeight(main));
        RoomPage.place(page.chat(), 0, chatTop, chatWidth, chatHeight);
        first(main, chatTop + 24);
        panel(beside ? main : 0);
    }

    private void lying() {
        double bar = bar(width, height);
        double stageWidth = Math.rint(width * 0.58);
        double body = height - top - bar;
        StageView stage = page.stage();
        stage.fit(RoomPage.space(stageWidth - 32, body, 72, Shape.WIDE));
        stage.startAt(14);
        RoomPage.place(stage, 16, top, stageWidth - 32, body);
        notes(width, height - bar);
        page.chat().foot(notesHeight(width - stageWidth));
        RoomPage.place(page.chat(), stageWidth, top, width - stageWidth, body);
        first(stageWidth, top + stage.heightOfRows() + 20);
        panel(0);
    }

    private void wide() {
        boolean large = width >= 1800 && height >= 960;
        double chatColumn = (large ? SIDE_WIDE : CHAT) + 32;
        double panelColumn = (large ? SIDE_WIDE : PANEL) + 12;
        double stageWidth = width - chatColumn - panelColumn;
        double dockHeight = page.ownBar().isPresent() ? 0 : page.dock().prefHeight(-1);
        double bottom = height - dockHeight;
        double stageHeight = bottom - top;
        StageView stage = page.stage();
        stage.fit(
                RoomPage.space(
                        stageWidth - 48,
                        stageHeight - 16,
                        page.first().isVisible() ? 72 : large ? 120 : AVATAR_MAX,
                        Shape.WIDE));
        double rows = stage.heightOfRows();
        stage.startAt(page.first().isVisible() ? 22 : Math.max(12, (stageHeight - 16 - rows) / 2));
        RoomPage.place(stage, chatColumn + 24, top, stageWidth - 48, stageHeight);
        RoomPage.place(page.chat(), 0, top, chatColumn, bottom - top);
        page.chat().foot(14);
        if (page.ownBar().isPresent()) {
            Node own = page.ownBar().get();
            double high = own.prefHeight(stageWidth);
            RoomPage.place(own, chatColumn, height - high, stageWidth, high);
        } else {
            RoomPage.place(page.dock(), chatColumn, bottom, stageWidth, dockHeight);
            RoomPage.place(page.say(), 32, bottom + (dockHeight - 78) / 2, chatColumn - 32, 48);
        }
        double notesHigh = notesHeight(stageWidth);
        RoomPage.place(page.notes(), chatColumn, bottom - notesHigh - 8, stageWidth, notesHigh);
        double firstWidth = Math.min(stageWidth - 32, 560);
        double firstHigh = page.first().prefHeight(firstWidth);
        RoomPage.place(
                page.first(),
                chatColumn + (stageWidth - firstWidth) / 2,
                bottom - firstHigh - 28,
                firstWidth,
                firstHigh);
        RoomPage.place(
                page.members(), width - panelColumn, top + 4, panelColumn - 24, height - top - 28);
    }

    /// Message box and controls in one line.
    private double bar(double main, double bottom) {
        if (page.ownBar().isPresent()) {
            double high = page.ownBar().get().prefHeight(main);
            RoomPage.place(page.ownBar().get(), 0, bottom - high, main, high);
            return high;
        }
        boolean narrow = page.shape() == PageShape.NARROW;
        double side = narrow ? 12 : 24;
        double control = narrow ? 44 : 48;
        double above = narrow ? 10 : 12;
        double below = page.shape() == PageShape.LYING ? 10 : narrow ? 16 : 20;
        double gap = narrow ? 6 : 12;
        boolean alone = narrow && page.isWriting();
        BarView dock = page.dock();
        dock.setVisible(!alone);
        double dockWidth = alone ? 0 : dock.prefWidth(-1);
        double y = bottom - below - control;
        double rest = main - 2 * side - (alone ? 0 : dockWidth + gap);
        double sayWidth = narrow ? rest : Math.min(420, rest);
        RoomPage.place(page.say(), side, y, sayWidth, control);
        RoomPage.place(dock, main - side - dockWidth, y, dockWidth, control);
        return above + control + below;
    }

    private double notesHeight(double main) {
        double high = page.notes().prefHeight(main - 24);
        return page.notes().getChildren().isEmpty() ? 0 : high + 10;
    }

    private void notes(double main, double bottom) {
        double high = page.notes().prefHeight(main - 24);
        RoomPage.place(page.notes(), 12, bottom - high - 2, main - 24, high);
    }

    private void first(double main, double y) {
        double wide = Math.min(main - 32, 560);
        RoomPage.place(page.first(), (main - wide) / 2, y, wide, page.first().prefHeight(wide));
    }

    private void panel(double from) {
        if (from > 0) {
            RoomPage.place(page.members(), from, top + 4, PANEL, height - top - 28);
        } else {
            double wide = Math.min(width, 600);
            double high = Math.rint(height * SHEET);
            RoomPage.place(page.members(), (width - wide) / 2, height - high, wide, high);
        }
    }
}
