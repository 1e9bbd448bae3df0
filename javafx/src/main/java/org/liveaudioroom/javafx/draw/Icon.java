package org.liveaudioroom.javafx.draw;

import java.util.Set;
import javafx.geometry.NodeOrientation;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;
import org.liveaudioroom.javafx.model.Mark;

/// A mark in the colour `-lar-icon` of its place. The control it stands in has the name.
public final class Icon extends Region {
    /// Marks that point along the reading direction turn with it.
    private static final Set<Mark> TURNING = Set.of(Mark.LEAVE, Mark.ENTER);

    private static final Set<Mark> FILLED = Set.of(Mark.CROWN, Mark.STAR);
    private static final double GRID = 24;

    private final SVGPath path = new SVGPath();

    /// A mark of this size in pixels.
    public Icon(Mark mark, double size) {
        getStyleClass().add("lar-icon");
        path.setContent(Shapes.of(mark));
        path.getStyleClass().addAll("lar-icon-line", styleOf(mark));
        path.setStrokeLineCap(StrokeLineCap.ROUND);
        path.setStrokeLineJoin(StrokeLineJoin.ROUND);
        path.setStrokeWidth(size <= 17 ? 2 : 1.75);
        if (mark == Mark.MORE) {
            path.setStrokeWidth(2.6);
        }
        path.setManaged(false);
        path.getTransforms().setAll(new Scale(size / GRID, size / GRID));
        getChildren().add(path);
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        setMouseTransparent(true);
        if (!TURNING.contains(mark)) {
            setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        }
    }

    private static String styleOf(Mark mark) {
        return FILLED.contains(mark) ? "lar-icon-filled" : "lar-icon-drawn";
    }
}
