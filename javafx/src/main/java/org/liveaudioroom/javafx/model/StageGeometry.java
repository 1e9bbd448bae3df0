package org.liveaudioroom.javafx.model;

import java.util.ArrayList;
import java.util.List;

/// Where seats stand: shallow arcs round the host.
///
/// @param avatar the size of a face in pixels
/// @param column the width of a place
/// @param gap between two rows
/// @param rows from the front
public record StageGeometry(double avatar, double column, double gap, List<List<Place>> rows) {
    private static final double LIFT = 0.27;
    private static final double LONE_HOST = 1.3;
    private static final int NARROW_ROW = 5;
    private static final int WIDE_ROW = 8;
    private static final double AVATAR_MIN = 44;

    /// Copies what it is given.
    public StageGeometry {
        rows = List.copyOf(rows);
    }

    /// A seat's place in its row.
    ///
    /// @param lift as a share of the avatar
    public record Place(int seat, double lift) {}

    /// Where it is drawn.
    ///
    /// @param height of the stage; infinite where the stage may be as high as it likes
    public record Space(double width, double height, double avatarMax, Shape shape) {}

    /// How much room there is.
    public enum Shape {
        /// A phone: long rows are wrapped early.
        NARROW,
        /// Between.
        MEDIUM,
        /// Three columns: the height counts too.
        WIDE
    }

    /// The places of these rows in this space.
    public static StageGeometry of(List<Integer> rows, Space space) {
        List<List<Place>> arranged = arrange(rows, space.shape());
        int columns = arranged.stream().mapToInt(List::size).max().orElse(1);
        int count = Math.max(1, arranged.size());
        double byWidth = (space.width() - 8) / columns / 1.36;
        double byHeight =
                Double.isInfinite(space.height())
                        ? space.avatarMax()
                        : (space.height() - 40 - 26.0 * count) / (1.32 * count + 0.3);
        double avatar =
                Math.max(AVATAR_MIN, Math.min(space.avatarMax(), Math.min(byWidth, byHeight)));
        boolean wide = space.shape() == Shape.WIDE;
        double column = Math.min(space.width() / columns, avatar * (wide ? 1.72 : 1.7));
        double gap =
                wide
                        ? avatar * Math.max(0.2, 0.5 - 0.05 * count)
                        : Math.clamp(avatar * 0.3, 10, 32);
        return new StageGeometry(avatar, column, gap, arranged);
    }

    /// The face of a seat: the host alone in a row is larger.
    public double faceOf(List<Place> row) {
        return row.size() == 1 && row.equals(rows.getFirst()) ? avatar * LONE_HOST : avatar;
    }

    /// The rows as they are drawn; long ones are wrapped evenly.
    public static List<List<Place>> arrange(List<Integer> rows, Shape shape) {
        int most = shape == Shape.NARROW ? NARROW_ROW : WIDE_ROW;
        List<List<Place>> arranged = new ArrayList<>();
        int next = 0;
        for (int count : rows) {
            int parts = Math.ceilDiv(count, most);
            for (int part = 0; part < parts; part++) {
                int length = count / parts + (part < count % parts ? 1 : 0);
                arranged.add(row(next, length));
                next += length;
            }
        }
        return List.copyOf(arranged);
    }

    private static List<Place> row(int from, int count) {
        double outermost = (count - 1) / 2.0;
        double least = count % 2 == 0 ? lift(0.5, outermost) : 0;
        List<Place> places = new ArrayList<>();
        for (int place = 0; place < count; place++) {
            places.add(new Place(from + place, lift(place - outermost, outermost) - least));
        }
        return List.copyOf(places);
    }

    private static double lift(double distance, double outermost) {
        return outermost <= 0 ? 0 : LIFT * Math.pow(distance / outermost, 2);
    }
}
