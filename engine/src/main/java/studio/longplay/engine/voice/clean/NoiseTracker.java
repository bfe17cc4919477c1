package studio.longplay.engine.voice.clean;

import java.util.Arrays;

/// The noise under speech, line by line: begun with the quiet moments of the whole recording (the
/// idea of R. Martin 2001, "noise power spectral density estimation based on optimal smoothing and
/// minimum statistics") and followed by the probability that speech is there (T. Gerkmann & R.
/// Hendriks 2012, "Unbiased MMSE-based noise power estimation with low complexity and low tracking
/// delay").
final class NoiseTracker {
    private static final int LINES = Spectrogram.LINES;
    private static final int MOST_WINDOWS = 400;
    private static final double QUIET_SHARE = 0.15;
    private static final double LEAST_POWER = 1e-9;

    /// Typical ratio where there is speech: 15 dB.
    private static final double SPEECH_RATIO = 31.6;

    private final double[] noise;
    private final double[] presence = new double[LINES];

    private NoiseTracker(double[] noise) {
        this.noise = noise;
    }

    static NoiseTracker begin(Spectrogram sound) {
        int stride = Math.max(1, Math.ceilDiv(sound.windows(), MOST_WINDOWS));
        double[][] powers = new double[LINES][Math.ceilDiv(sound.windows(), stride)];
        int count = 0;
        for (int window = 0; window < sound.windows(); window += stride) {
            sound.load(window);
            if (sounds(sound.power)) {
                for (int k = 0; k < LINES; k++) {
                    powers[k][count] = sound.power[k];
                }
                count++;
            }
        }
        double[] noise = new double[LINES];
        int place = (int) (QUIET_SHARE * count);
        // Powers of noise are spread exponentially: their mean follows from any quantile.
        double meanOfQuantile = -1 / StrictMath.log(1 - QUIET_SHARE);
        for (int k = 0; k < LINES; k++) {
            Arrays.sort(powers[k], 0, count);
            noise[k] = Math.max(LEAST_POWER, count == 0 ? 0 : powers[k][place] * meanOfQuantile);
        }
        return new NoiseTracker(noise);
    }

    /// Whether a window is more than digital silence.
    static boolean sounds(double[] power) {
        double sum = 0;
        for (double value : power) {
            sum += value;
        }
        return sum > 1e-6;
    }

    double[] noise() {
        return noise;
    }

    /// Learns from the next window.
    void follow(double[] power) {
        for (int k = 0; k < LINES; k++) {
            double ratio = Math.min(200, power[k] / noise[k] * SPEECH_RATIO / (1 + SPEECH_RATIO));
            double there = 1 / (1 + (1 + SPEECH_RATIO) * StrictMath.exp(-ratio));
            presence[k] = 0.9 * presence[k] + 0.1 * there;
            double share = presence[k] > 0.99 ? Math.min(there, 0.99) : there;
            double guess = share * noise[k] + (1 - share) * power[k];
            noise[k] = Math.max(LEAST_POWER, 0.86 * noise[k] + 0.14 * guess);
        }
    }
}
