package org.liveaudioroom.javafx.part;

/// How the page stands, by its size.
enum PageShape {
    /// Below 600: one column, sheets from below.
    NARROW,
    /// 600 to 1199: one column with more air; from 900 the members stand beside it.
    MEDIUM,
    /// A phone on its side: stage left, chat right.
    LYING,
    /// From 1200: chat, stage, members.
    WIDE;

    static final double PANEL_FROM = 900;

    static PageShape of(double width, double height) {
        if (width >= 1200) {
            return WIDE;
        }
        if (height <= 560 && width >= 560) {
            return LYING;
        }
        return width < 600 ? NARROW : MEDIUM;
    }
}
