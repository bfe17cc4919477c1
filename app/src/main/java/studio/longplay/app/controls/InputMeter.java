package studio.longplay.app.controls;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import java.util.Locale;

/// The level of one input, lying: the mean in full colour, the peak over it, the highest peak held,
/// where speech should reach, and a lamp for clipping that stays on until it is clicked or Enter is
/// pressed on it.
///
/// Showing levels costs a few filled rectangles and no allocation, and nothing at all where no
/// pixel changes.
public final class InputMeter extends Drawing {
    private static final double BAR = 10;
    private static final double GAP = 3;
    private static final double LAMP = 12;
    private static final double CLIP_DB = -0.01;
    private static final double HOT_DB = -3;
    private static final double GOOD_FROM_DB = -18;
    private static final double GOOD_TO_DB = -6;
    private static final double PEAK_OPACITY = 0.45;
    private static final int[] MARKS_DB = {-60, -40, -30, -24, -18, -12, -6, 0};
    private static final String[] MARKS = {"60", "40", "30", "24", "18", "12", "6", "0"};
    private static final Font MARK_FONT = Font.font("Inter", 9);

    private final PeakBallistics peak = new PeakBallistics();
    private final PeakBallistics mean = new PeakBallistics();
    private boolean clipped;
    private long drawn = -1;

    /// A silent meter.
    public InputMeter() {
        getStyleClass().add("lp-input-meter");
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        setFocusTraversable(true);
        setMinSize(160, BAR + 14);
        setPrefSize(320, BAR + 14);
        setMaxHeight(BAR + 14);
        setCursor(Cursor.DEFAULT);
        setOnMouseClicked(_ -> clearClip());
        addEventHandler(KeyEvent.KEY_PRESSED, this::clearByKey);
        Tooltip.install(this, new Tooltip(Wording.of("meter.clear")));
    }

    /// Takes the highest peak since the last call, and the level, and shows them; once a frame, on
    /// the window's thread.
    ///
    /// @param peakDb in dB full scale; negative infinity for silence
    /// @param rmsDb root mean square in dB full scale
    public void show(double peakDb, double rmsDb) {
        show(peakDb, rmsDb, System.nanoTime());
    }

    /// The same at a moment of a clock that only goes forward, for pictures and tests.
    ///
    /// @param nowNanos of that clock
    public void show(double peakDb, double rmsDb, long nowNanos) {
        peak.take(peakDb, nowNanos);
        mean.take(rmsDb, nowNanos);
        clipped = clipped || peakDb >= CLIP_DB;
        if (pixels() != drawn) {
            redraw();
        }
    }

    /// Falls silent at once; the lamp stays.
    public void silence() {
        peak.silence();
        mean.silence();
        redraw();
    }

    /// Whether full scale was reached since the lamp was last cleared.
    public boolean isClipped() {
        return clipped;
    }

    /// Puts the lamp out.
    public void clearClip() {
        clipped = false;
        redraw();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute == AccessibleAttribute.TEXT) {
            return words();
        }
        if (attribute == AccessibleAttribute.VALUE) {
            return DecibelScale.height(peak.levelDb());
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    protected void draw(GraphicsContext graphics, double width, double height) {
        drawn = pixels();
        Palette palette = palette();
        double end = width - LAMP - GAP;
        graphics.setFill(palette.color(Role.HOVER));
        graphics.fillRect(0, 0, end, BAR);
        graphics.setFill(palette.color(Role.OK_SOFT));
        graphics.fillRect(x(GOOD_FROM_DB), 0, x(GOOD_TO_DB) - x(GOOD_FROM_DB), BAR);
        graphics.setGlobalAlpha(PEAK_OPACITY);
        bar(graphics, x(peak.levelDb()));
        graphics.setGlobalAlpha(1);
        bar(graphics, x(Math.min(mean.levelDb(), peak.levelDb())));
        double held = x(peak.heldDb());
        if (held > 0) {
            graphics.setFill(palette.color(peak.heldDb() > GOOD_TO_DB ? Role.WARN : Role.TEXT));
            graphics.fillRect(Math.min(held, end - 2), 0, 2, BAR);
        }
        graphics.setFill(palette.color(clipped ? Role.BAD : Role.HOVER));
        graphics.fillRect(end + GAP, 0, LAMP, BAR);
        scale(graphics, height);
    }

    private void bar(GraphicsContext graphics, double to) {
        part(graphics, Role.OK, 0, Math.min(to, x(GOOD_TO_DB)));
        part(graphics, Role.WARN, x(GOOD_TO_DB), Math.min(to, x(HOT_DB)));
        part(graphics, Role.BAD, x(HOT_DB), to);
    }

    private void part(GraphicsContext graphics, Role role, double from, double to) {
        if (to > from) {
            graphics.setFill(palette().color(role));
            graphics.fillRect(from, 0, to - from, BAR);
        }
    }

    private void scale(GraphicsContext graphics, double height) {
        graphics.setFont(MARK_FONT);
        graphics.setFill(palette().color(Role.TEXT_FAINT));
        for (int mark = 0; mark < MARKS.length; mark++) {
            boolean first = mark == 0;
            boolean last = mark == MARKS.length - 1;
            graphics.setTextAlign(
                    first ? TextAlignment.LEFT : last ? TextAlignment.RIGHT : TextAlignment.CENTER);
            graphics.fillText(MARKS[mark], x(MARKS_DB[mark]), height - 2);
        }
    }

    private double x(double levelDb) {
        return Math.rint(DecibelScale.height(levelDb) * (canvasWidth() - LAMP - GAP));
    }

    /// Everything that is drawn from, in one number.
    private long pixels() {
        long bars = (long) x(peak.levelDb()) << 14 | (long) x(mean.levelDb());
        return (bars << 14 | (long) x(peak.heldDb())) << 1 | (clipped ? 1 : 0);
    }

    private void clearByKey(KeyEvent key) {
        if (clipped && (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE)) {
            clearClip();
            key.consume();
        }
    }

    private String words() {
        if (clipped) {
            return Wording.of("meter.clipped");
        }
        if (peak.levelDb() <= DecibelScale.FLOOR_DB) {
            return Wording.of("meter.silent");
        }
        return Wording.of("meter.level", String.format(Locale.ROOT, "%.0f", peak.levelDb()));
    }
}
