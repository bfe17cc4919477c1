package studio.longplay.engine.render.deliver.report;

import studio.longplay.engine.render.deliver.LoudnessCurve;
import studio.longplay.engine.render.deliver.Manifest.LoudnessFacts;

import java.util.List;
import java.util.Locale;

/// The short-term loudness over time, with the target and the measured programme loudness.
record LoudnessChart(LoudnessFacts facts, LoudnessCurve curve, FilmTime time) {
    private static final int WIDTH = 980;
    private static final int HEIGHT = 250;
    private static final int LEFT = 46;
    private static final int RIGHT = 112;
    private static final int TOP = 10;
    private static final int BOTTOM = 24;
    private static final double LOWEST = -60;
    private static final double HIGHEST = 0;
    private static final int LINE_EVERY = 10;
    private static final int BASE = HEIGHT - BOTTOM;

    String draw() {
        Drawing chart = new Drawing(WIDTH, HEIGHT, "Loudness over time: " + facts.sentence());
        grid(chart);
        double floor = y(LOWEST);
        StringBuilder line = new StringBuilder();
        StringBuilder area = new StringBuilder();
        List<Double> values = curve.shortTermLufs();
        boolean open = false;
        for (int i = 0; i < values.size(); i++) {
            boolean heard = values.get(i) > LOWEST;
            double x = x((i + 0.5) * curve.stepMillis() / 1000.0);
            if (heard) {
                point(line, open ? 'L' : 'M', x, y(values.get(i)));
                if (!open) {
                    point(area, 'M', x, floor);
                }
                point(area, 'L', x, y(values.get(i)));
            }
            if (open && (!heard || i == values.size() - 1)) {
                point(area, 'L', heard ? x : x((i - 0.5) * curve.stepMillis() / 1000.0), floor);
                area.append('Z');
            }
            open = heard;
        }
        chart.path("area", area);
        chart.path("curve", line);
        marks(chart);
        return chart.end();
    }

    private void grid(Drawing chart) {
        for (int level = (int) LOWEST; level <= HIGHEST; level += LINE_EVERY) {
            chart.line("grid", LEFT, y(level), WIDTH - RIGHT, y(level));
            chart.text("end", LEFT - 8, y(level) + 4, String.valueOf(level));
        }
        int step = FilmTime.stepSeconds(time.seconds());
        for (int second = 0; second <= time.seconds(); second += step) {
            chart.line("grid", x(second), BASE, x(second), BASE + 4);
            chart.text("middle", x(second), BASE + 17, FilmTime.clock(second));
        }
        for (long start : time.sceneStarts()) {
            double x = x(start / time.framesPerSecond());
            chart.line("scene", x, TOP, x, BASE);
        }
    }

    private void marks(Drawing chart) {
        double target = Math.clamp(facts.targetLufs(), LOWEST, HIGHEST);
        chart.line("mark", LEFT, y(target), WIDTH - RIGHT, y(target));
        chart.text(
                "start",
                WIDTH - RIGHT + 8,
                y(target) + 4,
                String.format(Locale.ROOT, "%s %.0f", facts.target(), facts.targetLufs()));
        chart.line("limit", LEFT, y(facts.ceilingDbtp()), WIDTH - RIGHT, y(facts.ceilingDbtp()));
        chart.text(
                "start",
                WIDTH - RIGHT + 8,
                y(facts.ceilingDbtp()) + 4,
                String.format(Locale.ROOT, "peak %.1f dBTP", facts.truePeakDbtp()));
    }

    private double x(double seconds) {
        return LEFT + (WIDTH - LEFT - RIGHT) * Math.clamp(seconds / time.seconds(), 0, 1);
    }

    private static double y(double lufs) {
        double level = Math.clamp(lufs, LOWEST, HIGHEST);
        return TOP + (BASE - TOP) * (HIGHEST - level) / (HIGHEST - LOWEST);
    }

    private static void point(StringBuilder path, char move, double x, double y) {
        path.append(String.format(Locale.ROOT, "%c%.1f %.1f", move, x, y));
    }
}
