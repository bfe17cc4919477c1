package studio.longplay.app.queue;

import studio.longplay.engine.store.metrics.Point;
import studio.longplay.engine.store.metrics.Sample;

import java.util.List;
import java.util.Map;

/// What was measured over a stretch.
///
/// @param fromSecond the first shown, since 1970
/// @param endSecond the first after it
/// @param points by figure, the earliest first; none where the machine does not tell it
/// @param latest what the machine said last
record Figures(
        Stretch stretch,
        long fromSecond,
        long endSecond,
        Map<Figure, List<Point>> points,
        Sample latest) {
    static final Figures NONE =
            new Figures(Stretch.FIVE_MINUTES, 0, 1, Map.of(), new Sample(0, Map.of()));

    Figures {
        points = Map.copyOf(points);
    }

    List<Point> of(Figure figure) {
        return points.getOrDefault(figure, List.of());
    }
}
