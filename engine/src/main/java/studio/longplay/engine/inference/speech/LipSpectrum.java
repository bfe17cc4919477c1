package studio.longplay.engine.inference.speech;

import studio.longplay.engine.jobs.JobContext;

/// The mel spectrum Wav2Lip was trained on: 16 kHz, the highs raised (0.97), frames of 800 samples
/// under a Hann window, 200 apart, mirrored at both ends; 80 bands of Slaney's mel scale from 55 to
/// 7,600 Hz, in decibels less 20, from -100 to 0 laid on -4 to 4.
///
/// Source: `audio.py` and `hparams.py` of Rudrabha/Wav2Lip, from memory: to be checked with real
/// weights. Any number of threads may use one at once.
public final class LipSpectrum {
    /// Samples a second it reads.
    public static final int RATE_HZ = 16_000;

    /// Values of a frame.
    public static final int BANDS = 80;

    /// Frames a second.
    public static final int FRAMES_PER_SECOND = 80;

    private static final int HOP = RATE_HZ / FRAMES_PER_SECOND;
    private static final int FRAME = 800;

    /// Frames read between two looks whether they are still wanted: some milliseconds' work.
    private static final int LOOK_EVERY = 16;

    private static final int BINS = FRAME / 2 + 1;
    private static final double LOW_HZ = 55;
    private static final double TOP_HZ = 7600;
    private static final double RAISED = 0.97;
    private static final double FAINTEST = 1e-5;
    private static final double REFERENCE_DB = 20;
    private static final double DEEPEST_DB = 100;
    private static final double LARGEST = 4;

    private final double[] window = new double[FRAME];
    private final double[][] weights =
            new MelBands(BANDS, BINS, (double) RATE_HZ / FRAME, LOW_HZ, TOP_HZ).weights();

    public LipSpectrum() {
        for (int i = 0; i < FRAME; i++) {
            window[i] = 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / FRAME);
        }
    }

    /// How many frames a sound has.
    public static int frames(int samples) {
        return samples / HOP + 1;
    }

    /// Reads a sound.
    ///
    /// @param samples mono at [#RATE_HZ], full scale -1 to 1
    /// @return [#BANDS] values for each frame, one frame after the other
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public float[] of(float[] samples, JobContext context) {
        int frames = frames(samples.length);
        float[] spectrum = new float[frames * BANDS];
        double[] framed = new double[FRAME];
        SplitTransform transform = new SplitTransform(FRAME);
        double[] real = new double[BINS];
        double[] imaginary = new double[BINS];
        for (int frame = 0; frame < frames; frame++) {
            if (frame % LOOK_EVERY == 0) {
                context.checkCancelled();
            }
            int begin = frame * HOP - FRAME / 2;
            for (int i = 0; i < FRAME; i++) {
                framed[i] = raised(samples, begin + i) * window[i];
            }
            transform.forward(framed, real, imaginary);
            for (int bin = 0; bin < BINS; bin++) {
                real[bin] = Math.sqrt(real[bin] * real[bin] + imaginary[bin] * imaginary[bin]);
            }
            for (int band = 0; band < BANDS; band++) {
                spectrum[frame * BANDS + band] = scaled(real, weights[band]);
            }
        }
        return spectrum;
    }

    private static double raised(float[] samples, int at) {
        int last = samples.length - 1;
        if (last < 1) {
            return last == 0 && at == 0 ? samples[0] : 0;
        }
        int mirrored = Math.floorMod(at, 2 * last);
        int place = mirrored > last ? 2 * last - mirrored : mirrored;
        return samples[place] - (place == 0 ? 0 : RAISED * samples[place - 1]);
    }

    private static float scaled(double[] magnitude, double[] weights) {
        double sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            sum += weights[bin] * magnitude[bin];
        }
        double level = 20 * StrictMath.log10(Math.max(FAINTEST, sum)) - REFERENCE_DB;
        double part = 2 * LARGEST * (level + DEEPEST_DB) / DEEPEST_DB - LARGEST;
        return (float) Math.clamp(part, -LARGEST, LARGEST);
    }
}
