package studio.longplay.engine.music.synth;

/// Windowed sincs (Kaiser, beta 8) to read between samples, for four ranges of pitch.
final class SincTable {
    static final int TAPS = 24;
    private static final int PHASES = 256;
    private static final double BETA = 8;
    private static final double PASS = 0.9;
    private static final SincTable[] TABLES = {
        new SincTable(PASS),
        new SincTable(PASS / 1.5),
        new SincTable(PASS / 2.25),
        new SincTable(PASS / 4)
    };

    private final float[][] kernels = new float[PHASES + 1][TAPS];

    private SincTable(double cutoff) {
        for (int phase = 0; phase <= PHASES; phase++) {
            double sum = 0;
            for (int tap = 0; tap < TAPS; tap++) {
                double x = tap - TAPS / 2.0 + 1 - (double) phase / PHASES;
                double angle = StrictMath.PI * x * cutoff;
                double sinc = x == 0 ? 1 : StrictMath.sin(angle) / angle;
                double place = Math.min(1, Math.abs(x) / (TAPS / 2.0));
                double value = cutoff * sinc * window(place);
                kernels[phase][tap] = (float) value;
                sum += value;
            }
            for (int tap = 0; tap < TAPS; tap++) {
                kernels[phase][tap] /= (float) sum;
            }
        }
    }

    private static double window(double place) {
        return bessel(BETA * StrictMath.sqrt(1 - place * place)) / bessel(BETA);
    }

    /// The modified Bessel function of the first kind and order 0, by its series.
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; k < 40; k++) {
            term *= x / (2 * k) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }

    /// The table for a pitch that passes so many samples a sample.
    static SincTable of(double step) {
        return step <= 1
                ? TABLES[0]
                : step <= 1.5 ? TABLES[1] : step <= 2.25 ? TABLES[2] : TABLES[3];
    }

    /// @param fraction 0 to 1 beyond the tap in the middle
    float[] at(double fraction) {
        return kernels[(int) (fraction * PHASES + 0.5)];
    }
}
