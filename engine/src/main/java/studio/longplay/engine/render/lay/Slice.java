package studio.longplay.engine.render.lay;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Treatment;

/// A stretch of what was placed, as it is really shown or heard.
///
/// @param range scene-local
/// @param sourceStart where it begins in its source: a take, an effect, music, a film
public record Slice(TimeRange range, MediaTime sourceStart, Treatment treatment) {
    /// All of something that starts at the start of its source.
    public static Slice whole(TimeRange range) {
        return new Slice(range, MediaTime.ZERO, Treatment.NONE);
    }

    public MediaTime end() {
        return range.end();
    }

    /// The source's time at a time of the scene.
    public MediaTime sourceAt(MediaTime sceneTime) {
        return treatment.speed().isHeld()
                ? sourceStart
                : sourceStart.plus(treatment.speed().sourceOf(sceneTime.minus(range.start())));
    }

    /// Whether it is all of its source from the start, untreated, in that range.
    public boolean isWhole(TimeRange placed) {
        return equals(whole(placed));
    }
}
