package org.liveaudioroom.javafx.draw;

import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.scene.CacheHint;
import javafx.scene.Node;
import javafx.scene.effect.ColorAdjust;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeType;
import org.liveaudioroom.javafx.model.Mark;
import org.liveaudioroom.javafx.model.Ring;

/// A place for a face: the face or the mark of an empty seat, the ring of the voice round it, a
/// badge at its lower end. Which edge it has, and its colours, are the style sheet's.
public final class Disc extends Region {
    private static final double GAP = 0.045;
    private static final double HALO = 1.68;
    private static final int DASHES = 30;

    private final double diameter;
    private final Circle halo = new Circle();
    private final Circle ring = new Circle();
    private final Circle edge = new Circle();
    private final Arc arc = new Arc();
    private final StackPane badge = new StackPane();
    private Optional<Node> content = Optional.empty();

    /// An empty one.
    public Disc(double diameter) {
        this.diameter = diameter;
        getStyleClass().add("lar-disc");
        setMinSize(diameter, diameter);
        setPrefSize(diameter, diameter);
        setMaxSize(diameter, diameter);
        setMouseTransparent(true);
        double middle = diameter / 2;
        for (Circle circle : new Circle[] {halo, ring, edge}) {
            circle.setManaged(false);
            circle.setCenterX(middle);
            circle.setCenterY(middle);
        }
        halo.setRadius(middle * HALO);
        halo.setVisible(false);
        halo.setCache(true);
        halo.setCacheHint(CacheHint.SPEED);
        halo.getStyleClass().add("lar-halo");
        ring.setVisible(false);
        ring.setStrokeType(StrokeType.OUTSIDE);
        ring.setRadius(middle + diameter * GAP);
        ring.getStyleClass().add("lar-ring");
        edge.setRadius(middle - 1);
        edge.setVisible(false);
        edge.setStrokeLineCap(StrokeLineCap.ROUND);
        edge.getStyleClass().add("lar-edge");
        arc.setManaged(false);
        arc.setVisible(false);
        arc.setCenterX(middle);
        arc.setCenterY(middle);
        arc.setRadiusX(middle - 1);
        arc.setRadiusY(middle - 1);
        arc.setStartAngle(190);
        arc.setLength(90);
        arc.setType(ArcType.OPEN);
        arc.setStrokeLineCap(StrokeLineCap.ROUND);
        arc.getStyleClass().add("lar-arc");
        badge.getStyleClass().add("lar-badge-disc");
        badge.setManaged(false);
        badge.setVisible(false);
        getChildren().addAll(halo, edge, arc, ring, badge);
    }

    /// Shows a face.
    public void face(Node face) {
        edge.setVisible(false);
        arc.setVisible(false);
        content(Optional.of(face));
    }

    /// Shows an empty seat.
    public void empty(Optional<Mark> mark, Edge kind) {
        edge.setVisible(true);
        edge.getStrokeDashArray().clear();
        if (kind == Edge.DASHED) {
            double dash = Math.PI * (diameter - 2) / DASHES / 2;
            edge.getStrokeDashArray().addAll(dash, dash);
        }
        arc.setVisible(kind == Edge.TURNING);
        double size = Math.max(20, diameter * 0.28);
        content(mark.map(shown -> new Icon(shown, size)));
    }

    /// Shows a small mark at the lower end corner.
    public void badge(Optional<Mark> mark) {
        badge.setVisible(mark.isPresent());
        double size = Math.max(21, diameter * 0.27);
        mark.ifPresent(shown -> badge.getChildren().setAll(new Icon(shown, size * 0.62)));
    }

    /// Greyed while somebody's connection is lost.
    public void away(Presence presence) {
        content.ifPresent(node -> {
            boolean gone = presence == Presence.AWAY;
            node.setEffect(gone ? new ColorAdjust(0, -0.85, 0, 0) : null);
            node.setOpacity(gone ? 0.42 : 1);
        });
    }

    /// How much of a greyed face is seen, 0 to 1.
    public void breathe(double opacity) {
        content.ifPresent(node -> node.setOpacity(opacity));
    }

    /// Draws the ring for a smoothed level.
    public void level(double level) {
        boolean heard = level >= Ring.THRESHOLD;
        halo.setVisible(heard);
        ring.setVisible(heard);
        if (heard) {
            Ring drawn = Ring.of(level);
            ring.setStrokeWidth(Math.max(2, diameter * drawn.width()));
            halo.setOpacity(drawn.haloOpacity());
            halo.setScaleX(drawn.haloScale());
            halo.setScaleY(drawn.haloScale());
        }
    }

    /// Turns the arc of a pending seat.
    public void turn(double degrees) {
        arc.setStartAngle(190 - degrees);
    }

    /// How the edge of an empty seat looks.
    public enum Edge {
        DASHED,
        SOLID,
        TURNING
    }

    /// Whether somebody is there.
    public enum Presence {
        THERE,
        AWAY
    }

    @Override
    protected void layoutChildren() {
        content.ifPresent(node -> {
            double width = node.prefWidth(-1);
            double from = (diameter - width) / 2;
            node.resizeRelocate(from, from, width, width);
        });
        double size = Math.max(21, diameter * 0.27) + 5;
        double at = diameter * 1.03 - size + 2.5;
        badge.resizeRelocate(at, at, size, size);
    }

    private void content(Optional<Node> next) {
        content.ifPresent(getChildren()::remove);
        content = next;
        next.ifPresent(node -> {
            node.setManaged(false);
            node.setCache(true); // The ring round it moves, the face does not.
            getChildren().add(getChildren().indexOf(arc), node);
            if (node instanceof Icon) {
                node.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
            }
        });
        requestLayout();
    }
}
