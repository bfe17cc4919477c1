package studio.longplay.engine.voice.align;

import studio.longplay.engine.voice.measure.FourierTransform;

import java.util.Arrays;

/// A sound as what is compared in speech: every 10 ms twelve mel-cepstra (Davis & Mermelstein
/// 1980), how they change, and the level; each with the mean of the recording's own speech taken
/// off and in units of its spread, so that speaker and microphone count little.
final class SpeechFrames {
    static final int HOP = 480;

    private static final int SIZE = 2_048;
    private static final int WINDOW = 1_200;
    private static final int BANDS = 24;
    private static final int CEPSTRA = 12;
    private static final int CHANGE_STEPS = 2;
    private static final double CHANGE_WEIGHT = 0.7;
    private static final double LEVEL_WEIGHT = 1.2;
    private static final double LOWEST_HZ = 100;
    private static final double HIGHEST_HZ = 6_500;
    private static final double FLOOR = 1e-7;
    private static final double SPEECH_SHARE = 0.9;
    private static final double QUIET_SHARE = 0.05;
    private static final double UNDER_SPEECH_DB = 30;

    private static final FourierTransform TRANSFORM = new FourierTransform(SIZE);
    private static final double[] HAMMING = new double[WINDOW];
    private static final double[][] COSINE = new double[CEPSTRA][BANDS];

    static {
        Arrays.setAll(HAMMING, i -> 0.54 - 0.46 * StrictMath.cos(2 * Math.PI * i / (WINDOW - 1)));
        for (int i = 0; i < CEPSTRA; i++) {
            for (int band = 0; band < BANDS; band++) {
                COSINE[i][band] = StrictMath.cos(Math.PI * (i + 1) * (band + 0.5) / BANDS);
            }
        }
    }

    private final float[][] values;
    private final double[] speechShares;

    private SpeechFrames(float[][] values, double[] speechShares) {
        this.values = values;
        this.speechShares = speechShares;
    }

    /// @param samples mono, 48 kHz
    static SpeechFrames of(float[] samples) {
        int count = Math.max(1, samples.length / HOP);
        double[][] cepstra = new double[count][CEPSTRA];
        double[] levelsDb = new double[count];
        double[] real = new double[SIZE];
        double[] imaginary = new double[SIZE];
        double[] logs = new double[BANDS];
        for (int frame = 0; frame < count; frame++) {
            levelsDb[frame] = load(samples, frame, real, imaginary);
            TRANSFORM.forward(real, imaginary);
            bands(real, imaginary, logs);
            for (int i = 0; i < CEPSTRA; i++) {
                for (int band = 0; band < BANDS; band++) {
                    cepstra[frame][i] += logs[band] * COSINE[i][band];
                }
            }
        }
        double[] shares = shares(levelsDb);
        normalise(cepstra, shares);
        return new SpeechFrames(joined(cepstra, levelsDb), shares);
    }

    /// Puts one window in place; returns its level in dB.
    private static double load(float[] samples, int frame, double[] real, double[] imaginary) {
        Arrays.fill(real, 0);
        Arrays.fill(imaginary, 0);
        int from = frame * HOP + HOP / 2 - WINDOW / 2;
        double power = 1e-10;
        for (int i = 0; i < WINDOW; i++) {
            int at = from + i;
            double now = at >= 0 && at < samples.length ? samples[at] : 0;
            double before = at >= 1 && at <= samples.length ? samples[at - 1] : 0;
            power += now * now;
            real[i] = (now - 0.9 * before) * HAMMING[i];
        }
        return 10 * StrictMath.log10(power / WINDOW);
    }

    private static void bands(double[] real, double[] imaginary, double[] logs) {
        for (int band = 0; band < BANDS; band++) {
            int low = line(band);
            int middle = line(band + 1);
            int high = line(band + 2);
            double sum = FLOOR;
            for (int k = low + 1; k < high; k++) {
                double weight =
                        k <= middle
                                ? (double) (k - low) / (middle - low)
                                : (double) (high - k) / (high - middle);
                sum += weight * (real[k] * real[k] + imaginary[k] * imaginary[k]);
            }
            logs[band] = StrictMath.log(sum);
        }
    }

    private static int line(int edge) {
        double low = StrictMath.log(1 + LOWEST_HZ / 700);
        double high = StrictMath.log(1 + HIGHEST_HZ / 700);
        double hertz = 700 * (StrictMath.exp(low + (high - low) * edge / (BANDS + 1)) - 1);
        return (int) Math.round(hertz * SIZE / 48_000) + edge;
    }

    /// How much each frame is speech by its level: 0 as quiet as it gets, 1 as loud as speech.
    private static double[] shares(double[] levelsDb) {
        double[] sorted = levelsDb.clone();
        Arrays.sort(sorted);
        double speech = sorted[(int) (SPEECH_SHARE * (sorted.length - 1))];
        double quiet = Math.max(sorted[(int) (QUIET_SHARE * (sorted.length - 1))], speech - 55);
        double gate = Math.max(quiet + 3, speech - UNDER_SPEECH_DB);
        double span = Math.max(3, speech - gate);
        double[] shares = new double[levelsDb.length];
        Arrays.setAll(shares, i -> Math.clamp((levelsDb[i] - gate) / span, 0, 1));
        return shares;
    }

    private static void normalise(double[][] cepstra, double[] shares) {
        for (int i = 0; i < CEPSTRA; i++) {
            double sum = 0;
            double squares = 0;
            double weight = 1e-9;
            for (int frame = 0; frame < cepstra.length; frame++) {
                if (shares[frame] > 0) {
                    sum += cepstra[frame][i];
                    squares += cepstra[frame][i] * cepstra[frame][i];
                    weight++;
                }
            }
            double mean = sum / weight;
            double spread = StrictMath.sqrt(Math.max(1e-6, squares / weight - mean * mean));
            for (double[] frame : cepstra) {
                frame[i] = Math.clamp((frame[i] - mean) / spread, -4, 4);
            }
        }
    }

    private static float[][] joined(double[][] cepstra, double[] levelsDb) {
        double[] sorted = levelsDb.clone();
        Arrays.sort(sorted);
        double speech = sorted[(int) (SPEECH_SHARE * (sorted.length - 1))];
        int count = cepstra.length;
        float[][] joined = new float[count][2 * CEPSTRA + 1];
        for (int frame = 0; frame < count; frame++) {
            double[] before = cepstra[Math.max(0, frame - CHANGE_STEPS)];
            double[] after = cepstra[Math.min(count - 1, frame + CHANGE_STEPS)];
            for (int i = 0; i < CEPSTRA; i++) {
                joined[frame][i] = (float) cepstra[frame][i];
                joined[frame][CEPSTRA + i] = (float) (CHANGE_WEIGHT * (after[i] - before[i]));
            }
            double under = Math.clamp((levelsDb[frame] - speech) / 8, -4, 0.5);
            joined[frame][2 * CEPSTRA] = (float) (LEVEL_WEIGHT * under);
        }
        return joined;
    }

    int count() {
        return values.length;
    }

    /// Not to be changed.
    float[] values(int frame) {
        return values[frame];
    }

    /// 0 for a frame that is quiet, 1 for one as loud as speech.
    double speechShare(int frame) {
        return speechShares[frame];
    }

    static double distance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double apart = a[i] - b[i];
            sum += apart * apart;
        }
        return Math.sqrt(sum);
    }
}
