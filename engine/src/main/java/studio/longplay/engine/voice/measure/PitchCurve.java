package studio.longplay.engine.voice.measure;

import java.util.Arrays;

/// The pitch of speech every 10 ms, and how periodic it is there.
///
/// @param hertz one value for each step of 10 ms, 60 to 500, 0 where there is no pitch
/// @param periodicity the height of the autocorrelation at the period, 0 to 1, 0 without pitch
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record PitchCurve(double[] hertz, double[] periodicity) {
    /// Time between two values, in seconds.
    public static final double STEP_SECONDS = 0.01;

    /// Finds the pitch by P. Boersma's method (1993, "Accurate short-term analysis of the
    /// fundamental frequency and the harmonics-to-noise ratio of a sampled sound"): candidates from
    /// the autocorrelation divided by the window's own, and the cheapest path through them.
    ///
    /// @param samples mono, 48 kHz
    public static PitchCurve of(float[] samples) {
        return new PitchSearch(SpeechBand.of(samples)).find();
    }

    /// In hertz; 0 if nothing has pitch.
    public double median() {
        return quantile(0.5);
    }

    /// The pitch that a share of the voiced steps do not exceed, in hertz.
    public double quantile(double share) {
        return Quantile.of(voiced(hertz), share);
    }

    /// From the 5th to the 95th percentile, in semitones.
    public double rangeSemitones() {
        double low = quantile(0.05);
        return low <= 0 ? 0 : 12 * StrictMath.log(quantile(0.95) / low) / StrictMath.log(2);
    }

    /// Steps that have pitch.
    public int voicedSteps() {
        return voiced(hertz).length;
    }

    public boolean isVoiced(int step) {
        return step >= 0 && step < hertz.length && hertz[step] > 0;
    }

    /// Harmonics against noise in the voiced steps (median), in dB, at most 40.
    public double harmonicsToNoiseDb() {
        double ratio = Quantile.of(voiced(periodicity), 0.5);
        double kept = Math.clamp(ratio, 1e-4, 1 - 1e-4);
        return 10 * StrictMath.log10(kept / (1 - kept));
    }

    private double[] voiced(double[] values) {
        double[] out = new double[hertz.length];
        int count = 0;
        for (int i = 0; i < hertz.length; i++) {
            if (hertz[i] > 0) {
                out[count++] = values[i];
            }
        }
        return Arrays.copyOf(out, count);
    }
}
