package studio.longplay.engine.voice.sing;

import java.util.Arrays;

/// Another way to find a pitch than any the product has: the YIN difference function (de Cheveigné
/// & Kawahara 2002) over 40 ms, with the dip refined by a parabola. It knows nothing of vocoders.
final class PitchOracle {
    private static final int RATE = 48_000;
    private static final int WINDOW = 1_920;
    private static final double THRESHOLD = 0.2;

    private PitchOracle() {}

    /// In hertz around a sample, 0 for none.
    static double at(float[] x, long centre, double lowest, double highest) {
        int shortest = (int) (RATE / highest);
        int longest = (int) Math.ceil(RATE / lowest);
        int from = (int) centre - (WINDOW + longest) / 2;
        if (from < 0 || from + WINDOW + longest + 1 >= x.length) {
            return 0;
        }
        double[] dips = new double[longest + 2];
        double sum = 0;
        dips[0] = 1;
        for (int lag = 1; lag <= longest + 1; lag++) {
            double difference = 0;
            for (int i = from; i < from + WINDOW; i++) {
                double d = x[i] - x[i + lag];
                difference += d * d;
            }
            sum += difference;
            dips[lag] = sum == 0 ? 1 : difference * lag / sum;
        }
        for (int lag = Math.max(2, shortest); lag <= longest; lag++) {
            if (dips[lag] < THRESHOLD && dips[lag] <= dips[lag + 1]) {
                double bend = dips[lag - 1] - 2 * dips[lag] + dips[lag + 1];
                double offset = bend == 0 ? 0 : 0.5 * (dips[lag - 1] - dips[lag + 1]) / bend;
                return RATE / (lag + offset);
            }
        }
        return 0;
    }

    static double cents(double hertz, double midi) {
        return 1200 * Math.log(hertz / 440) / Math.log(2) - 100 * (midi - 69);
    }

    /// How far a note is off, in cents every 5 ms where it has a pitch, from a while after it
    /// begins until shortly before it ends.
    static double[] offNote(float[] x, long start, long end, int midi) {
        double hertz = 440 * Math.pow(2, (midi - 69) / 12.0);
        double[] off = new double[(int) Math.max(0, (end - start) / 240) + 1];
        int count = 0;
        for (long at = start; at < end; at += 240) {
            double heard = at(x, at, hertz / 1.6, hertz * 1.6);
            if (heard > 0) {
                off[count++] = cents(heard, midi);
            }
        }
        return Arrays.copyOf(off, count);
    }

    /// Takes a vibrato out: the mean over one swing of it around each value.
    static double[] centred(double[] cents) {
        int half = 18;
        if (cents.length < 4 * half) {
            return cents;
        }
        double[] out = new double[cents.length - 2 * half];
        for (int i = 0; i < out.length; i++) {
            double sum = 0;
            for (int k = 0; k <= 2 * half; k++) {
                sum += cents[i + k];
            }
            out[i] = sum / (2 * half + 1);
        }
        return out;
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }
}
