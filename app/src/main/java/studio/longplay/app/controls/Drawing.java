package studio.longplay.app.controls;

import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/// A region that is one canvas as large as it is, in whole pixels, drawn in the theme's colours.
///
/// It draws when its size or the theme changes and when told to; it never asks for layout, so that
/// drawing sixty times a second moves nothing around it. Time and levels run from left to right in
/// every language.
public abstract class Drawing extends Region {
    private final Canvas canvas = new Canvas();
    private final Palette palette = new Palette();

    /// An empty drawing. Nothing is drawn before it is in a scene, when subclasses are complete.
    @SuppressWarnings("this-escape")
    protected Drawing() {
        getStyleClass().add("lp-drawing");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        getChildren().addAll(canvas, palette);
        palette.whenChanged(this::redraw);
    }

    /// Draws all of it; the canvas is empty before.
    ///
    /// @param width in whole pixels, over 0
    /// @param height in whole pixels, over 0
    protected abstract void draw(GraphicsContext graphics, double width, double height);

    /// The theme's colours.
    public final Palette palette() {
        return palette;
    }

    /// Draws it anew at once.
    public final void redraw() {
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        if (width > 0 && height > 0) {
            canvas.getGraphicsContext2D().clearRect(0, 0, width, height);
            draw(canvas.getGraphicsContext2D(), width, height);
        }
    }

    /// For drawing a part of it over what is there.
    protected final GraphicsContext graphics() {
        return canvas.getGraphicsContext2D();
    }

    /// What is drawn on, inside the insets, in pixels.
    protected final double canvasWidth() {
        return canvas.getWidth();
    }

    /// What is drawn on, inside the insets, in pixels.
    protected final double canvasHeight() {
        return canvas.getHeight();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth() - snappedLeftInset() - snappedRightInset());
        double height = Math.floor(getHeight() - snappedTopInset() - snappedBottomInset());
        canvas.relocate(snappedLeftInset(), snappedTopInset());
        if (width != canvas.getWidth() || height != canvas.getHeight()) {
            canvas.setWidth(Math.max(0, width));
            canvas.setHeight(Math.max(0, height));
            redraw();
        }
    }
}
