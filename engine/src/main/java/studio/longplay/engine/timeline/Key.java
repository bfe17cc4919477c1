package studio.longplay.engine.timeline;

import studio.longplay.engine.time.MediaTime;

/// A value at a time (a keyframe).
///
/// @param at in the clip's source time, so that it stays with what is shown when the clip is
///   trimmed
/// @param ease on the way to the next key
public record Key(MediaTime at, double value, Ease ease) {
    public Key {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a key has a finite value");
        }
    }
}
