package studio.longplay.engine.mix;

import java.util.Arrays;

/// Finds the peaks between the samples: several 4x interpolating filters over the same window.
///
/// Where the samples around are so small that no filter could reach what is looked for, only the
/// samples themselves count; that leaves the answer as it is and saves most of the work.
final class Interpolator {
    /// Filters' coefficients are grouped so that the inner loop is one the compiler vectorises.
    private static final int GROUP = 12;

    private static final int STRETCH = 128;

    /// ITU-R BS.1770-5 annex 2: phases 0 and 1; the other two are these reversed. In units of
    /// 1/8192, of which the standard's decimals are exact multiples.
    private static final int[] STANDARD_FIRST = {
        14, 90, -161, 272, -487, 1125, 7964, -838, 390, -218, 122, -68
    };

    private static final int[] STANDARD_SECOND = {
        -239, 240, -424, 730, -1364, 3810, 6388, -1641, 832, -477, 271, -155
    };

    private static final float STANDARD_UNIT = 1f / 8192;

    private static final int SINC_TAPS = 48;
    private static final double SINC_SHAPE = 8;

    /// One filter: taps in time order, the first applying to `start` samples into the window.
    private static final class Phase {
        private final int start;
        private final float[] taps;

        Phase(int start, float[] taps) {
            this.start = start;
            this.taps = taps;
        }
    }

    private final Phase[] phases;
    private final int taps;
    private final float reach;
    private final float[] sums = new float[STRETCH];

    private Interpolator(int taps, Phase... phases) {
        this.taps = taps;
        this.phases = phases;
        float most = 1;
        for (Phase phase : phases) {
            float sum = 0;
            for (float tap : phase.taps) {
                sum += Math.abs(tap);
            }
            most = Math.max(most, sum);
        }
        this.reach = most * 1.0001f;
    }

    /// The meter of the standard: its four phases of 12 taps.
    static Interpolator standard() {
        return new Interpolator(GROUP, standardPhases(0));
    }

    /// The standard's phases and a 48-tap windowed sinc as well, which sees peaks that other meters
    /// see and the standard's short filters do not.
    static Interpolator strict() {
        Phase[] standard = standardPhases((SINC_TAPS - GROUP) / 2);
        return new Interpolator(
                SINC_TAPS,
                standard[0],
                standard[1],
                standard[2],
                standard[3],
                sinc(0.25),
                sinc(0.5),
                sinc(0.75));
    }

    private static Phase[] standardPhases(int start) {
        return new Phase[] {
            new Phase(start, reversed(taps(STANDARD_FIRST))),
            new Phase(start, reversed(taps(STANDARD_SECOND))),
            new Phase(start, taps(STANDARD_SECOND)),
            new Phase(start, taps(STANDARD_FIRST))
        };
    }

    private static float[] taps(int[] units) {
        float[] taps = new float[units.length];
        for (int i = 0; i < taps.length; i++) {
            taps[i] = units[i] * STANDARD_UNIT;
        }
        return taps;
    }

    private static float[] reversed(float[] taps) {
        float[] result = new float[taps.length];
        for (int i = 0; i < taps.length; i++) {
            result[i] = taps[taps.length - 1 - i];
        }
        return result;
    }

    /// The value `fraction` of a sample after the window's centre; Kaiser window, unity at 0 Hz.
    private static Phase sinc(double fraction) {
        double[] exact = new double[SINC_TAPS];
        double sum = 0;
        for (int i = 0; i < SINC_TAPS; i++) {
            double x = i - (SINC_TAPS / 2 - 1) - fraction;
            double edge = x / (SINC_TAPS / 2.0);
            double window =
                    Math.abs(edge) >= 1 ? 0 : bessel(SINC_SHAPE * StrictMath.sqrt(1 - edge * edge));
            exact[i] = StrictMath.sin(StrictMath.PI * x) / (StrictMath.PI * x) * window;
            sum += exact[i];
        }
        float[] taps = new float[SINC_TAPS];
        for (int i = 0; i < SINC_TAPS; i++) {
            taps[i] = (float) (exact[i] / sum);
        }
        return new Phase(0, taps);
    }

    /// The modified Bessel function of order 0, by its series.
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; k < 40; k++) {
            term *= (x / (2 * k)) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }

    /// Samples one window covers.
    int taps() {
        return taps;
    }

    /// The sample in a window that its peak is counted for.
    int centre() {
        return taps / 2 - 1;
    }

    /// Raises `peaks[i]` to the highest magnitude in the window that begins at `samples[from + i]`,
    /// for `i` in `[0, count)`; `samples` must reach `taps() - 1` further.
    ///
    /// @param floor peaks not above this need not be exact: those windows count their centre alone
    void raise(float[] samples, int from, int count, float floor, float[] peaks) {
        for (int at = 0; at < count; at += STRETCH) {
            int many = Math.min(STRETCH, count - at);
            int start = from + at;
            for (int i = 0; i < many; i++) {
                peaks[at + i] = Math.max(peaks[at + i], Math.abs(samples[start + centre() + i]));
            }
            if (highest(samples, start, many + taps - 1) * reach > floor) {
                oversample(samples, start, many, peaks, at);
            }
        }
    }

    private void oversample(float[] samples, int start, int many, float[] peaks, int at) {
        for (Phase phase : phases) {
            Arrays.fill(sums, 0, many, 0f);
            for (int group = 0; group < phase.taps.length; group += GROUP) {
                filter(phase.taps, group, samples, start + phase.start + group, sums, many);
            }
            for (int i = 0; i < many; i++) {
                peaks[at + i] = Math.max(peaks[at + i], Math.abs(sums[i]));
            }
        }
    }

    private static void filter(float[] taps, int group, float[] x, int at, float[] out, int count) {
        float t0 = taps[group];
        float t1 = taps[group + 1];
        float t2 = taps[group + 2];
        float t3 = taps[group + 3];
        float t4 = taps[group + 4];
        float t5 = taps[group + 5];
        float t6 = taps[group + 6];
        float t7 = taps[group + 7];
        float t8 = taps[group + 8];
        float t9 = taps[group + 9];
        float t10 = taps[group + 10];
        float t11 = taps[group + 11];
        for (int i = 0; i < count; i++) {
            out[i] +=
                    t0 * x[at + i]
                            + t1 * x[at + i + 1]
                            + t2 * x[at + i + 2]
                            + t3 * x[at + i + 3]
                            + t4 * x[at + i + 4]
                            + t5 * x[at + i + 5]
                            + t6 * x[at + i + 6]
                            + t7 * x[at + i + 7]
                            + t8 * x[at + i + 8]
                            + t9 * x[at + i + 9]
                            + t10 * x[at + i + 10]
                            + t11 * x[at + i + 11];
        }
    }

    static float highest(float[] samples, int from, int count) {
        float highest = 0;
        for (int i = from; i < from + count; i++) {
            highest = Math.max(highest, Math.abs(samples[i]));
        }
        return highest;
    }
}
