package studio.longplay.engine.inference.speech;

import studio.longplay.engine.jobs.JobContext;

import java.util.Arrays;

/// The log-mel spectrum Whisper was trained on: half a minute at 16 kHz, silent beyond what is
/// given and mirrored at both ends; 3,000 frames of 400 samples under a Hann window, 160 apart; the
/// power in bands of Slaney's mel scale to 8 kHz, its decimal logarithm no more than 8 below the
/// highest, plus 4 over 4.
///
/// Source: `log_mel_spectrogram` in openai/whisper, `whisper/audio.py`; the highest is that of the
/// half minute, as transformers' `WhisperFeatureExtractor` has it. Any number of threads may use
/// one at once.
public final class WhisperSpectrum {
    /// Samples a second it reads.
    public static final int RATE_HZ = 16_000;

    /// Samples of half a minute.
    public static final int WINDOW = 30 * RATE_HZ;

    /// Samples from one frame to the next.
    public static final int HOP = 160;

    /// Frames of half a minute.
    public static final int FRAMES = WINDOW / HOP;

    private static final int FRAME = 400;
    private static final int HALF = FRAME / 2;

    /// Frames read between two looks whether they are still wanted: some milliseconds' work.
    private static final int LOOK_EVERY = 64;

    private static final double FAINTEST = 1e-10;
    private static final double DEEPEST = 8;

    private final int bands;
    private final double[] window = new double[FRAME];
    private final double[][] cosine = new double[HALF + 1][HALF + 1];
    private final double[][] sine = new double[HALF + 1][HALF + 1];
    private final double[][] weights;
    private final int[] firstBin;
    private final int[] endBin;

    /// @param bands 80, or 128 for the models from large-v3 on
    public WhisperSpectrum(int bands) {
        this.bands = bands;
        for (int i = 0; i < FRAME; i++) {
            window[i] = 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / FRAME);
        }
        for (int bin = 0; bin <= HALF; bin++) {
            for (int i = 0; i <= HALF; i++) {
                double angle = 2 * Math.PI * (bin * i % FRAME) / FRAME;
                cosine[bin][i] = StrictMath.cos(angle);
                sine[bin][i] = StrictMath.sin(angle);
            }
        }
        weights = new MelBands(bands, HALF + 1, (double) RATE_HZ / FRAME, RATE_HZ / 2.0).weights();
        firstBin = new int[bands];
        endBin = new int[bands];
        for (int band = 0; band < bands; band++) {
            int first = 0;
            while (first < HALF && weights[band][first] == 0) {
                first++;
            }
            int end = HALF + 1;
            while (end > first && weights[band][end - 1] == 0) {
                end--;
            }
            firstBin[band] = first;
            endBin[band] = end;
        }
    }

    /// How many bands it has.
    public int bands() {
        return bands;
    }

    /// Reads up to half a minute.
    ///
    /// @param samples mono, full scale -1 to 1; what is beyond [#WINDOW] is not read
    /// @return a row of [#FRAMES] values for each band
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public float[] of(float[] samples, JobContext context) {
        int given = Math.min(WINDOW, samples.length);
        double[] levels = new double[bands * FRAMES];
        Arrays.fill(levels, StrictMath.log10(FAINTEST));
        double highest = StrictMath.log10(FAINTEST);
        double[] even = new double[HALF + 1];
        double[] odd = new double[HALF + 1];
        double[] power = new double[HALF + 1];
        for (int frame = 0; frame < FRAMES && frame * HOP - HALF < given; frame++) {
            if (frame % LOOK_EVERY == 0) {
                context.checkCancelled();
            }
            fold(samples, given, frame * HOP - HALF, even, odd);
            power(even, odd, power);
            for (int band = 0; band < bands; band++) {
                double energy = 0;
                for (int bin = firstBin[band]; bin < endBin[band]; bin++) {
                    energy += weights[band][bin] * power[bin];
                }
                double level = StrictMath.log10(Math.max(FAINTEST, energy));
                levels[band * FRAMES + frame] = level;
                highest = Math.max(highest, level);
            }
        }
        float[] scaled = new float[levels.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (float) ((Math.max(levels[i], highest - DEEPEST) + 4) / 4);
        }
        return scaled;
    }

    /// A real signal's transform needs only its sums and differences about the frame's first
    /// sample: half the work.
    private void fold(float[] samples, int given, int begin, double[] even, double[] odd) {
        even[0] = at(samples, given, begin) * window[0];
        odd[0] = 0;
        for (int i = 1; i < HALF; i++) {
            double ahead = at(samples, given, begin + i) * window[i];
            double behind = at(samples, given, begin + FRAME - i) * window[FRAME - i];
            even[i] = ahead + behind;
            odd[i] = ahead - behind;
        }
        even[HALF] = at(samples, given, begin + HALF) * window[HALF];
        odd[HALF] = 0;
    }

    private static double at(float[] samples, int given, int at) {
        int mirrored = at < 0 ? -at : at;
        if (mirrored >= WINDOW) {
            mirrored = 2 * (WINDOW - 1) - mirrored;
        }
        return mirrored < given ? samples[mirrored] : 0;
    }

    private void power(double[] even, double[] odd, double[] power) {
        for (int bin = 0; bin <= HALF; bin++) {
            double real = 0;
            double imaginary = 0;
            double[] cosines = cosine[bin];
            double[] sines = sine[bin];
            for (int i = 0; i <= HALF; i++) {
                real += cosines[i] * even[i];
                imaginary += sines[i] * odd[i];
            }
            power[bin] = real * real + imaginary * imaginary;
        }
    }
}
