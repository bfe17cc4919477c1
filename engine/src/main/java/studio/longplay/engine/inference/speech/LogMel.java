package studio.longplay.engine.inference.speech;

/// The log-mel spectrum DNSMOS P.808 was trained on: at 16 kHz, frames of 321 samples under a Hann
/// window, 160 apart and centred, silent beyond the ends; the power in 120 bands of Slaney's mel
/// scale, in decibels below the loudest, no more than 80, plus 40 over 40.
///
/// Source: `audio_melspec` in DNS-Challenge's `dnsmos_local.py` and the definitions of librosa it
/// calls. Any number of threads may use one at once.
final class LogMel {
    static final int BANDS = 120;

    private static final int FRAME = 321;
    private static final int HOP = 160;
    private static final int HALF = FRAME / 2;
    private static final int RATE_HZ = 16_000;
    private static final double FAINTEST = 1e-10;
    private static final double DEEPEST_DB = 80;

    private final double[] window = new double[FRAME];
    private final double[][] cosine = new double[HALF + 1][HALF];
    private final double[][] sine = new double[HALF + 1][HALF];
    private final double[][] bands =
            new MelBands(BANDS, HALF + 1, (double) RATE_HZ / FRAME, RATE_HZ / 2.0).weights();

    LogMel() {
        for (int i = 0; i < FRAME; i++) {
            window[i] = 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / FRAME);
        }
        for (int bin = 0; bin <= HALF; bin++) {
            for (int i = 0; i < HALF; i++) {
                double angle = 2 * Math.PI * (bin * (i + 1) % FRAME) / FRAME;
                cosine[bin][i] = StrictMath.cos(angle);
                sine[bin][i] = StrictMath.sin(angle);
            }
        }
    }

    /// How many frames stand for that many samples.
    static int frames(int samples) {
        return (samples - 1) / HOP + 1;
    }

    /// Reads `count` samples from `begin` on as a signal of their own.
    ///
    /// @return a row of [#BANDS] for each frame
    float[] of(float[] samples, int begin, int count) {
        int frames = frames(count);
        double[] decibels = new double[frames * BANDS];
        double[] power = new double[HALF + 1];
        double loudest = Double.NEGATIVE_INFINITY;
        double[] even = new double[HALF];
        double[] odd = new double[HALF];
        for (int frame = 0; frame < frames; frame++) {
            double middle = fold(samples, begin, count, frame * HOP - HALF, even, odd);
            power(middle, even, odd, power);
            for (int band = 0; band < BANDS; band++) {
                double energy = Math.max(FAINTEST, dot(bands[band], power));
                double level = 10 * StrictMath.log10(energy);
                decibels[frame * BANDS + band] = level;
                loudest = Math.max(loudest, level);
            }
        }
        float[] scaled = new float[decibels.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (float) ((Math.max(decibels[i] - loudest, -DEEPEST_DB) + 40) / 40);
        }
        return scaled;
    }

    /// A real signal's transform needs only its sums and differences about the frame's first
    /// sample: half the work. Returns that sample.
    private double fold(
            float[] samples, int begin, int count, int at, double[] even, double[] odd) {
        for (int i = 0; i < HALF; i++) {
            double ahead = at(samples, begin, count, at + 1 + i) * window[1 + i];
            double behind = at(samples, begin, count, at + FRAME - 1 - i) * window[FRAME - 1 - i];
            even[i] = ahead + behind;
            odd[i] = ahead - behind;
        }
        return at(samples, begin, count, at) * window[0];
    }

    private static double at(float[] samples, int begin, int count, int at) {
        return at >= 0 && at < count ? samples[begin + at] : 0;
    }

    private void power(double first, double[] even, double[] odd, double[] power) {
        for (int bin = 0; bin <= HALF; bin++) {
            double real = first + dot(cosine[bin], even);
            double imaginary = dot(sine[bin], odd);
            power[bin] = real * real + imaginary * imaginary;
        }
    }

    private static double dot(double[] weights, double[] values) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }
}
