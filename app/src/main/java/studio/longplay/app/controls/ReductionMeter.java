package studio.longplay.app.controls;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;

/// How far dynamics turn something down: a narrow bar that hangs from the top, 24 dB long.
///
/// Showing costs two filled rectangles, and nothing where no pixel changes.
public final class ReductionMeter extends Drawing {
    private static final double LONGEST_DB = 24;
    private static final double FALL_DB = 0.8;

    private double reductionDb;
    private double drawnPixels = -1;

    /// A meter at rest.
    public ReductionMeter(String words) {
        getStyleClass().add("lp-reduction-meter");
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        setAccessibleHelp(words);
        setMinSize(6, 48);
        setPrefSize(6, 120);
        setMaxWidth(6);
        Tooltip.install(this, new Tooltip(words));
    }

    /// Shows a reduction; it rises at once and falls back slowly. Once a frame.
    ///
    /// @param nowDb 0 or more
    public void show(double nowDb) {
        reductionDb = Math.max(nowDb, Math.max(0, reductionDb - FALL_DB));
        if (pixels() != drawnPixels) {
            redraw();
        }
    }

    private double pixels() {
        return Math.rint(Math.min(1, reductionDb / LONGEST_DB) * canvasHeight());
    }

    @Override
    protected void draw(GraphicsContext graphics, double width, double height) {
        drawnPixels = pixels();
        graphics.setFill(palette().color(Role.HOVER));
        graphics.fillRect(0, 0, width, height);
        graphics.setFill(palette().color(Role.WARN));
        graphics.fillRect(0, 0, width, drawnPixels);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute == AccessibleAttribute.VALUE) {
            return reductionDb;
        }
        if (attribute == AccessibleAttribute.TEXT) {
            return String.format(Wording.language(), "%.1f dB", reductionDb);
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }
}
