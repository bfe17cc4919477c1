package studio.longplay.app.controls;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Loudness against its target, lying: a bar of the momentary loudness, a line for the short-term
/// one. A click or Enter changes between the scales EBU +9 (-18 to +9 LU) and EBU +18 (-36 to +18
/// LU) of EBU Tech 3341.
///
/// Showing costs a few filled rectangles, and nothing where no pixel changes.
public final class LoudnessScale extends Drawing {
    private static final double BAR = 8;
    private static final double HEIGHT = BAR + 13;
    private static final double LOWEST_LU = -100;
    private static final Font MARK_FONT = Font.font("Inter", 9);

    /// A scale: where it ends, and what is written at it.
    private record Scale(String name, double leastLu, double mostLu, int[] at, String[] marks) {
        double part(double levelLu) {
            return Math.clamp((levelLu - leastLu) / (mostLu - leastLu), 0.0, 1.0);
        }
    }

    private static final Scale PLUS_9 =
            new Scale(
                    "EBU +9",
                    -18,
                    9,
                    new int[] {-18, -9, 0, 9},
                    new String[] {"\u221218", "\u22129", "0", "+9"});
    private static final Scale PLUS_18 =
            new Scale(
                    "EBU +18",
                    -36,
                    18,
                    new int[] {-36, -18, 0, 18},
                    new String[] {"\u221236", "\u221218", "0", "+18"});

    private final BooleanProperty wide = new SimpleBooleanProperty(this, "wide");
    private Scale scale = PLUS_9;
    private double momentaryLu = LOWEST_LU;
    private double shortTermLu = LOWEST_LU;
    private long drawn = -1;

    /// A silent scale, EBU +9.
    public LoudnessScale() {
        getStyleClass().add("lp-loudness-scale");
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleHelp(Wording.of("loudness.other"));
        setFocusTraversable(true);
        setMinSize(100, HEIGHT);
        setPrefSize(160, HEIGHT);
        setMaxHeight(HEIGHT);
        setCursor(Cursor.HAND);
        wide.addListener((_, _, now) -> {
            scale = now ? PLUS_18 : PLUS_9;
            redraw();
        });
        setOnMouseClicked(_ -> other());
        addEventHandler(KeyEvent.KEY_PRESSED, this::byKey);
        Tooltip.install(this, new Tooltip(Wording.of("loudness.other")));
    }

    private void other() {
        wide.set(!wide.get());
    }

    /// Whether it is EBU +18 and not EBU +9.
    public BooleanProperty wideProperty() {
        return wide;
    }

    private void byKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
            other();
            key.consume();
        }
    }

    /// Shows other levels; once a frame.
    ///
    /// @param newMomentaryLu over the target, in LU; as low as one likes for silence
    /// @param newShortTermLu the same
    public void show(double newMomentaryLu, double newShortTermLu) {
        momentaryLu = newMomentaryLu;
        shortTermLu = newShortTermLu;
        if (pixels() != drawn) {
            redraw();
        }
    }

    /// Everything that is drawn from, in one number.
    private long pixels() {
        return (long) x(momentaryLu) << 20 | (long) x(shortTermLu);
    }

    private double x(double levelLu) {
        return Math.rint(scale.part(levelLu) * canvasWidth());
    }

    @Override
    protected void draw(GraphicsContext graphics, double width, double height) {
        drawn = pixels();
        double target = x(0);
        double bar = x(momentaryLu);
        graphics.setFill(palette().color(Role.HOVER));
        graphics.fillRect(0, 0, width, BAR);
        graphics.setFill(palette().color(Role.OK));
        graphics.fillRect(0, 0, Math.min(bar, target), BAR);
        graphics.setFill(palette().color(Role.WARN));
        graphics.fillRect(target, 0, Math.max(0, bar - target), BAR);
        graphics.setFill(palette().color(Role.LINE_STRONG));
        graphics.fillRect(target, 0, 1, BAR + 2);
        double line = x(shortTermLu);
        if (line > 0) {
            graphics.setFill(palette().color(Role.TEXT));
            graphics.fillRect(Math.min(width - 2, line), 0, 2, BAR);
        }
        marks(graphics, width, height);
    }

    private void marks(GraphicsContext graphics, double width, double height) {
        graphics.setFont(MARK_FONT);
        graphics.setFill(palette().color(Role.TEXT_SECONDARY));
        for (int mark = 0; mark < scale.at().length; mark++) {
            double at = x(scale.at()[mark]);
            graphics.setTextAlign(
                    at <= 0
                            ? TextAlignment.LEFT
                            : at >= width ? TextAlignment.RIGHT : TextAlignment.CENTER);
            graphics.fillText(scale.marks()[mark], at, height - 2);
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute == AccessibleAttribute.VALUE) {
            return momentaryLu;
        }
        if (attribute == AccessibleAttribute.TEXT) {
            return Wording.of("loudness.scale", scale.name(), figure(momentaryLu));
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }

    private static String figure(double levelLu) {
        return levelLu <= -70
                ? "\u2013"
                : String.format(Wording.language(), "%+.1f", levelLu).replace('-', '\u2212');
    }
}
