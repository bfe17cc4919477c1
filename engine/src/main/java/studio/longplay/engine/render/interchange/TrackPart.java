package studio.longplay.engine.render.interchange;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Composable;
import studio.longplay.engine.timeline.Item;
import studio.longplay.engine.timeline.Transition;

import java.util.ArrayList;
import java.util.List;

/// A stretch of a track's items.
///
/// ```
/// items   [  A  ][  B  ][  C  ]
/// range      |-----------|
/// part       [A ][  B  ][C]
/// ```
final class TrackPart {
    private TrackPart() {}

    /// Transitions stay where both their clips do, whole.
    static List<Composable> of(List<Composable> items, TimeRange range) {
        List<Composable> part = new ArrayList<>();
        MediaTime at = MediaTime.ZERO;
        for (Composable item : items) {
            MediaTime end = at.plus(item.duration());
            switch (item) {
                case Transition transition -> {
                    boolean inside =
                            !at.minus(transition.inOffset()).isBefore(range.start())
                                    && !at.plus(transition.outOffset()).isAfter(range.end());
                    if (inside && !part.isEmpty()) {
                        part.add(transition);
                    }
                }
                case Item stretch -> {
                    MediaTime from = at.max(range.start());
                    MediaTime to = end.min(range.end());
                    if (from.isBefore(to)) {
                        part.add(stretch.part(from.minus(at), to.minus(from)));
                    }
                }
            }
            at = end;
        }
        if (!part.isEmpty() && part.getLast() instanceof Transition) {
            part.removeLast();
        }
        return part;
    }
}
