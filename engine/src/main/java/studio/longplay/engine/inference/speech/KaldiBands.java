package studio.longplay.engine.inference.speech;

import studio.longplay.engine.jobs.JobContext;

/// The log-mel features speaker models were trained on: at 16 kHz, frames of 25 ms, 10 ms apart,
/// none beyond the ends; the mean taken off, pre-emphasis of 0.97, a window, the power in 80 bands
/// of O'Shaughnessy's mel scale from 20 Hz to 8 kHz, its natural logarithm; at last the mean over
/// time is taken off each band.
///
/// Source: `compliance.kaldi.fbank` of torchaudio (Kaldi's `compute-fbank-feats` without dither),
/// as WeSpeaker and 3D-Speaker call it. Any number of threads may use one at once.
public final class KaldiBands {
    /// Samples a second it reads.
    public static final int RATE_HZ = 16_000;

    /// Numbers of a frame.
    public static final int BANDS = 80;

    private static final int FRAME = 400;
    private static final int HOP = 160;
    private static final int SIZE = 512;

    /// Frames read between two looks whether they are still wanted: some milliseconds' work.
    private static final int LOOK_EVERY = 64;

    private static final double LOWEST_HZ = 20;
    private static final double EMPHASIS = 0.97;
    private static final double FAINTEST = 1.1920928955078125e-7;
    private static final double POVEY = 0.85;

    private final double scale;
    private final double[] window = new double[FRAME];
    private final double[][] weights = new double[BANDS][SIZE / 2];
    private final FourierTransform transform = new FourierTransform(SIZE);

    /// How the frames are faded.
    public enum Window {
        /// As WeSpeaker has it.
        HAMMING,
        /// Kaldi's own, as 3D-Speaker has it.
        POVEY
    }

    /// @param scale what full scale becomes: 32,768 where a model was trained on whole numbers
    public KaldiBands(Window shape, double scale) {
        this.scale = scale;
        for (int i = 0; i < FRAME; i++) {
            double cosine = StrictMath.cos(2 * Math.PI * i / (FRAME - 1));
            window[i] =
                    switch (shape) {
                        case HAMMING -> 0.54 - 0.46 * cosine;
                        case POVEY -> StrictMath.pow(0.5 - 0.5 * cosine, POVEY);
                    };
        }
        double low = mel(LOWEST_HZ);
        double step = (mel(RATE_HZ / 2.0) - low) / (BANDS + 1);
        for (int band = 0; band < BANDS; band++) {
            double left = low + band * step;
            for (int bin = 0; bin < SIZE / 2; bin++) {
                double at = mel((double) RATE_HZ / SIZE * bin);
                double rising = (at - left) / step;
                double falling = (left + 2 * step - at) / step;
                weights[band][bin] = Math.max(0, Math.min(rising, falling));
            }
        }
    }

    /// How many frames stand for that many samples.
    public static int frames(int samples) {
        return samples < FRAME ? 0 : (samples - FRAME) / HOP + 1;
    }

    /// Reads a stretch of speech.
    ///
    /// @param samples mono, full scale -1 to 1
    /// @return a row of [#BANDS] for each frame; empty if it is shorter than one
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public float[] of(float[] samples, JobContext context) {
        int frames = frames(samples.length);
        double[] levels = new double[frames * BANDS];
        double[] real = new double[SIZE];
        double[] imaginary = new double[SIZE];
        for (int frame = 0; frame < frames; frame++) {
            if (frame % LOOK_EVERY == 0) {
                context.checkCancelled();
            }
            load(samples, frame * HOP, real, imaginary);
            transform.forward(real, imaginary);
            for (int band = 0; band < BANDS; band++) {
                double energy = 0;
                for (int bin = 0; bin < SIZE / 2; bin++) {
                    double power = real[bin] * real[bin] + imaginary[bin] * imaginary[bin];
                    energy += weights[band][bin] * power;
                }
                levels[frame * BANDS + band] = StrictMath.log(Math.max(FAINTEST, energy));
            }
        }
        return withoutMean(levels, frames);
    }

    private void load(float[] samples, int begin, double[] real, double[] imaginary) {
        double mean = 0;
        for (int i = 0; i < FRAME; i++) {
            mean += samples[begin + i] * scale / FRAME;
        }
        double before = samples[begin] * scale - mean;
        for (int i = 0; i < SIZE; i++) {
            imaginary[i] = 0;
            double now = i < FRAME ? samples[begin + i] * scale - mean : 0;
            real[i] = i < FRAME ? (now - EMPHASIS * before) * window[i] : 0;
            before = now;
        }
    }

    private static float[] withoutMean(double[] levels, int frames) {
        float[] features = new float[levels.length];
        for (int band = 0; band < BANDS; band++) {
            double sum = 0;
            for (int frame = 0; frame < frames; frame++) {
                sum += levels[frame * BANDS + band];
            }
            for (int frame = 0; frame < frames; frame++) {
                int at = frame * BANDS + band;
                features[at] = (float) (levels[at] - sum / frames);
            }
        }
        return features;
    }

    private static double mel(double hertz) {
        return 1127 * StrictMath.log(1 + hertz / 700);
    }
}
