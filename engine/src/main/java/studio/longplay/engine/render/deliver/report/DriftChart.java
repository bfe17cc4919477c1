package studio.longplay.engine.render.deliver.report;

import studio.longplay.engine.render.deliver.Manifest;

import java.util.List;
import java.util.Locale;

/// How far sound and picture are from each other where each segment begins.
record DriftChart(List<Manifest.SegmentEntry> segments, FilmTime time) {
    private static final int WIDTH = 980;
    private static final int HEIGHT = 160;
    private static final int LEFT = 62;
    private static final int RIGHT = 96;
    private static final int TOP = 12;
    private static final int BASE = HEIGHT - 34;
    private static final double SAMPLES_PER_MILLI = 48;

    String draw() {
        long worst = worst();
        double reach = Math.max(SAMPLES_PER_MILLI, worst * 1.2);
        Drawing chart =
                new Drawing(WIDTH, HEIGHT, "Drift of sound against picture, at most " + worst);
        for (double level : new double[] {reach, 0, -reach}) {
            chart.line("grid", LEFT, y(level, reach), WIDTH - RIGHT, y(level, reach));
            chart.text(
                    "end",
                    LEFT - 8,
                    y(level, reach) + 4,
                    level == 0 ? "0" : String.format(Locale.ROOT, "%+.0f", level));
            chart.text(
                    "start",
                    WIDTH - RIGHT + 8,
                    y(level, reach) + 4,
                    level == 0
                            ? "in step"
                            : String.format(Locale.ROOT, "%+.1f ms", level / SAMPLES_PER_MILLI));
        }
        int step = FilmTime.stepSeconds(time.seconds());
        for (int second = 0; second <= time.seconds(); second += step) {
            chart.text("middle", x(second), BASE + 28, FilmTime.clock(second));
        }
        curve(chart, reach);
        return chart.end();
    }

    private void curve(Drawing chart, double reach) {
        StringBuilder line = new StringBuilder();
        for (Manifest.SegmentEntry segment : segments) {
            double x = x(time.start(segment) / time.framesPerSecond());
            double y = y((double) segment.drift(), reach);
            line.append(
                    String.format(Locale.ROOT, "%s%.1f %.1f", line.isEmpty() ? "M" : "L", x, y));
            chart.dot(x, y);
        }
        if (!segments.isEmpty()) {
            Manifest.SegmentEntry last = segments.getLast();
            line.append(
                    String.format(
                            Locale.ROOT,
                            "L%d %.1f",
                            WIDTH - RIGHT,
                            y((double) last.drift(), reach)));
        }
        chart.path("curve", line);
    }

    /// In samples.
    long worst() {
        return segments.stream().mapToLong(segment -> Math.abs(segment.drift())).max().orElse(0);
    }

    private double x(double seconds) {
        return LEFT + (WIDTH - LEFT - RIGHT) * Math.clamp(seconds / time.seconds(), 0, 1);
    }

    private static double y(double samples, double reach) {
        return TOP + (BASE - TOP) * (reach - samples) / (2 * reach);
    }
}
