package studio.longplay.engine.voice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Measures speech: pitch by normalised autocorrelation, timbre by mel-cepstra of its voiced
/// frames. Works on every third sample (16 kHz) after a moving average.
public final class Acoustics {
    private static final int RATE_HZ = 16_000;
    private static final int HOP = 320;
    private static final int WINDOW = 640;
    private static final int SPECTRUM = 512;
    private static final int MELS = 26;
    private static final int CEPSTRA = 12;

    /// @param pitchHz median of the voiced frames
    /// @param voiced share of the sounding frames that have pitch
    /// @param cepstra mean mel-cepstrum, without the level
    public record Profile(double pitchHz, double voiced, double[] cepstra) {
        /// 1 is about as far as two people of one sex are: 3 semitones, or as much in timbre.
        public double distance(Profile other) {
            double semitones = 12 * Math.log(pitchHz / other.pitchHz) / Math.log(2);
            double timbre = 0;
            for (int i = 0; i < cepstra.length; i++) {
                timbre += Math.pow(cepstra[i] - other.cepstra[i], 2);
            }
            return Math.sqrt(Math.pow(semitones / 3, 2) + timbre / 0.09);
        }
    }

    private Acoustics() {}

    public static Profile profile(List<float[]> takes) {
        List<Double> pitches = new ArrayList<>();
        double[] cepstra = new double[CEPSTRA];
        int sounding = 0;
        for (float[] take : takes) {
            double[] x = decimate(take);
            for (int at = 0; at + WINDOW + RATE_HZ / 55 < x.length; at += HOP) {
                if (power(x, at) < 3e-4) {
                    continue;
                }
                sounding++;
                double pitch = pitch(x, at);
                if (pitch > 0) {
                    pitches.add(pitch);
                    double[] frame = cepstrum(x, at);
                    for (int i = 0; i < CEPSTRA; i++) {
                        cepstra[i] += frame[i];
                    }
                }
            }
        }
        for (int i = 0; i < CEPSTRA; i++) {
            cepstra[i] /= Math.max(1, pitches.size());
        }
        pitches.sort(null);
        double median = pitches.isEmpty() ? 0 : pitches.get(pitches.size() / 2);
        return new Profile(median, (double) pitches.size() / Math.max(1, sounding), cepstra);
    }

    private static double[] decimate(float[] samples) {
        double[] x = new double[samples.length / 3];
        for (int i = 0; i < x.length; i++) {
            x[i] = (samples[3 * i] + samples[3 * i + 1] + samples[3 * i + 2]) / 3;
        }
        return x;
    }

    private static double power(double[] x, int at) {
        double sum = 0;
        for (int i = at; i < at + WINDOW; i++) {
            sum += x[i] * x[i];
        }
        return sum / WINDOW;
    }

    /// In hertz, 0 for a frame without pitch.
    private static double pitch(double[] x, int at) {
        int shortest = RATE_HZ / 450;
        int longest = RATE_HZ / 60;
        double[] match = new double[longest + 2];
        double own = power(x, at) * WINDOW;
        for (int lag = shortest - 1; lag <= longest + 1; lag++) {
            double cross = 0;
            double other = 0;
            for (int i = at; i < at + WINDOW; i++) {
                cross += x[i] * x[i + lag];
                other += x[i + lag] * x[i + lag];
            }
            match[lag] = cross / Math.sqrt(own * other + 1e-12);
        }
        int best = 0;
        double bestMatch = 0.55;
        for (int lag = shortest; lag <= longest; lag++) {
            boolean top = match[lag] > match[lag - 1] && match[lag] >= match[lag + 1];
            if (top && match[lag] - 0.0006 * lag > bestMatch) {
                bestMatch = match[lag] - 0.0006 * lag;
                best = lag;
            }
        }
        return best == 0 ? 0 : (double) RATE_HZ / best;
    }

    private static double[] cepstrum(double[] x, int at) {
        double[] power = new double[SPECTRUM / 2];
        for (int k = 1; k < power.length; k++) {
            double re = 0;
            double im = 0;
            for (int i = 0; i < SPECTRUM; i++) {
                double value = x[at + i] * HANN[i];
                int phase = (i * k) & (SPECTRUM - 1);
                re += value * COS[phase];
                im += value * COS[(phase + SPECTRUM / 4) & (SPECTRUM - 1)];
            }
            power[k] = re * re + im * im;
        }
        double[] logs = new double[MELS];
        for (int band = 0; band < MELS; band++) {
            double low = hertz(band);
            double high = hertz(band + 2);
            double sum = 1e-9;
            for (int k = 1; k < power.length; k++) {
                double f = (double) k * RATE_HZ / SPECTRUM;
                sum += f >= low && f <= high ? power[k] : 0;
            }
            logs[band] = Math.log(sum);
        }
        double[] cepstrum = new double[CEPSTRA];
        for (int i = 0; i < CEPSTRA; i++) {
            for (int band = 0; band < MELS; band++) {
                cepstrum[i] +=
                        logs[band] * Math.cos(Math.PI * (i + 1) * (band + 0.5) / MELS) / MELS;
            }
        }
        return cepstrum;
    }

    private static double hertz(int band) {
        double top = 1127 * Math.log(1 + 6_500 / 700.0);
        double bottom = 1127 * Math.log(1 + 100 / 700.0);
        double mel = bottom + (top - bottom) * band / (MELS + 1);
        return 700 * (Math.exp(mel / 1127) - 1);
    }

    private static final double[] HANN = new double[SPECTRUM];
    private static final double[] COS = new double[SPECTRUM];

    static {
        Arrays.setAll(HANN, i -> 0.5 - 0.5 * Math.cos(2 * Math.PI * i / SPECTRUM));
        Arrays.setAll(COS, i -> Math.cos(2 * Math.PI * i / SPECTRUM));
    }
}
