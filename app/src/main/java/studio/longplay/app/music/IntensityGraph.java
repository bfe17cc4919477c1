package studio.longplay.app.music;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Font;

import studio.longplay.app.controls.Drawing;
import studio.longplay.app.controls.Role;
import studio.longplay.engine.music.score.Score;
import studio.longplay.engine.music.score.Section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The sections of a piece as high as they are loud, under a curve that is dragged. By keyboard:
/// Left and Right choose a point, Up and Down move it, Delete leaves the curve to the form.
final class IntensityGraph extends Drawing {
    private static final int POINTS = 6;
    private static final int STEP = 5;
    private static final int LABELS = 15;
    private static final double GRIP = 4;
    private static final double LEAST_NAME = 16;

    private Optional<Score> score = Optional.empty();
    private List<Integer> curve = List.of();
    private List<Integer> moving = List.of();
    private int chosen;
    private double fraction;
    private Consumer<List<Integer>> changed = _ -> {};

    IntensityGraph(String words) {
        setId("music-curve");
        getStyleClass().add("music-curve");
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(words);
        setFocusTraversable(true);
        setMinHeight(96);
        setPrefHeight(96);
        setOnMousePressed(press -> {
            requestFocus();
            drag(press);
        });
        setOnMouseDragged(this::drag);
        setOnMouseReleased(_ -> settle());
        setOnKeyPressed(this::type);
        focusedProperty().addListener(_ -> redraw());
    }

    /// Hears the points of the curve in percent after each gesture; none leaves it to the form.
    void whenChanged(Consumer<List<Integer>> then) {
        changed = then;
    }

    /// @param percents of the cue's curve; none if it has none
    void show(Optional<Score> written, List<Integer> percents) {
        score = written;
        curve = percents;
        moving = List.of();
        redraw();
    }

    /// How far the music that is heard is, 0 to 1; 0 for none.
    void showFraction(double now) {
        if (fraction != now) {
            fraction = now;
            redraw();
        }
    }

    /// The curve that is seen: the cue's, or what the form makes of the piece.
    private List<Integer> points() {
        if (!moving.isEmpty()) {
            return moving;
        }
        if (!curve.isEmpty()) {
            return curve;
        }
        List<Integer> points = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            points.add((int) Math.round(100 * intensityAt(i / (POINTS - 1.0))));
        }
        return points;
    }

    private double intensityAt(double place) {
        if (score.isEmpty()) {
            return 0.5;
        }
        int bar = (int) Math.min(bars() - 1, Math.floor(place * bars()));
        for (Section section : score.get().sections()) {
            if (bar < section.endBar()) {
                return section.intensity();
            }
        }
        return 0.5;
    }

    private int bars() {
        return score.map(it -> it.tempo().bars()).orElse(1);
    }

    private void drag(MouseEvent mouse) {
        double width = canvasWidth();
        double height = canvasHeight() - LABELS;
        if (score.isEmpty() || width <= 0) {
            return;
        }
        List<Integer> points = new ArrayList<>(points());
        chosen =
                Math.clamp(
                        Math.round(
                                (mouse.getX() - GRIP) / (width - 2 * GRIP) * (points.size() - 1)),
                        0,
                        points.size() - 1);
        double up = 1 - (mouse.getY() - GRIP) / (height - 2 * GRIP);
        points.set(chosen, Math.clamp(Math.round(up * 100 / STEP) * STEP, 0, 100));
        moving = List.copyOf(points);
        redraw();
    }

    private void settle() {
        if (!moving.isEmpty()) {
            List<Integer> settled = moving;
            moving = List.of();
            curve = settled;
            redraw();
            changed.accept(settled);
        }
    }

    private void type(KeyEvent key) {
        List<Integer> points = new ArrayList<>(points());
        chosen = Math.clamp(chosen, 0, points.size() - 1);
        switch (key.getCode()) {
            case LEFT -> chosen = Math.max(0, chosen - 1);
            case RIGHT -> chosen = Math.min(points.size() - 1, chosen + 1);
            case UP, DOWN -> {
                int by = key.getCode() == KeyCode.UP ? STEP : -STEP;
                points.set(chosen, Math.clamp(points.get(chosen) + by, 0, 100));
                moving = List.copyOf(points);
                settle();
            }
            case DELETE, BACK_SPACE -> changed.accept(List.of());
            default -> {
                return;
            }
        }
        key.consume();
        redraw();
    }

    @Override
    protected void draw(GraphicsContext graphics, double width, double height) {
        double floor = height - LABELS;
        graphics.setFill(palette().color(Role.GROUND));
        graphics.fillRect(0, 0, width, floor);
        score.ifPresent(piece -> sections(graphics, piece, width, floor));
        curve(graphics, width, floor);
        if (fraction > 0) {
            graphics.setFill(palette().color(Role.ACCENT));
            graphics.fillRect(Math.rint(fraction * (width - 1)), 0, 1, floor);
        }
    }

    private void sections(GraphicsContext graphics, Score piece, double width, double floor) {
        graphics.setFont(Font.font("Inter", 10));
        for (Section section : piece.sections()) {
            double left = Math.round(width * section.firstBar() / bars());
            double right = Math.round(width * section.endBar() / bars());
            double high = Math.round((floor - 2) * section.intensity());
            graphics.setFill(palette().color(Role.ACCENT_SOFT));
            graphics.fillRect(left, floor - high, Math.max(1, right - left - 1), high);
            if (right - left > LEAST_NAME) {
                graphics.setFill(palette().color(Role.TEXT_SECONDARY));
                String name = right - left < 34 ? section.name().substring(0, 1) : section.name();
                graphics.fillText(name, left + 2, floor + LABELS - 4);
            }
        }
        graphics.setFill(palette().color(Role.WARN));
        for (int bar = 1; bar < bars(); bar++) {
            if (piece.tempo().isHit(bar)) {
                graphics.fillRect(Math.rint(width * bar / bars()), 0, 1, floor);
            }
        }
    }

    private void curve(GraphicsContext graphics, double width, double floor) {
        List<Integer> points = points();
        boolean set = !curve.isEmpty() || !moving.isEmpty();
        graphics.setFill(palette().color(set ? Role.ACCENT : Role.TEXT_FAINT));
        graphics.setStroke(palette().color(set ? Role.ACCENT : Role.TEXT_FAINT));
        graphics.setLineWidth(1.5);
        for (int i = 0; i < points.size(); i++) {
            double x = x(i, points.size(), width);
            double y = y(points.get(i), floor);
            if (i > 0 && set) {
                graphics.strokeLine(
                        x(i - 1, points.size(), width), y(points.get(i - 1), floor), x, y);
            }
            double radius = isFocused() && i == chosen ? GRIP + 1 : GRIP - 1;
            graphics.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        }
    }

    private static double x(int point, int count, double width) {
        return GRIP + (width - 2 * GRIP) * point / Math.max(1, count - 1);
    }

    private static double y(int percent, double floor) {
        return GRIP + (floor - 2 * GRIP) * (1 - percent / 100.0);
    }
}
