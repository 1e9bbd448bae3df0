package org.liveaudioroom.javafx.draw;

import org.liveaudioroom.javafx.model.Mark;

/// The outlines of the marks on a 24 grid, in one line weight with round caps: those of the element
/// in the browser. An icon font has no seat, no crown and no broken waves.
final class Shapes {
    private static final String BUBBLE =
            "M12 4.5c4.7 0 8.5 3.1 8.5 7s-3.8 7-8.5 7c-1 0-2-.1-2.9-.4L4.5 19.5l1.2-3.6"
                    + "c-1.4-1.2-2.2-2.7-2.2-4.4 0-3.9 3.8-7 8.5-7z";
    private static final String CROSS_LINE = "M4 3.5l16 17";
    private static final String STAR =
            "m12 4 2.4 5.1 5.6.7-4.1 3.9 1.1 5.6-5-2.8-5 2.8 1.1-5.6L4 9.8l5.6-.7z";

    private Shapes() {}

    static String of(Mark mark) {
        return switch (mark) {
            case MIC -> rect(9, 3, 6, 11, 3) + "M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3";
            case MIC_OFF ->
                    "M9 9.2V6a3 3 0 0 1 6 0v4.8M14.6 13.1A3 3 0 0 1 9 11.6M5.5 11.5"
                            + "a6.5 6.5 0 0 0 10.6 5M18.5 11.5a6.4 6.4 0 0 1-.7 2.9M12 18v3"
                            + CROSS_LINE;
            case HAND ->
                    "M8 12.6V6.2a1.45 1.45 0 0 1 2.9 0v4.6M10.9 10.6V4.5a1.45 1.45 0 0 1 2.9 0"
                            + "v6.2M13.8 10.9V6a1.45 1.45 0 0 1 2.9 0v8.2c0 4-2.4 6.8-6 6.8"
                            + "-2.7 0-4.3-1.2-5.5-3.6l-1.9-3.7a1.5 1.5 0 0 1 2.5-1.6L8 14.4";
            case PEOPLE ->
                    circle(9, 8.2, 3.4)
                            + "M2.8 19.5c.3-3.4 2.8-5.3 6.2-5.3s5.9 1.9 6.2 5.3M15.6 5.2"
                            + "a3.2 3.2 0 0 1 0 6M17.6 14.6c2.2.7 3.5 2.4 3.7 4.9";
            case LOCK -> lock("a3.8 3.8 0 0 1 7.6 0v2.9");
            case UNLOCK -> lock("a3.8 3.8 0 0 1 7.3-1.5");
            case MORE -> dot(5.5, 12) + dot(12, 12) + dot(18.5, 12);
            case LEAVE ->
                    "M10 4H7.2A2.2 2.2 0 0 0 5 6.2v11.6A2.2 2.2 0 0 0 7.2 20H10"
                            + "M14.5 8l4 4-4 4M18.2 12H10";
            case MINIMISE -> rect(3.5, 5, 17, 14, 3) + rect(11.5, 12, 6, 4, 1.6);
            case EXPAND -> "M14 4h6v6M20 4l-6.5 6.5M10 20H4v-6M4 20l6.5-6.5";
            case PLUS -> "M12 5.5v13M5.5 12h13";
            case CROWN -> "M4.6 17.5 3.6 8l4.9 3.7L12 5.6l3.5 6.1L20.4 8l-1 9.5z";
            case STAR -> STAR;
            case SEND -> "M12 19V5.5M6 11.2l6-6 6 6";
            case SEARCH -> circle(10.8, 10.8, 6.3) + "M15.6 15.6l4.4 4.4";
            case CHECK -> "M5 12.6l4.6 4.6L19 7.5";
            case CLOSE -> "M6.5 6.5l11 11M17.5 6.5l-11 11";
            case DOWN -> "M6 9.5l6 6 6-6";
            case WAVE_OFF ->
                    "M4 9.5c1.4-1.3 2.9-2.2 4.6-2.7M12.5 6.3c2.8.2 5.4 1.3 7.5 3.2M7.2 13"
                            + "c.8-.7 1.7-1.2 2.7-1.5M15.2 12.2c.6.3 1.1.6 1.6 1.1"
                            + dot(12, 17.5)
                            + CROSS_LINE;
            case SHIELD -> "M12 3.5 5 6v5.6c0 4.2 2.8 7.3 7 8.9 4.2-1.6 7-4.7 7-8.9V6z";
            case ENTER ->
                    "M14 4h2.8A2.2 2.2 0 0 1 19 6.2v11.6a2.2 2.2 0 0 1-2.2 2.2H14"
                            + "M10 8l4 4-4 4M13.8 12H4.5";
            case SEAT ->
                    "M7 11.5V6.6A2.6 2.6 0 0 1 9.6 4h4.8A2.6 2.6 0 0 1 17 6.6v4.9M5 12.5"
                            + "a2 2 0 0 1 4 0v1.7h6v-1.7a2 2 0 0 1 4 0v4.2H5zM7 16.7V20M17 16.7V20";
            case SEAT_DOWN ->
                    "M5 13a2 2 0 0 1 4 0v1.6h6V13a2 2 0 0 1 4 0v4.2H5zM7 17.2V20M17 17.2V20"
                            + "M12 10.8V3.5M8.9 6.4 12 3.5l3.1 2.9";
            case RETRY -> "M19 12a7 7 0 1 1-2.2-5.1M17.5 3.5v3.8h-3.8";
            case SETTINGS ->
                    "M4 8h8M18 8h2M4 16h2M12 16h8" + circle(15, 8, 2.6) + circle(9, 16, 2.6);
            case CHAT -> BUBBLE;
            case CHAT_OFF -> BUBBLE + CROSS_LINE;
            case MOVE -> "M4 8.5h13.5M14 5l3.5 3.5L14 12M20 15.5H6.5M10 12l-3.5 3.5L10 19";
            case BIN ->
                    "M4.5 7h15M9.5 7V5.2A1.2 1.2 0 0 1 10.7 4h2.6a1.2 1.2 0 0 1 1.2 1.2V7"
                            + "M6.5 7l.8 11.2A2 2 0 0 0 9.3 20h5.4a2 2 0 0 0 2-1.8L17.5 7"
                            + "M10.2 11v5M13.8 11v5";
            case BAN -> circle(12, 12, 8) + "M6.5 6.5l11 11";
            case SMILE ->
                    circle(12, 12, 8.4)
                            + "M8.6 14.2c1.8 2.5 5 2.5 6.8 0"
                            + dot(9.2, 9.6)
                            + dot(14.8, 9.6);
        };
    }

    private static String lock(String shackle) {
        return rect(5, 10.5, 14, 9.5, 2.6) + "M8.2 10.5V7.6" + shackle + "M12 14.4v1.8";
    }

    private static String dot(double x, double y) {
        return "M" + x + " " + y + "h.01";
    }

    private static String circle(double x, double y, double r) {
        String half = "a" + r + " " + r + " 0 1 1 ";
        return "M" + (x - r) + " " + y + half + 2 * r + " 0" + half + -2 * r + " 0z";
    }

    private static String rect(double x, double y, double width, double height, double r) {
        String corner = "a" + r + " " + r + " 0 0 1 ";
        return "M"
                + (x + r)
                + " "
                + y
                + "h"
                + (width - 2 * r)
                + corner
                + r
                + " "
                + r
                + "v"
                + (height - 2 * r)
                + corner
                + -r
                + " "
                + r
                + "h"
                + -(width - 2 * r)
                + corner
                + -r
                + " "
                + -r
                + "v"
                + -(height - 2 * r)
                + corner
                + r
                + " "
                + -r
                + "z";
    }
}
