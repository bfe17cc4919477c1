package studio.longplay.engine.voice.clean;

/// The gain that keeps the log spectrum of speech nearest to what it was without noise (Y. Ephraim
/// & D. Malah 1985, "Speech enhancement using a minimum mean-square error log-spectral amplitude
/// estimator"), with their decision-directed guess of the speech.
final class LogSpectralGain {
    private static final double MEMORY = 0.96;
    private static final double LEAST_PRIOR = 0.0032;
    private static final double MOST_POSTERIOR = 1_000;
    private static final double EULER = 0.5772156649015329;

    private final double leastGain;
    private final double[] before = new double[Spectrogram.LINES];

    /// Signal-to-noise ratios of the last window: guessed from before, and as seen.
    final double[] prior = new double[Spectrogram.LINES];

    final double[] posterior = new double[Spectrogram.LINES];

    /// @param leastGainDb what remains of pure noise; without a rest of it, tones chirp
    LogSpectralGain(double leastGainDb) {
        this.leastGain = StrictMath.pow(10, leastGainDb / 20);
    }

    /// @param gains one for each line, filled in
    void of(double[] power, double[] noise, double[] gains) {
        for (int k = 0; k < gains.length; k++) {
            posterior[k] = Math.min(MOST_POSTERIOR, power[k] / noise[k]);
            double seen = Math.max(0, posterior[k] - 1);
            double guess = MEMORY * before[k] / noise[k] + (1 - MEMORY) * seen;
            prior[k] = Math.max(LEAST_PRIOR, guess);
            double wiener = prior[k] / (1 + prior[k]);
            double v = Math.max(1e-6, wiener * posterior[k]);
            double gain = wiener * StrictMath.exp(0.5 * exponentialIntegral(v));
            gains[k] = Math.clamp(gain, leastGain, 1);
            before[k] = gains[k] * gains[k] * power[k];
        }
    }

    /// E1 of a positive number: series below 1, continued fraction from 1 on (Abramowitz & Stegun
    /// 5.1.11 and 5.1.22).
    static double exponentialIntegral(double x) {
        if (x > 40) {
            return 0;
        }
        if (x < 1) {
            double term = 1;
            double sum = -EULER - StrictMath.log(x);
            for (int k = 1; k < 20; k++) {
                term *= -x / k;
                sum -= term / k;
            }
            return sum;
        }
        double fraction = 0;
        for (int k = 40; k >= 1; k--) {
            fraction = k / (1 + k / (x + fraction));
        }
        return StrictMath.exp(-x) / (x + fraction);
    }
}
