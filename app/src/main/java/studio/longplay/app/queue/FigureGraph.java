package studio.longplay.app.queue;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

import studio.longplay.app.controls.Drawing;
import studio.longplay.app.controls.Role;
import studio.longplay.engine.store.metrics.Point;

import java.util.Arrays;
import java.util.List;

/// One figure over time: its mean as a line over a soft ground, and faintly how high it went. Times
/// without figures stay empty.
final class FigureGraph extends Drawing {
    private static final int LINES = 4;
    private static final int STROKE = 2;

    private final Role line;
    private final Role ground;
    private List<Point> points = List.of();
    private long from;
    private long end = 1;
    private double top = 1;
    private double[] means = {};
    private double[] highs = {};

    /// @param line of the figure
    /// @param ground under it
    FigureGraph(Role line, Role ground) {
        this.line = line;
        this.ground = ground;
        getStyleClass().add("queue-graph");
        setMinSize(60, 56);
        setPrefHeight(84);
    }

    /// Shows another stretch.
    ///
    /// @param highest what the upper edge stands for
    void show(List<Point> others, long fromSecond, long endSecond, double highest) {
        points = others;
        from = fromSecond;
        end = Math.max(fromSecond + 1, endSecond);
        top = highest <= 0 ? 1 : highest;
        redraw();
    }

    @Override
    protected void draw(GraphicsContext graphics, double width, double height) {
        graphics.setFill(palette().color(Role.LINE));
        for (int each = 0; each < LINES; each++) {
            graphics.fillRect(0, Math.rint((height - 1) * each / LINES), width, 1);
        }
        graphics.fillRect(0, height - 1, width, 1);
        if (points.isEmpty()) {
            return;
        }
        spread((int) width);
        Color strong = palette().color(line);
        Color soft = palette().color(ground);
        double before = -1;
        for (int column = 0; column < means.length; column++) {
            if (Double.isNaN(means[column])) {
                before = -1;
                continue;
            }
            double at = y(means[column], height);
            double high = y(highs[column], height);
            graphics.setFill(soft);
            graphics.fillRect(column, high, 1, height - 1 - high);
            graphics.setFill(strong);
            double upper = before < 0 ? at : Math.min(before, at);
            double lower = before < 0 ? at : Math.max(before, at);
            graphics.fillRect(column, upper, 1, lower - upper + STROKE);
            before = at;
        }
    }

    private double y(double value, double height) {
        double room = height - 1 - STROKE;
        return Math.rint(room - Math.clamp(value / top, 0, 1) * room);
    }

    /// Points to columns of pixels; a column between two neighbouring points belongs to the
    /// earlier.
    private void spread(int width) {
        if (means.length != width) {
            means = new double[width];
            highs = new double[width];
        }
        Arrays.fill(means, Double.NaN);
        Arrays.fill(highs, Double.NaN);
        double perSecond = (double) width / (end - from);
        double step = step() * perSecond;
        for (Point point : points) {
            int first = (int) Math.floor((point.epochSecond() - from) * perSecond);
            int last = (int) Math.ceil((point.epochSecond() - from) * perSecond + step);
            for (int column = Math.max(0, first); column < Math.min(width, last); column++) {
                means[column] = point.mean();
                highs[column] =
                        Double.isNaN(highs[column])
                                ? point.high()
                                : Math.max(highs[column], point.high());
            }
        }
    }

    private long step() {
        long least = Long.MAX_VALUE;
        for (int i = 1; i < points.size(); i++) {
            least = Math.min(least, points.get(i).epochSecond() - points.get(i - 1).epochSecond());
        }
        return least == Long.MAX_VALUE ? 1 : Math.max(1, least);
    }
}
