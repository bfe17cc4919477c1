package studio.longplay.app.controls;

import javafx.scene.AccessibleAttribute;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import java.util.Arrays;

/// A spectrum in thirds of an octave, from 20 Hz to 20 kHz, over 72 dB.
///
/// Showing costs a rectangle for each band, and no allocation.
public final class SpectrumGraph extends Drawing {
    private static final double FLOOR_DB = -72;
    private static final double FOOT = 13;
    private static final int[] MARKED_BANDS = {7, 17, 27};
    private static final String[] MARKS = {"100", "1k", "10k"};
    private static final Font MARK_FONT = Font.font("Inter", 9);

    private final float[] shown;

    /// An empty graph.
    ///
    /// @param bands how many there are, lowest first
    public SpectrumGraph(int bands, String words) {
        getStyleClass().add("lp-spectrum-graph");
        shown = new float[bands];
        Arrays.fill(shown, (float) FLOOR_DB);
        setAccessibleText(words);
        setMinSize(140, 56);
        setPrefSize(240, 84);
    }

    /// Shows other levels, in dB of full scale; once a frame.
    public void show(float[] levelsDb) {
        if (!Arrays.equals(shown, levelsDb)) {
            System.arraycopy(levelsDb, 0, shown, 0, shown.length);
            redraw();
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute == AccessibleAttribute.VALUE) {
            return highestDb();
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }

    private float highestDb() {
        float highest = (float) FLOOR_DB;
        for (float level : shown) {
            highest = Math.max(highest, level);
        }
        return highest;
    }

    @Override
    protected void draw(GraphicsContext graphics, double width, double height) {
        double floor = height - FOOT;
        double step = width / shown.length;
        graphics.setFill(palette().color(Role.LINE));
        for (int line = 1; line < 4; line++) {
            graphics.fillRect(0, Math.rint(floor * line / 4), width, 1);
        }
        graphics.fillRect(0, floor, width, 1);
        graphics.setFill(palette().color(Hue.MIX, Hue.Shade.BASE));
        for (int band = 0; band < shown.length; band++) {
            double part = Math.clamp(1 - shown[band] / FLOOR_DB, 0.0, 1.0);
            double tall = Math.rint(part * floor);
            double left = Math.rint(band * step);
            graphics.fillRect(
                    left, floor - tall, Math.max(1, Math.rint((band + 1) * step) - left - 1), tall);
        }
        graphics.setFont(MARK_FONT);
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setFill(palette().color(Role.TEXT_SECONDARY));
        for (int mark = 0; mark < MARKS.length; mark++) {
            graphics.fillText(
                    MARKS[mark], Math.rint((MARKED_BANDS[mark] + 0.5) * step), height - 2);
        }
    }
}
