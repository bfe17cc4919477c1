package studio.longplay.engine.inference.listen;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The highest of many numbers with their places, as many as are kept.
final class Closest {
    private final float[] values;
    private final int[] places;
    private int count;
    private float most = Float.NEGATIVE_INFINITY;

    /// @param kept at least 1
    Closest(int kept) {
        values = new float[kept];
        places = new int[kept];
    }

    /// The highest that is not kept: only what is above it need be told. Below all numbers as long
    /// as everything is kept.
    float rest() {
        return most;
    }

    /// Takes a number, and lets the lowest go if those are too many.
    void take(int place, float value) {
        if (count == values.length) {
            if (value <= values[count - 1]) {
                most = Math.max(most, value);
                return;
            }
            most = Math.max(most, values[--count]);
        }
        int at = count++;
        while (at > 0 && values[at - 1] < value) {
            values[at] = values[at - 1];
            places[at] = places[at - 1];
            at--;
        }
        values[at] = value;
        places[at] = place;
    }

    /// Those that are kept, the highest first.
    IntStream places() {
        return Arrays.stream(places, 0, count);
    }
}
