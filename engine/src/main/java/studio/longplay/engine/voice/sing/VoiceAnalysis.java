package studio.longplay.engine.voice.sing;

import static studio.longplay.engine.voice.sing.VoiceFrames.BANDS;
import static studio.longplay.engine.voice.sing.VoiceFrames.CEPSTRA;
import static studio.longplay.engine.voice.sing.VoiceFrames.HOP;
import static studio.longplay.engine.voice.sing.VoiceFrames.RATE_HZ;
import static studio.longplay.engine.voice.sing.VoiceFrames.SIZE;

import studio.longplay.engine.voice.PhoneTime;
import studio.longplay.engine.voice.measure.FourierTransform;
import studio.longplay.engine.voice.measure.PitchCurve;

import java.util.Arrays;
import java.util.List;

/// Takes speech apart: the pitch, an envelope that does not know of the pitch (the window is three
/// periods long, harmonics are smoothed over and the smoothing is undone in the cepstrum; M. Morise
/// 2015, "CheapTrick, a spectral envelope estimator for high-quality speech synthesis"), and how
/// much of each band does not repeat from period to period. Used for one sound.
final class VoiceAnalysis {
    /// Frames without pitch are looked at through a window this short.
    private static final double UNPITCHED_HZ = 300;

    private static final double LOWEST_HZ = 71;
    private static final double UNDOING = -0.15;
    private static final double SILENCE = 1e-14;
    private static final double LAG_SPREAD = 0.04;
    private static final int LAGS = 17;
    private static final int PERIODS_FOR_HISS = 4;

    /// Vowels that a voice did not quite get to sound have this much noise.
    private static final float[] USUAL_HISS = {0.1f, 0.2f, 0.3f, 0.5f, 0.8f, 0.9f};

    private static final float MOST_IN_VOWEL = 0.45f;
    private static final double[] BAND_ENDS_HZ = {1_000, 2_000, 4_000, 6_000, 9_000, 24_000};
    private static final FourierTransform TRANSFORM = new FourierTransform(SIZE);

    private final float[] x;
    private final double[] hertz;
    private final double[] real = new double[SIZE];
    private final double[] imaginary = new double[SIZE];
    private final double[] power = new double[SIZE / 2 + 1];
    private final double[] sums = new double[SIZE / 2 + 2];

    private VoiceAnalysis(float[] samples) {
        x = samples;
        hertz = PitchCurve.of(samples).hertz();
    }

    /// @param samples mono, 48 kHz
    /// @param phones what is spoken when: vowels always have pitch
    static VoiceFrames of(float[] samples, List<PhoneTime> phones) {
        VoiceFrames frames = of(samples);
        for (PhoneTime phone : phones) {
            int to = (int) Math.min(frames.count(), phone.endSample() / HOP + 1);
            for (int frame = (int) (phone.startSample() / HOP); frame < to; frame++) {
                float[] hiss = frames.hiss()[frame];
                if (PhoneKind.of(phone.phone()).isNucleus() && hiss[0] > MOST_IN_VOWEL) {
                    System.arraycopy(USUAL_HISS, 0, hiss, 0, BANDS);
                }
            }
        }
        return frames;
    }

    /// @param samples mono, 48 kHz
    private static VoiceFrames of(float[] samples) {
        VoiceAnalysis analysis = new VoiceAnalysis(samples);
        int frames = samples.length / HOP + 1;
        float[][] cepstra = new float[frames][CEPSTRA];
        float[][] hiss = new float[frames][BANDS];
        for (int frame = 0; frame < frames; frame++) {
            double pitch = analysis.pitch(frame);
            analysis.envelope(frame * HOP, pitch > 0 ? pitch : UNPITCHED_HZ, cepstra[frame]);
            if (pitch > 0) {
                analysis.hiss(frame * HOP, pitch, hiss[frame]);
            } else {
                Arrays.fill(hiss[frame], 1);
            }
        }
        return new VoiceFrames(cepstra, hiss);
    }

    /// In hertz, 0 for none.
    private double pitch(int frame) {
        double step = (double) frame * HOP / (RATE_HZ * PitchCurve.STEP_SECONDS) - 0.5;
        int before = Math.clamp((int) Math.floor(step), 0, Math.max(0, hertz.length - 1));
        if (hertz.length == 0) {
            return 0;
        }
        int after = Math.min(before + 1, hertz.length - 1);
        double first = hertz[before];
        double second = hertz[after];
        if (first == 0 || second == 0) {
            double only = step - before < 0.5 ? first : second;
            return only == 0 ? 0 : Math.max(LOWEST_HZ, only);
        }
        double place = Math.clamp(step - before, 0.0, 1.0);
        return Math.max(LOWEST_HZ, first + (second - first) * place);
    }

    private void envelope(int centre, double pitch, float[] cepstrum) {
        window(centre, 1.5 * RATE_HZ / pitch);
        fillBelowPitch(pitch);
        smooth(2 * pitch / 3);
        for (int k = 0; k < SIZE; k++) {
            real[k] = 0.5 * StrictMath.log(power[k <= SIZE / 2 ? k : SIZE - k] + SILENCE);
            imaginary[k] = 0;
        }
        TRANSFORM.inverse(real, imaginary);
        cepstrum[0] = (float) real[0];
        for (int i = 1; i < CEPSTRA; i++) {
            double turns = Math.PI * pitch * i / RATE_HZ;
            double lifter = StrictMath.sin(turns) / turns;
            double undoing = 1 - 2 * UNDOING + 2 * UNDOING * StrictMath.cos(2 * turns);
            cepstrum[i] = (float) (real[i] * lifter * undoing);
        }
    }

    /// Puts the power spectrum of what a Hann window shows into [#power].
    private void window(int centre, double half) {
        Arrays.fill(real, 0);
        Arrays.fill(imaginary, 0);
        int reach = (int) Math.min(half, SIZE / 2.0 - 1);
        double weights = 0;
        double mean = 0;
        double sum = 0;
        for (int i = -reach; i <= reach; i++) {
            double weight = 0.5 + 0.5 * Curves.cos(Math.PI * i / (reach + 1));
            int at = centre + i;
            double value = at >= 0 && at < x.length ? x[at] : 0;
            real[i + reach] = value * weight;
            mean += value * weight;
            sum += weight;
            weights += weight * weight;
        }
        mean /= sum;
        for (int i = -reach; i <= reach; i++) {
            double weight = 0.5 + 0.5 * Curves.cos(Math.PI * i / (reach + 1));
            real[i + reach] -= mean * weight;
        }
        TRANSFORM.forward(real, imaginary);
        for (int k = 0; k <= SIZE / 2; k++) {
            power[k] = (real[k] * real[k] + imaginary[k] * imaginary[k]) / weights;
        }
    }

    /// Below the lowest harmonic there is nothing to see: its own mirror image stands in.
    private void fillBelowPitch(double pitch) {
        double bins = pitch * SIZE / RATE_HZ;
        int last = (int) (bins / 2);
        for (int k = 0; k <= last; k++) {
            int mirror = (int) Math.round(bins - k);
            power[k] += power[Math.clamp(mirror, 0, SIZE / 2)];
        }
    }

    /// The mean over a width around each frequency.
    private void smooth(double widthHz) {
        sums[0] = 0;
        for (int k = 0; k <= SIZE / 2; k++) {
            sums[k + 1] = sums[k] + power[k];
        }
        double width = Math.max(1, widthHz * SIZE / RATE_HZ);
        for (int k = 0; k <= SIZE / 2; k++) {
            power[k] = (sum(k + 0.5 + width / 2) - sum(k + 0.5 - width / 2)) / width;
        }
    }

    /// Of the power below a place between bins; the spectrum is mirrored at its ends.
    private double sum(double place) {
        if (place < 0) {
            return -sum(-place);
        }
        double top = SIZE / 2.0 + 1;
        if (place > top) {
            return 2 * sums[SIZE / 2 + 1] - sum(2 * top - place);
        }
        int below = Math.min((int) place, SIZE / 2);
        return sums[below] + (sums[below + 1] - sums[below]) * (place - below);
    }

    /// How little each band repeats after a period: its autocorrelation there, divided by the
    /// window's.
    private void hiss(int centre, double pitch, float[] share) {
        double period = RATE_HZ / pitch;
        double half = Math.min(PERIODS_FOR_HISS * period / 2, SIZE / 2.0 - 1);
        window(centre, half);
        double[] best = new double[BANDS];
        double[] all = new double[BANDS];
        band(0, all);
        for (int i = 0; i < LAGS; i++) {
            double lag = period * (1 + LAG_SPREAD * (2.0 * i / (LAGS - 1) - 1));
            double[] match = new double[BANDS];
            band(lag, match);
            double own = windowMatch(lag / (2 * half));
            for (int band = 0; band < BANDS; band++) {
                best[band] = Math.max(best[band], match[band] / (all[band] + SILENCE) / own);
            }
        }
        for (int band = 0; band < BANDS; band++) {
            share[band] = (float) StrictMath.sqrt(Math.clamp(1 - best[band], 0.0, 1.0));
        }
    }

    /// Adds up each band's power, turned by a lag.
    private void band(double lag, double[] out) {
        double turn = 2 * Math.PI * lag / SIZE;
        double twice = 2 * Curves.cos(turn);
        double before = Curves.cos(-turn);
        double here = 1;
        int band = 0;
        for (int k = 0; k <= SIZE / 2; k++) {
            if (k * (double) RATE_HZ / SIZE > BAND_ENDS_HZ[band] && band < BANDS - 1) {
                band++;
            }
            out[band] += power[k] * here;
            double next = twice * here - before;
            before = here;
            here = next;
        }
    }

    /// The autocorrelation of a Hann window, at a lag in windows.
    private static double windowMatch(double lag) {
        double turn = 2 * Math.PI * lag;
        return (1 - lag) * (2.0 / 3 + Curves.cos(turn) / 3) + Curves.sin(turn) / (2 * Math.PI);
    }
}
