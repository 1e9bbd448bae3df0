package org.liveaudioroom.javafx.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Ellipse;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.javafx.model.SeatModel;
import org.liveaudioroom.javafx.model.StageGeometry;
import org.liveaudioroom.javafx.model.StageGeometry.Place;
import org.liveaudioroom.javafx.model.StageGeometry.Space;
import org.liveaudioroom.signaling.Seat;

/// The seats in their rows, on rings drawn on the floor.
final class StageView extends Region {
    private static final double[][] RINGS = {{226, 92}, {318, 176}, {420, 266}, {540, 362}};
    private static final double NAME = 18;

    private final RoomUi ui;
    private final Pane floor = new Pane();
    private final List<SeatButton> seats = new ArrayList<>();
    private Optional<StageGeometry> geometry = Optional.empty();
    private Optional<Space> space = Optional.empty();
    private List<Integer> rows = List.of();
    private double from;

    StageView(RoomUi ui) {
        this.ui = ui;
        getStyleClass().add("lar-stage");
        setAccessibleText(ui.texts().of("stage"));
        // The rings on the floor reach under the header, where presses are not for the stage.
        setPickOnBounds(false);
        floor.setManaged(false);
        floor.setMouseTransparent(true);
        floor.setCache(true);
        for (double[] _ : RINGS) {
            Ellipse ring = new Ellipse();
            ring.getStyleClass().add("lar-floor");
            floor.getChildren().add(ring);
        }
        getChildren().add(floor);
    }

    void update(RoomState state) {
        rows = state.room().map(info -> info.rows()).orElse(List.of());
        space.ifPresent(this::fit);
        for (Seat seat : state.seats()) {
            if (seat.seat() < seats.size()) {
                seats.get(seat.seat()).show(SeatModel.of(state, seat, ui.texts()));
            }
        }
        ui.loop().wake();
    }

    /// Stands the seats for this much space; their number and size may change.
    void fit(Space now) {
        space = Optional.of(now);
        StageGeometry fitting = StageGeometry.of(rows, now);
        if (geometry.filter(fitting::equals).isEmpty()) {
            boolean same =
                    geometry.filter(before -> before.avatar() == fitting.avatar())
                            .filter(before -> before.rows().equals(fitting.rows()))
                            .isPresent();
            geometry = Optional.of(fitting);
            if (!same) {
                build(fitting);
            }
            requestLayout();
        }
    }

    /// Without the floor where there is no place for it.
    void floorVisible(Floor shown) {
        floor.setVisible(shown == Floor.DRAWN);
    }

    enum Floor {
        DRAWN,
        NONE
    }

    /// How high the rows are together.
    double heightOfRows() {
        return geometry.map(known ->
                        known.rows().stream().mapToDouble(row -> rowHeight(known, row)).sum()
                                + known.gap() * Math.max(0, known.rows().size() - 1))
                .orElse(0.0);
    }

    /// Where the first face is, from the top of the stage: the lamp hangs there.
    double lampY() {
        return from + geometry.map(known -> known.avatar() * 0.65).orElse(0.0);
    }

    /// The rows begin this far from the top.
    void startAt(double y) {
        if (y != from) {
            from = y;
            requestLayout();
        }
    }

    void dispose() {
        seats.forEach(SeatButton::dispose);
    }

    @Override
    protected void layoutChildren() {
        geometry.ifPresent(this::stand);
    }

    private void stand(StageGeometry known) {
        double y = from;
        for (List<Place> row : known.rows()) {
            double x = (getWidth() - known.column() * row.size()) / 2;
            for (Place place : row) {
                SeatButton seat = seats.get(place.seat());
                double lift = place.lift() * known.avatar();
                double height = seat.prefHeight(-1);
                double width =
                        Math.max(
                                known.faceOf(row),
                                Math.min(known.column() - 2, seat.prefWidth(-1)));
                double middle = x + known.column() / 2;
                seat.resizeRelocate(
                        snapPositionX(middle - width / 2), snapPositionY(y - lift), width, height);
                x += known.column();
            }
            y += rowHeight(known, row) + known.gap();
        }
        layFloor(known);
    }

    private void layFloor(StageGeometry known) {
        double unit = known.avatar() / 50;
        for (int ring = 0; ring < RINGS.length; ring++) {
            Ellipse drawn = (Ellipse) floor.getChildren().get(ring);
            drawn.setCenterX(getWidth() / 2);
            drawn.setCenterY(lampY());
            drawn.setRadiusX(RINGS[ring][0] * unit);
            drawn.setRadiusY(RINGS[ring][1] * unit);
        }
    }

    private static double rowHeight(StageGeometry known, List<Place> row) {
        return known.faceOf(row) + known.avatar() * 0.06 + 6 + NAME;
    }

    private void build(StageGeometry known) {
        seats.forEach(SeatButton::dispose);
        seats.clear();
        for (List<Place> row : known.rows()) {
            for (Place place : row) {
                seats.add(new SeatButton(ui, place.seat(), known.faceOf(row), known.avatar()));
            }
        }
        getChildren().setAll(floor);
        getChildren().addAll(seats);
        RoomState state = ui.state();
        for (Seat seat : state.seats()) {
            if (seat.seat() < seats.size()) {
                seats.get(seat.seat()).show(SeatModel.of(state, seat, ui.texts()));
            }
        }
    }
}
