package studio.longplay.app.controls;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import java.util.Locale;

/// Peak levels of two channels: bars that fall slowly, the peak held, and a lamp for clipping that
/// stays on until it is clicked or Enter is pressed on it.
///
/// Showing levels costs a few filled rectangles and no allocation, and nothing at all where no
/// pixel changes.
public final class LevelMeter extends Drawing {
    private static final double LAMP_HEIGHT = 4;
    private static final double GAP = 2;
    private static final double SCALE_WIDTH = 22;
    private static final double CLIP_DB = 0;
    private static final double WARN_DB = -6;
    private static final int[] MARKS_DB = {0, -6, -12, -20, -30, -40, -60};
    private static final String[] MARKS = {"0", "6", "12", "20", "30", "40", "60"};
    private static final Font MARK_FONT = Font.font("Inter", 9);

    private final PeakBallistics left = new PeakBallistics();
    private final PeakBallistics right = new PeakBallistics();
    private final boolean withScale;
    private Hue hue;
    private boolean clipped;
    private long drawn = -1;

    /// A silent meter.
    ///
    /// @param withScale whether figures stand beside the bars
    public LevelMeter(Hue hue, boolean withScale) {
        this.hue = hue;
        this.withScale = withScale;
        getStyleClass().add("lp-level-meter");
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        setFocusTraversable(true);
        setMinSize((withScale ? SCALE_WIDTH : 0) + 10, 48);
        setPrefSize((withScale ? SCALE_WIDTH : 0) + 14, 120);
        setCursor(Cursor.DEFAULT);
        setOnMouseClicked(_ -> clearClip());
        addEventHandler(KeyEvent.KEY_PRESSED, this::clearByKey);
        Tooltip.install(this, new Tooltip(Wording.of("meter.clear")));
    }

    /// Takes the highest peaks since the last call and shows them; once a frame, on the window's
    /// thread.
    ///
    /// @param leftPeakDb in dB full scale; negative infinity for silence
    /// @param rightPeakDb the same
    public void show(double leftPeakDb, double rightPeakDb) {
        show(leftPeakDb, rightPeakDb, System.nanoTime());
    }

    void show(double leftPeakDb, double rightPeakDb, long nowNanos) {
        left.take(leftPeakDb, nowNanos);
        right.take(rightPeakDb, nowNanos);
        clipped = clipped || leftPeakDb >= CLIP_DB || rightPeakDb >= CLIP_DB;
        if (pixels() != drawn) {
            redraw();
        }
    }

    /// Falls silent at once, as when playing stops; the lamp stays.
    public void silence() {
        left.silence();
        right.silence();
        redraw();
    }

    /// Whether a channel reached full scale since the lamp was last cleared.
    public boolean isClipped() {
        return clipped;
    }

    /// Puts the lamp out.
    public void clearClip() {
        clipped = false;
        redraw();
    }

    /// Changes whose levels they are.
    public void setHue(Hue now) {
        hue = now;
        redraw();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute == AccessibleAttribute.TEXT) {
            return words();
        }
        if (attribute == AccessibleAttribute.VALUE) {
            return DecibelScale.height(Math.max(left.levelDb(), right.levelDb()));
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    protected void draw(GraphicsContext graphics, double width, double height) {
        drawn = pixels();
        double start = withScale ? SCALE_WIDTH : 0;
        double bar = Math.max(2, Math.floor((width - start - GAP) / 2));
        channel(graphics, left, start, bar);
        channel(graphics, right, start + bar + GAP, bar);
        if (withScale) {
            scale(graphics);
        }
    }

    private void channel(GraphicsContext graphics, PeakBallistics channel, double x, double bar) {
        Palette palette = palette();
        double top = LAMP_HEIGHT + GAP;
        double height = canvasHeight();
        graphics.setFill(palette.color(clipped ? Role.BAD : Role.HOVER));
        graphics.fillRect(x, 0, bar, LAMP_HEIGHT);
        graphics.setFill(palette.color(Role.HOVER));
        graphics.fillRect(x, top, bar, height - top);
        double level = y(channel.levelDb());
        double warn = y(WARN_DB);
        part(graphics, palette.color(hue, Hue.Shade.BASE), x, bar, Math.max(level, warn), height);
        part(graphics, palette.color(Role.WARN), x, bar, level, warn);
        double held = y(channel.heldDb());
        if (held < height) {
            boolean hot = channel.heldDb() > WARN_DB;
            graphics.setFill(palette.color(hot ? Role.WARN : Role.TEXT));
            graphics.fillRect(x, held, bar, 1);
        }
    }

    private static void part(
            GraphicsContext graphics, Color color, double x, double width, double top, double end) {
        if (top < end) {
            graphics.setFill(color);
            graphics.fillRect(x, top, width, end - top);
        }
    }

    private void scale(GraphicsContext graphics) {
        graphics.setFont(MARK_FONT);
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.setFill(palette().color(Role.TEXT_FAINT));
        double lowest = Double.NEGATIVE_INFINITY;
        for (int mark = 0; mark < MARKS.length; mark++) {
            double baseline = Math.min(canvasHeight() - 1, Math.max(y(MARKS_DB[mark]) + 3, 12));
            if (baseline - lowest >= 11) {
                graphics.fillText(MARKS[mark], SCALE_WIDTH - 5, baseline);
                lowest = baseline;
            }
        }
    }

    private double y(double levelDb) {
        double top = LAMP_HEIGHT + GAP;
        return canvasHeight() - Math.rint(DecibelScale.height(levelDb) * (canvasHeight() - top));
    }

    /// Everything that is drawn from, in one number.
    private long pixels() {
        long bars = (long) y(left.levelDb()) << 14 | (long) y(right.levelDb());
        long peaks = (long) y(left.heldDb()) << 14 | (long) y(right.heldDb());
        return (bars << 28 | peaks) << 1 | (clipped ? 1 : 0);
    }

    private void clearByKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
            clearClip();
            key.consume();
        }
    }

    private String words() {
        if (clipped) {
            return Wording.of("meter.clipped");
        }
        if (Math.max(left.levelDb(), right.levelDb()) <= DecibelScale.FLOOR_DB) {
            return Wording.of("meter.silent");
        }
        return Wording.of("meter.levels", decibels(left), decibels(right));
    }

    private static String decibels(PeakBallistics channel) {
        return String.format(Locale.ROOT, "%.0f", channel.levelDb());
    }
}
