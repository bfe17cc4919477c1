package studio.longplay.app.controls;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;

/// A fader of a console with its gain written under it, from silence to +12 dB.
///
/// It moves by dragging, by arrow keys (0.1 dB with Shift, else 1 dB), page keys, Home and End, and
/// by typing under it; a double click or Delete returns it to 0 dB. [#gainDbProperty] follows every
/// move; [#whenSettled] comes once for each gesture, which is when an edit is made.
public final class Fader extends VBox {
    /// All the way down: silent.
    public static final double SILENT_DB = -96;

    /// All the way up.
    public static final double LOUDEST_DB = 12;

    private static final double TENTHS = 10;
    private static final ValueFormat FORMAT = ValueFormat.signed(1, "");

    private final Slider slider = new GainSlider();
    private final ValueText figure;
    private final DoubleProperty gainDb = new SimpleDoubleProperty(this, "gainDb");
    private DoubleConsumer settled = _ -> {};
    private double lastSettledDb;
    private boolean moved;

    /// A fader at 0 dB.
    ///
    /// @param words whose fader it is, for screen readers
    public Fader(String words) {
        getStyleClass().add("lp-fader");
        setAlignment(Pos.CENTER);
        slider.setOrientation(Orientation.VERTICAL);
        slider.setAccessibleText(words);
        slider.setMaxHeight(Double.MAX_VALUE);
        slider.setTooltip(new Tooltip(Wording.of("value.reset")));
        VBox.setVgrow(slider, Priority.ALWAYS);
        figure = new ValueText(words);
        figure.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(slider, figure);
        slider.valueProperty().addListener((_, _, now) -> follow(now.doubleValue()));
        gainDb.addListener((_, _, now) -> show(now.doubleValue()));
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::moveByKey);
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, this::resetByDoubleClick);
        slider.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> settle());
        figure.whenEntered(text -> read(text).ifPresent(this::moveTo));
        show(0);
    }

    /// The gain in dB, from [#SILENT_DB] to [#LOUDEST_DB]. Setting it settles nothing.
    public DoubleProperty gainDbProperty() {
        return gainDb;
    }

    /// Has the gain taken when a gesture ends that changed it.
    public void whenSettled(DoubleConsumer then) {
        settled = then;
    }

    /// Names the slider to tests; the figure is named the same with `-figure` after it.
    ///
    /// @return this
    public Fader withId(String id) {
        slider.setId(id);
        figure.setId(id + "-figure");
        return this;
    }

    private void moveByKey(KeyEvent key) {
        double stepDb = key.isShiftDown() ? 1 / TENTHS : 1;
        double now = gainDb.get();
        double to =
                switch (key.getCode()) {
                    case DOWN, LEFT -> now - stepDb;
                    case UP, RIGHT -> now + stepDb;
                    case PAGE_DOWN -> now - 6;
                    case PAGE_UP -> now + 6;
                    case HOME -> SILENT_DB;
                    case END -> LOUDEST_DB;
                    case DELETE, BACK_SPACE, DIGIT0, NUMPAD0 -> 0;
                    default -> Double.NaN;
                };
        if (!Double.isNaN(to)) {
            moveTo(to);
            key.consume();
        }
    }

    private void resetByDoubleClick(MouseEvent press) {
        if (press.getClickCount() == 2) {
            moveTo(0);
            press.consume();
        }
    }

    private void moveTo(double toDb) {
        moved = true;
        gainDb.set(taken(toDb));
        moved = false;
        settle();
    }

    private void follow(double place) {
        if (place != FaderTaper.place(gainDb.get())) {
            moved = true;
            gainDb.set(taken(FaderTaper.gainDb(place)));
            moved = false;
        }
    }

    private void show(double nowDb) {
        slider.setValue(FaderTaper.place(nowDb));
        figure.show(text(nowDb));
        if (!moved) {
            lastSettledDb = nowDb;
        }
    }

    private void settle() {
        if (gainDb.get() != lastSettledDb) {
            lastSettledDb = gainDb.get();
            settled.accept(lastSettledDb);
        }
    }

    private static double taken(double wantedDb) {
        double insideDb = Math.max(SILENT_DB, Math.min(LOUDEST_DB, wantedDb));
        return Math.rint(insideDb * TENTHS) / TENTHS;
    }

    private static OptionalDouble read(String text) {
        String typed = text.strip().toLowerCase(Locale.ROOT);
        boolean silent = typed.contains("\u221e") || typed.contains("inf");
        return silent ? OptionalDouble.of(SILENT_DB) : FORMAT.value().apply(text);
    }

    private static String text(double gainDb) {
        return gainDb <= SILENT_DB ? "\u2212\u221e" : FORMAT.text().apply(gainDb);
    }

    /// Says its gain and not its place to screen readers.
    private final class GainSlider extends Slider {
        GainSlider() {
            super(0, 1, FaderTaper.place(0));
        }

        @Override
        public Object queryAccessibleAttribute(
                AccessibleAttribute attribute, Object... parameters) {
            if (attribute == AccessibleAttribute.VALUE_STRING) {
                return text(gainDb.get()) + " dB";
            }
            return super.queryAccessibleAttribute(attribute, parameters);
        }
    }
}
