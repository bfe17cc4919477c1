package studio.longplay.engine.voice.measure;

import java.util.Arrays;
import java.util.List;

/// The resonances of the vocal tract over all voiced sound of somebody.
///
/// @param hertz medians of the first four formants, rising
public record Formants(List<Double> hertz) {
    private static final int SIZE = 512;

    /// Five formants stand below this: 5 kHz for a man, 5.5 for a woman, more for a child.
    private static final double MAN_TOP_HZ = 5_000;

    private static final double MAN_HZ = 110;
    private static final double TOP_PER_PITCH = 5.6;
    private static final int MOST_FRAMES = 1_500;
    private static final double PRE_EMPHASIS = 0.97;
    private static final double SOUND_CM_PER_SECOND = 34_000;

    /// Of A. Lammert & S. Narayanan (2015, "On short-time estimation of vocal tract length from
    /// formant frequencies"), in hertz and without unit.
    private static final double OFFSET_HZ = 229;

    private static final double[] WEIGHTS = {0.030, 0.082, 0.124, 0.354};

    private static final FourierTransform TRANSFORM = new FourierTransform(SIZE);
    private static final double[] HANN = new double[SIZE];

    static {
        Arrays.setAll(HANN, i -> 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / SIZE));
    }

    public Formants {
        hertz = List.copyOf(hertz);
    }

    /// How long a uniform tube with these resonances is: about 17 cm for a man, 14.5 for a woman; 0
    /// if nothing was voiced.
    public double tractLengthCm() {
        double phi = OFFSET_HZ;
        for (int i = 0; i < WEIGHTS.length; i++) {
            phi += WEIGHTS[i] * hertz.get(i) / (2 * i + 1);
        }
        return hertz.getFirst() <= 0 ? 0 : SOUND_CM_PER_SECOND / (4 * phi);
    }

    /// @param x speech at 16 kHz
    static Formants of(double[] x, PitchCurve pitch) {
        int stride = Math.max(2, Math.ceilDiv(pitch.voicedSteps(), MOST_FRAMES));
        double[][] found = new double[LinearPrediction.FORMANTS][pitch.hertz().length];
        double[] real = new double[SIZE];
        double[] imaginary = new double[SIZE];
        int lines = lines(pitch.median());
        double topHz = (double) (lines - 1) * SpeechBand.RATE_HZ / SIZE;
        double[] power = new double[lines];
        double[] four = new double[LinearPrediction.FORMANTS];
        LinearPrediction prediction = new LinearPrediction();
        int count = 0;
        for (int step = 0; step < pitch.hertz().length; step += stride) {
            int from = step * PitchSearch.HOP + PitchSearch.HOP / 2 - SIZE / 2;
            if (!pitch.isVoiced(step) || from < 1 || from + SIZE > x.length) {
                continue;
            }
            spectrum(x, from, real, imaginary);
            for (int k = 0; k < lines; k++) {
                power[k] = real[k] * real[k] + imaginary[k] * imaginary[k];
            }
            if (prediction.formants(power, topHz, four)) {
                for (int i = 0; i < four.length; i++) {
                    found[i][count] = four[i];
                }
                count++;
            }
        }
        int frames = count;
        return new Formants(
                Arrays.stream(found)
                        .map(all -> Quantile.of(Arrays.copyOf(all, frames), 0.5))
                        .toList());
    }

    private static int lines(double pitchHz) {
        double top = MAN_TOP_HZ + TOP_PER_PITCH * (Math.clamp(pitchHz, 60, 330) - MAN_HZ);
        return (int) Math.round(top * SIZE / SpeechBand.RATE_HZ) + 1;
    }

    private static void spectrum(double[] x, int from, double[] real, double[] imaginary) {
        Arrays.fill(imaginary, 0);
        for (int i = 0; i < SIZE; i++) {
            real[i] = (x[from + i] - PRE_EMPHASIS * x[from + i - 1]) * HANN[i];
        }
        TRANSFORM.forward(real, imaginary);
    }
}
