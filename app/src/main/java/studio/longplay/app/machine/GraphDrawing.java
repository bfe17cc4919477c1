package studio.longplay.app.machine;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.controls.Drawing;
import studio.longplay.app.controls.Role;

import java.util.List;

/// A curve over time with the area under it, drawn column by column on whole pixels.
final class GraphDrawing extends Drawing {
    private static final int GRID = 4;
    private static final double GAP_COLUMNS = 6;
    private static final double FAINT = 0.18;

    private @Nullable Graph graph;

    GraphDrawing() {
        getStyleClass().add("machine-graph");
    }

    void show(Graph now) {
        graph = now;
        redraw();
    }

    @Override
    protected void draw(GraphicsContext graphics, double width, double height) {
        graphics.setFill(palette().color(Role.GROUND));
        graphics.fillRect(0, 0, width, height);
        graphics.setFill(palette().color(Role.LINE));
        for (int line = 1; line < GRID; line++) {
            graphics.fillRect(0, Math.rint(height * line / GRID), width, 1);
        }
        Graph drawn = graph;
        if (drawn != null && !drawn.dots().isEmpty()) {
            curve(graphics, drawn, width, height);
        }
    }

    private void curve(GraphicsContext graphics, Graph drawn, double width, double height) {
        Color line = palette().color(drawn.warned() ? Role.WARN : Role.TEXT_SECONDARY);
        Color area = line.deriveColor(0, 1, 1, FAINT);
        double gap = gap(drawn, width);
        Dot before = drawn.dots().getFirst();
        double level = y(before, drawn, height);
        for (Dot dot : drawn.dots()) {
            double beforeX = x(before, drawn, width);
            double x = x(dot, drawn, width);
            boolean apart = x - beforeX > gap;
            double beforeY = apart ? y(dot, drawn, height) : y(before, drawn, height);
            level = apart ? beforeY : level;
            double rise = x == beforeX ? 0 : (y(dot, drawn, height) - beforeY) / (x - beforeX);
            double end = Math.max(Math.rint(x), Math.rint(beforeX) + (dot.equals(before) ? 1 : 0));
            for (double column = Math.rint(apart ? x - 1 : beforeX); column < end; column++) {
                double to =
                        Math.rint(
                                beforeY + rise * Math.clamp(column + 1 - beforeX, 0, x - beforeX));
                double upper = Math.min(level, to);
                graphics.setFill(area);
                graphics.fillRect(column, upper, 1, height - upper);
                graphics.setFill(line);
                graphics.fillRect(column, upper, 1, Math.max(2, Math.abs(to - level)));
                level = to;
            }
            before = dot;
        }
    }

    /// Dots that lie this far apart are not joined.
    private static double gap(Graph drawn, double width) {
        double step = width / Math.max(1, drawn.toSecond() - drawn.fromSecond());
        return Math.max(GAP_COLUMNS, usualSeconds(drawn.dots()) * 4 * step);
    }

    private static long usualSeconds(List<Dot> dots) {
        long least = Long.MAX_VALUE;
        for (int at = 1; at < dots.size(); at++) {
            least = Math.min(least, dots.get(at).epochSecond() - dots.get(at - 1).epochSecond());
        }
        return dots.size() < 2 ? 1 : Math.max(1, least);
    }

    private static double x(Dot dot, Graph drawn, double width) {
        double span = Math.max(1, drawn.toSecond() - drawn.fromSecond());
        return Math.clamp((dot.epochSecond() - drawn.fromSecond()) / span * width, 0, width);
    }

    private static double y(Dot dot, Graph drawn, double height) {
        double share = Math.clamp(dot.value() / drawn.top(), 0, 1);
        return Math.rint(Math.clamp(height - share * height, 0, height - 2));
    }
}
