package org.liveaudioroom.javafx.draw;

import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.NodeOrientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.paint.ImagePattern;
import javafx.scene.shape.Circle;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.liveaudioroom.javafx.model.Faces;

/// Somebody's picture, else his initials on his colour, in a circle.
public final class Face extends Region {
    private final Circle ground = new Circle();
    private final Circle sheen = new Circle();
    private final Circle picture = new Circle();
    private final Text initials = new Text();
    private final double diameter;

    /// The face of a user.
    public Face(String user, String name, Optional<String> avatar, double diameter) {
        this.diameter = diameter;
        getStyleClass().add("lar-face");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMouseTransparent(true);
        setMinSize(diameter, diameter);
        setPrefSize(diameter, diameter);
        setMaxSize(diameter, diameter);
        ground.getStyleClass().add("lar-face-" + Faces.colourOf(user));
        sheen.getStyleClass().add("lar-face-sheen");
        initials.getStyleClass().add("lar-face-initials");
        initials.setText(Faces.initialsOf(name));
        initials.setTextOrigin(VPos.CENTER);
        initials.setTextAlignment(TextAlignment.CENTER);
        initials.setStyle("-fx-font-size: " + Math.round(diameter * 0.34) + "px;");
        for (Circle circle : new Circle[] {ground, sheen, picture}) {
            circle.setManaged(false);
            circle.setRadius(diameter / 2);
            circle.setCenterX(diameter / 2);
            circle.setCenterY(diameter / 2);
        }
        initials.setManaged(false);
        picture.setVisible(false);
        getChildren().addAll(ground, sheen, initials, picture);
        avatar.flatMap(Pictures::of).ifPresent(this::show);
    }

    @Override
    protected void layoutChildren() {
        double width = initials.getLayoutBounds().getWidth();
        initials.relocate((diameter - width) / 2, 0);
        initials.setY(diameter / 2);
        initials.setLayoutY(0);
    }

    private void show(Image image) {
        if (image.getProgress() >= 1) {
            fill(image);
            return;
        }
        image.progressProperty()
                .addListener(
                        new ChangeListener<Number>() {
                            @Override
                            public void changed(
                                    javafx.beans.value.ObservableValue<? extends Number> progress,
                                    Number before,
                                    Number now) {
                                if (now.doubleValue() >= 1) {
                                    progress.removeListener(this);
                                    fill(image);
                                }
                            }
                        });
    }

    /// The middle of the picture fills the circle; one that cannot be read leaves the initials.
    private void fill(Image image) {
        if (image.isError() || image.getWidth() <= 0) {
            return;
        }
        double scale = diameter / Math.min(image.getWidth(), image.getHeight());
        double width = image.getWidth() * scale;
        double height = image.getHeight() * scale;
        picture.setFill(
                new ImagePattern(
                        image,
                        (diameter - width) / 2,
                        (diameter - height) / 2,
                        width,
                        height,
                        false));
        picture.setVisible(true);
        initials.setVisible(false);
    }
}
