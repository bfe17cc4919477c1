package studio.longplay.app.controls;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Key;

/// Where times and values stand in a graph.
///
/// @param from the time at its left edge
/// @param to the time at its right edge, after `from`
/// @param least the value at its bottom
/// @param most the value at its top, over `least`
/// @param width of the graph in pixels
/// @param height of the graph in pixels
/// @param margin above and below, so that keys at the edges are seen whole
record CurveScale(
        MediaTime from,
        MediaTime to,
        double least,
        double most,
        double width,
        double height,
        double margin) {
    private static final double REACH_PIXELS = 7;

    double x(MediaTime time) {
        double share = (double) time.minus(from).ticks() / Math.max(1, to.minus(from).ticks());
        return margin + share * (width - 2 * margin);
    }

    double y(double value) {
        double share = (value - least) / (most - least);
        return margin + (1 - share) * (height - 2 * margin);
    }

    MediaTime time(double x) {
        double share = Math.clamp((x - margin) / (width - 2 * margin), 0, 1);
        return from.plus(new MediaTime(Math.round(share * to.minus(from).ticks())));
    }

    double value(double y) {
        double share = Math.clamp((y - margin) / (height - 2 * margin), 0, 1);
        return most - share * (most - least);
    }

    boolean reaches(Key key, double x, double y) {
        return Math.abs(x(key.at()) - x) <= REACH_PIXELS
                && Math.abs(y(key.value()) - y) <= REACH_PIXELS;
    }
}
