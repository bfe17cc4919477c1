package studio.longplay.engine.voice.sing;

import java.util.Arrays;

/// Elementary functions for inner loops, of sums and products alone, so that they give the same
/// bits on every machine; right to nine digits.
final class Curves {
    private static final double PER_OCTAVE = 0.6931471805599453;
    private static final double OCTAVES = 1 / PER_OCTAVE;
    private static final int STEPS = 4_096;
    private static final double STEP = 2 * Math.PI / STEPS;
    private static final double[] SINE = new double[STEPS];

    static {
        Arrays.setAll(SINE, i -> StrictMath.sin(i * STEP));
    }

    private Curves() {}

    /// e to a power from -700 to 700.
    static double exp(double power) {
        double octaves = power * OCTAVES;
        double whole = Math.rint(octaves);
        double x = (octaves - whole) * PER_OCTAVE;
        double sum = 1 + x / 7;
        for (int i = 6; i > 0; i--) {
            sum = 1 + x / i * sum;
        }
        return sum * Double.longBitsToDouble(((long) whole + 1023) << 52);
    }

    static double sin(double angle) {
        double steps = angle / STEP;
        double whole = Math.rint(steps);
        double rest = (steps - whole) * STEP;
        int at = (int) ((long) whole & (STEPS - 1));
        double sine = SINE[at];
        double cosine = SINE[(at + STEPS / 4) & (STEPS - 1)];
        return sine + rest * (cosine - rest / 2 * (sine + rest / 3 * cosine));
    }

    static double cos(double angle) {
        return sin(angle + Math.PI / 2);
    }

    /// From 0 to 1 with level ends, for places from 0 to 1 and beyond.
    static double ease(double place) {
        double x = Math.clamp(place, 0.0, 1.0);
        return x * x * (3 - 2 * x);
    }
}
