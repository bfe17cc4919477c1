package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.time.MediaTime;

import java.util.List;
import java.util.Optional;

/// How far ends may really move: as far as there is media, no clip shorter than a frame, and where
/// others stay not into them.
///
/// @param in of the start, later being positive
/// @param out of the end
record Reach(MediaTime in, MediaTime out) {
    /// What all of the clips can do.
    ///
    /// @param blocked whether neighbours are in the way
    static Reach of(Draft draft, List<Strip> strips, MediaTime in, MediaTime out, boolean blocked) {
        MediaTime start = in;
        MediaTime end = out;
        for (Strip strip : strips) {
            start = draft.fitting(strip, strip.start().plus(start)).minus(strip.start());
            end = draft.fitting(strip, strip.end().plus(end)).minus(strip.end());
            MediaTime length = strip.range().duration();
            MediaTime least = negated(strip.roomBefore());
            MediaTime most = strip.roomAfter();
            if (blocked) {
                least = least.max(negated(gapBefore(draft, strip)));
                most = most.min(gapAfter(draft, strip));
            }
            start = start.max(least).min(length.minus(draft.frame()).max(MediaTime.ZERO));
            end = end.min(most).max(draft.frame().minus(length.minus(start)).min(MediaTime.ZERO));
        }
        return new Reach(start, end);
    }

    private static MediaTime gapBefore(Draft draft, Strip strip) {
        MediaTime sceneStart = draft.board().scenes().get(strip.scene()).range().start();
        Optional<Strip> before = draft.before(strip);
        return strip.start().minus(before.map(Strip::end).orElse(sceneStart));
    }

    private static MediaTime gapAfter(Draft draft, Strip strip) {
        return draft.after(strip)
                .map(after -> after.start().minus(strip.end()))
                .orElse(Strip.ENDLESS);
    }

    private static MediaTime negated(MediaTime time) {
        return MediaTime.ZERO.minus(time);
    }
}
