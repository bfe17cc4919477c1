package studio.longplay.engine.mix;

import studio.longplay.engine.timeline.Ease;

/// A value of a clip's volume or panning at a place in it.
///
/// @param at samples after the clip's first one; between two samples where a key stands there
/// @param value dB or -1 (left) to 1 (right)
/// @param ease on the way to the next key; one that holds goes over within 5 ms before that key
public record LevelKey(double at, double value, Ease ease) {
    public LevelKey {
        if (!Double.isFinite(at) || !Double.isFinite(value)) {
            throw new IllegalArgumentException("a key has a place and a value");
        }
    }

    /// Later by so many samples, seen from a clip that begins so much earlier.
    public LevelKey shiftedBy(long samples) {
        return new LevelKey(at + samples, value, ease);
    }
}
