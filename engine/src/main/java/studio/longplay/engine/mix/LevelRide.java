package studio.longplay.engine.mix;

import studio.longplay.engine.timeline.Ease;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// A value between keys as a factor for every sample. It is reckoned where a key stands and every
/// 16 samples, and goes straight between; which block a sample is in makes no difference.
final class LevelRide {
    private static final int GRID_SAMPLES = 16;

    /// 5 ms at 48 kHz: a jump of the value must not click.
    private static final double JUMP_SAMPLES = 240;

    private final double[] places;
    private final double[] values;
    private final Ease[] eases;
    private final DoubleUnaryOperator factor;

    /// @param keys at least one, in order
    /// @param factor of a value
    LevelRide(List<LevelKey> keys, DoubleUnaryOperator factor) {
        this.places = keys.stream().mapToDouble(LevelKey::at).toArray();
        this.values = keys.stream().mapToDouble(LevelKey::value).toArray();
        this.eases = keys.stream().map(LevelKey::ease).toArray(Ease[]::new);
        this.factor = factor;
    }

    /// Fills `out[0..count)` with the factors from a sample of the clip on.
    void fill(long from, int count, double[] out) {
        int done = 0;
        int nextBefore = -1;
        double highBefore = 0;
        double highFactor = 0;
        while (done < count) {
            long at = from + done;
            int next = keyAfter((double) at);
            long grid = Math.floorDiv(at, GRID_SAMPLES) * GRID_SAMPLES;
            double low = next == 0 ? grid : Math.max((double) grid, places[next - 1]);
            double high = grid + GRID_SAMPLES;
            if (next < places.length) {
                high = Math.min(high, places[next]);
            }
            boolean goesOn = next == nextBefore && low == highBefore;
            double lowFactor = goesOn ? highFactor : factor.applyAsDouble(value(low, next));
            highFactor = factor.applyAsDouble(value(high, next));
            nextBefore = next;
            highBefore = high;
            double slope = (highFactor - lowFactor) / (high - low);
            while (done < count && from + done < high) {
                out[done] = lowFactor + slope * (from + done - low);
                done++;
            }
        }
    }

    /// The first key after a place.
    private int keyAfter(double place) {
        int low = 0;
        int high = places.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places[middle] > place) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// The value at a place before a key and not before the one before it.
    private double value(double place, int next) {
        if (next == 0) {
            return values[0];
        }
        if (next == places.length) {
            return values[next - 1];
        }
        double from = values[next - 1];
        return from + (values[next] - from) * way(place, next);
    }

    private double way(double place, int next) {
        double length = places[next] - places[next - 1];
        if (eases[next - 1] == Ease.HOLD) {
            double jump = Math.min(JUMP_SAMPLES, length);
            return Ease.IN_OUT.at(Math.clamp(1 - (places[next] - place) / jump, 0.0, 1.0));
        }
        return eases[next - 1].at(Math.clamp((place - places[next - 1]) / length, 0.0, 1.0));
    }
}
