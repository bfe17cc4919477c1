package studio.longplay.engine.render.preview;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.Optional;
import java.util.function.Function;

/// Where the playhead is, told only when it makes a difference to what is made first: a playhead
/// that plays moves with every frame of the window, and what is next is asked of every line.
///
/// May be used from any thread; nobody waits in it.
final class Attention {
    private static final MediaTime STEP = MediaTime.ofSeconds(1);

    private @Nullable MediaTime waiting;
    private @Nullable TimeRange heeded;

    /// The playhead is here now.
    ///
    /// @return whether it is to be taken: it is elsewhere than what was heeded, and no place is
    ///   waiting to be taken already
    synchronized boolean offer(MediaTime playhead) {
        if (waiting != null) {
            waiting = playhead;
            return false;
        }
        if (heeded != null && heeded.contains(playhead)) {
            return false;
        }
        waiting = playhead;
        return true;
    }

    /// The newest place that is waiting, heeded from now on.
    ///
    /// @param sceneAt the scene at a place: leaving it counts, however near
    synchronized Optional<MediaTime> take(Function<MediaTime, TimeRange> sceneAt) {
        MediaTime place = waiting;
        waiting = null;
        if (place == null) {
            return Optional.empty();
        }
        TimeRange scene = sceneAt.apply(place);
        MediaTime start = scene.start().max(place.minus(STEP.min(place)));
        heeded = TimeRange.between(start, scene.end().min(place.plus(STEP)));
        return Optional.of(place);
    }

    /// Scenes have moved: the next place counts, wherever it is.
    synchronized void forget() {
        heeded = null;
    }
}
