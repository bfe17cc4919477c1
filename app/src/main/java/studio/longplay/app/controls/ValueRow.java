package studio.longplay.app.controls;

import atlantafx.base.controls.ProgressSliderSkin;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.function.DoubleConsumer;

/// A value with its name at the left, its figure at the right and a slider under both.
///
/// It moves by dragging, by the arrow, page, Home and End keys, and by typing into the figure; a
/// double click on the slider returns it to rest. [#valueProperty] follows every move;
/// [#whenSettled] comes once for each gesture, which is when an edit is made.
public final class ValueRow extends VBox {
    private final ValueRange range;
    private final ValueFormat format;
    private final Slider slider;
    private final ValueText figure;
    private final DoubleProperty value = new SimpleDoubleProperty(this, "value");
    private DoubleConsumer settled = _ -> {};
    private double lastSettled;
    private boolean moved;

    /// A row at rest.
    public ValueRow(String words, ValueRange range, ValueFormat format) {
        this.range = range;
        this.format = format;
        getStyleClass().add("lp-value-row");
        slider = new Slider(range.smallest(), range.largest(), range.rest());
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.getStyleClass().add("small");
        slider.setAccessibleText(words);
        figure = new ValueText(words);
        Label label = new Label(words);
        label.setLabelFor(slider);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox head = new HBox(8, label, figure);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, slider);
        slider.valueProperty().addListener((_, _, now) -> follow(now.doubleValue()));
        value.addListener((_, _, now) -> show(now.doubleValue()));
        listen();
        value.set(range.rest());
        show(range.rest());
        lastSettled = range.rest();
    }

    /// The value shown. Setting it moves the slider and settles nothing.
    public DoubleProperty valueProperty() {
        return value;
    }

    /// Has the value taken when a gesture ends that changed it.
    public void whenSettled(DoubleConsumer then) {
        settled = then;
    }

    /// Names the slider to tests.
    ///
    /// @return this
    public ValueRow withId(String id) {
        slider.setId(id);
        figure.setId(id + "-figure");
        return this;
    }

    private void listen() {
        figure.whenEntered(
                text -> format.value().apply(text).ifPresent(typed -> moveTo(range.inside(typed))));
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::moveByKey);
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, this::resetByDoubleClick);
        slider.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> settle());
    }

    private void moveByKey(KeyEvent key) {
        double now = value.get();
        double to =
                switch (key.getCode()) {
                    case LEFT, DOWN -> now - range.step();
                    case RIGHT, UP -> now + range.step();
                    case PAGE_DOWN -> now - range.largeStep();
                    case PAGE_UP -> now + range.largeStep();
                    case HOME -> range.smallest();
                    case END -> range.largest();
                    case DELETE, BACK_SPACE -> range.rest();
                    default -> Double.NaN;
                };
        if (!Double.isNaN(to)) {
            moveTo(range.inside(to));
            key.consume();
        }
    }

    private void resetByDoubleClick(MouseEvent press) {
        if (press.getClickCount() == 2) {
            moveTo(range.rest());
            press.consume();
        }
    }

    private void moveTo(double to) {
        moved = true;
        value.set(to);
        moved = false;
        settle();
    }

    /// The slider also moves where the value was set; only a drag moves it off the value's place.
    private void follow(double position) {
        if (position != value.get()) {
            moved = true;
            value.set(range.nearest(position));
            moved = false;
        }
    }

    private void show(double now) {
        slider.setValue(now);
        figure.show(format.text().apply(now));
        if (!moved) {
            lastSettled = now;
        }
    }

    private void settle() {
        if (value.get() != lastSettled) {
            lastSettled = value.get();
            settled.accept(lastSettled);
        }
    }
}
