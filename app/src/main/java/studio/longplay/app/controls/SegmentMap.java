package studio.longplay.app.controls;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/// Every segment of an export as a small cell in the colour of its state, in order.
///
/// Cells are as large as fit, 3 to 14 pixels. Changing one draws one. One cell is selected by a
/// click or the arrow keys and is what screen readers hear.
public final class SegmentMap extends Drawing {
    private static final int SMALLEST = 3;
    private static final int LARGEST = 14;
    private static final double LEAST_WITH_HOLE = 4;

    private final ReadOnlyIntegerWrapper selected =
            new ReadOnlyIntegerWrapper(this, "selected", -1);
    private final Map<SegmentState, Color> colors = new EnumMap<>(SegmentState.class);
    private SegmentState[] states = {};
    private int cell = LARGEST;
    private int columns = 1;

    /// A map without segments.
    public SegmentMap() {
        getStyleClass().add("lp-segment-map");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setFocusTraversable(true);
        setMinHeight(LARGEST);
        setOnMousePressed(press -> pick(press.getX(), press.getY()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::moveByKey);
        selected.addListener((_, _, _) -> redraw());
    }

    /// Shows other segments; none is selected.
    ///
    /// @param count how many, all in the same state
    public void reset(int count, SegmentState state) {
        states = new SegmentState[count];
        Arrays.fill(states, state);
        selected.set(-1);
        requestLayout();
        redraw();
    }

    /// Changes the state of one segment.
    ///
    /// @param index from 0, under what was given to [#reset]
    public void show(int index, SegmentState state) {
        if (states[index] != state) {
            states[index] = state;
            if (!colors.isEmpty()) {
                fill(graphics(), index);
            }
            if (index == selected.get()) {
                notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
            }
        }
    }

    /// The segment selected, from 0; -1 while none is.
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute == AccessibleAttribute.TEXT) {
            int at = Math.max(0, selected.get());
            return states.length == 0
                    ? Wording.of("segment.none")
                    : Wording.of("segment.cell", at + 1, states.length, states[at].words());
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 320;
    }

    /// As high as cells of a pleasant size need: the more there are, the smaller they are.
    @Override
    protected double computePrefHeight(double width) {
        double across = width > 0 ? width : computePrefWidth(-1);
        int size = states.length > 2_000 ? 6 : states.length > 500 ? 8 : LARGEST;
        int inRow = Math.max(1, (int) (across / size));
        int rows = (states.length + inRow - 1) / inRow;
        return Math.max(LARGEST, rows * size);
    }

    @Override
    protected void draw(GraphicsContext graphics, double width, double height) {
        mix();
        fit(width, height);
        for (int index = 0; index < states.length; index++) {
            fill(graphics, index);
        }
        if (selected.get() >= 0) {
            outline(graphics, selected.get());
        }
    }

    private void mix() {
        Palette palette = palette();
        Color ok = palette.color(Role.OK);
        colors.put(SegmentState.WAITING, palette.color(Role.HOVER));
        colors.put(SegmentState.REUSED, ok.interpolate(palette.color(Role.PANEL), 0.55));
        colors.put(SegmentState.REPEATED, ok.interpolate(palette.color(Role.PANEL), 0.35));
        colors.put(SegmentState.DRAWING, palette.color(Role.RENDERING));
        colors.put(SegmentState.RETRYING, palette.color(Role.RENDERING));
        colors.put(SegmentState.QUARANTINED, palette.color(Role.FAILED));
        colors.put(SegmentState.FINISHED, ok);
        colors.put(SegmentState.FAILED, palette.color(Role.FAILED));
    }

    private void fit(double width, double height) {
        cell = LARGEST;
        while (cell > SMALLEST && rows(width, cell) * cell > height) {
            cell--;
        }
        columns = Math.max(1, (int) (width / cell));
    }

    private double rows(double width, int size) {
        int inRow = Math.max(1, (int) (width / size));
        return Math.ceil((double) states.length / inRow);
    }

    private void fill(GraphicsContext graphics, int index) {
        double gap = cell > 4 ? 2 : 1;
        graphics.setFill(colors.get(states[index]));
        double side = cell - gap;
        graphics.fillRect(x(index), y(index), side, side);
        if (states[index].isHollow() && side >= LEAST_WITH_HOLE) {
            double rim = Math.floor(side / 3);
            graphics.setFill(palette().color(Role.PANEL));
            graphics.fillRect(x(index) + rim, y(index) + rim, side - 2 * rim, side - 2 * rim);
        }
    }

    private void outline(GraphicsContext graphics, int index) {
        double side = cell - (cell > 4 ? 2 : 1);
        graphics.setFill(palette().color(Role.TEXT));
        graphics.fillRect(x(index) - 1, y(index) - 1, side + 2, side + 2);
        fill(graphics, index);
    }

    private double x(int index) {
        return index % columns * cell + 1;
    }

    private double y(int index) {
        int row = index / columns;
        return row * cell + 1;
    }

    private void pick(double x, double y) {
        requestFocus();
        int column = (int) ((x - snappedLeftInset()) / cell);
        int row = (int) ((y - snappedTopInset()) / cell);
        int index = row * columns + column;
        if (column >= 0 && column < columns && index >= 0 && index < states.length) {
            selected.set(index);
        }
    }

    private void moveByKey(KeyEvent key) {
        int now = selected.get();
        int to =
                switch (key.getCode()) {
                    case LEFT -> now - 1;
                    case RIGHT -> now + 1;
                    case UP -> now - columns;
                    case DOWN -> now < 0 ? 0 : now + columns;
                    case HOME -> 0;
                    case END -> states.length - 1;
                    default -> -1;
                };
        if (to >= 0 && to < states.length) {
            selected.set(to);
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
            key.consume();
        }
    }
}
