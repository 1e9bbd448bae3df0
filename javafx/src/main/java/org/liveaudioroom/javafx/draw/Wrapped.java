package org.liveaudioroom.javafx.draw;

import java.text.Bidi;
import java.text.BreakIterator;
import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// A text of several lines.
///
/// JavaFX 26 throws while it wraps a text that runs from the right, which takes the whole window's
/// layout with it. Such a text is broken into lines here, at the same places; lines that are broken
/// already are drawn well. Anybody can write one into the chat, so it does not depend on the
/// language of the page.
public final class Wrapped extends Region {
    private final String source;
    private final boolean fromTheRight;
    private final Text text = new Text();
    private final Text measure = new Text();

    /// A text in one of the page's styles.
    public Wrapped(String source, String style) {
        this.source = source;
        char[] letters = source.toCharArray();
        fromTheRight = Bidi.requiresBidi(letters, 0, letters.length);
        getStyleClass().addAll("lar-wrapped", style);
        text.getStyleClass().addAll("lar-text", style);
        text.setTextOrigin(VPos.TOP);
        measure.fontProperty().bind(text.fontProperty());
        measure.lineSpacingProperty().bind(text.lineSpacingProperty());
        if (fromTheRight) {
            text.getStyleClass().add("lar-from-right");
        }
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(source);
        setMinWidth(0);
        setMinHeight(USE_PREF_SIZE);
        getChildren().add(text);
        text.fontProperty().addListener((_, _, _) -> requestLayout());
    }

    /// In the middle of its width.
    public Wrapped centred() {
        text.setTextAlignment(TextAlignment.CENTER);
        return this;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        measure.setWrappingWidth(0);
        measure.setText(source);
        double insets = snappedLeftInset() + snappedRightInset();
        return Math.ceil(measure.getLayoutBounds().getWidth()) + 1 + insets;
    }

    @Override
    protected double computePrefHeight(double width) {
        double inside =
                width < 0 ? Double.MAX_VALUE : width - snappedLeftInset() - snappedRightInset();
        lay(measure, inside);
        return Math.ceil(measure.getLayoutBounds().getHeight())
                + snappedTopInset()
                + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        lay(text, width);
        double used = text.getLayoutBounds().getWidth();
        boolean middle = text.getTextAlignment() == TextAlignment.CENTER;
        double x = middle && text.getWrappingWidth() == 0 ? (width - used) / 2 : 0;
        text.relocate(snappedLeftInset() + x, snappedTopInset());
    }

    private void lay(Text drawn, double width) {
        if (fromTheRight) {
            drawn.setWrappingWidth(0);
            drawn.setText(broken(width));
        } else {
            drawn.setWrappingWidth(width == Double.MAX_VALUE ? 0 : Math.max(1, width));
            drawn.setText(source);
        }
    }

    private String broken(double width) {
        StringBuilder all = new StringBuilder();
        for (String paragraph : source.split("\n", -1)) {
            if (!all.isEmpty()) {
                all.append('\n');
            }
            breakInto(all, paragraph, width);
        }
        return all.toString();
    }

    private void breakInto(StringBuilder all, String paragraph, double width) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(paragraph);
        int from = 0;
        int fits = 0;
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            if (widthOf(paragraph.substring(from, to).strip()) > width && fits > from) {
                all.append(paragraph.substring(from, fits).strip()).append('\n');
                from = fits;
            }
            fits = to;
        }
        all.append(paragraph.substring(from).strip());
    }

    private double widthOf(String line) {
        measure.setWrappingWidth(0);
        measure.setText(line);
        return measure.getLayoutBounds().getWidth();
    }
}
