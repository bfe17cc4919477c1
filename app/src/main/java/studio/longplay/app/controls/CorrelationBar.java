package studio.longplay.app.controls;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;

/// How alike left and right are, from -1 (they cancel out in mono) over 0 to 1 (they are one).
public final class CorrelationBar extends Drawing {
    private static final double FOLLOWING = 0.12;

    private double correlation;
    private double drawnPixels = -1;

    /// A bar in the middle.
    public CorrelationBar(String words) {
        getStyleClass().add("lp-correlation-bar");
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        setAccessibleText(words);
        setMinSize(80, 8);
        setPrefSize(140, 8);
        setMaxHeight(8);
        Tooltip.install(this, new Tooltip(words));
    }

    /// Moves towards a correlation; once a frame.
    ///
    /// @param now -1 to 1
    public void show(double now) {
        correlation += FOLLOWING * (now - correlation);
        if (pixels() != drawnPixels) {
            redraw();
        }
    }

    private double pixels() {
        return Math.rint(correlation * canvasWidth() / 2);
    }

    @Override
    protected void draw(GraphicsContext graphics, double width, double height) {
        drawnPixels = pixels();
        double middle = Math.rint(width / 2);
        graphics.setFill(palette().color(Role.HOVER));
        graphics.fillRect(0, 0, width, height);
        graphics.setFill(palette().color(drawnPixels < 0 ? Role.BAD : Role.OK));
        graphics.fillRect(Math.min(middle, middle + drawnPixels), 0, Math.abs(drawnPixels), height);
        graphics.setFill(palette().color(Role.LINE_STRONG));
        graphics.fillRect(middle, 0, 1, height);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute == AccessibleAttribute.VALUE) {
            return correlation;
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }
}
