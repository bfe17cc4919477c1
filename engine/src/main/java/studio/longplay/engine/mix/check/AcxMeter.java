package studio.longplay.engine.mix.check;

import studio.longplay.engine.time.SampleRate;

import java.util.Arrays;

/// Measures what ACX asks of an audiobook's file, in one pass.
///
/// The level is that of all samples of all channels. The noise floor is the quietest half second;
/// head and tail last until sound first, and from when it last, rises 12 dB over that floor and
/// over -60 dB for three steps of 10 ms. Memory: 4 bytes for every 10 ms. Not safe for use by two
/// threads at once.
public final class AcxMeter {
    private static final int STEPS_PER_SECOND = 100;
    private static final int FLOOR_STEPS = 50;
    private static final int SOUND_STEPS = 3;
    private static final double OVER_FLOOR = StrictMath.pow(10, 12 / 10.0);
    private static final double FAINTEST_SOUND = StrictMath.pow(10, -60 / 10.0);

    private final SampleRate rate;
    private final int channels;
    private final int stepSamples;
    private float[] steps = new float[1 << 14];
    private int stepCount;
    private int inStep;
    private double stepSquares;
    private double squares;
    private double peak;
    private long samples;
    private boolean sameSound = true;

    /// @param channels 1 or more
    public AcxMeter(SampleRate rate, int channels) {
        if (channels < 1) {
            throw new IllegalArgumentException("no channels to measure");
        }
        this.rate = rate;
        this.channels = channels;
        this.stepSamples = rate.hertz() / STEPS_PER_SECOND;
    }

    /// Takes the next `count` samples of each channel, from `planar[channel][offset]` on.
    public void process(float[][] planar, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            float first = planar[0][i];
            for (int channel = 0; channel < channels; channel++) {
                float sample = planar[channel][i];
                stepSquares += (double) sample * sample;
                peak = Math.max(peak, Math.abs(sample));
                sameSound &= sample == first;
            }
            if (++inStep == stepSamples) {
                endStep();
            }
        }
        samples += count;
    }

    private void endStep() {
        if (stepCount == steps.length) {
            steps = Arrays.copyOf(steps, stepCount * 2);
        }
        squares += stepSquares;
        steps[stepCount++] = (float) (stepSquares / ((double) stepSamples * channels));
        stepSquares = 0;
        inStep = 0;
    }

    /// What has been measured so far.
    public AcxReport report() {
        double all = squares + stepSquares;
        double mean = samples == 0 ? 0 : all / ((double) samples * channels);
        double floor = floor();
        double sound = Math.max(floor * OVER_FLOOR, FAINTEST_SOUND);
        int first = firstSound(sound);
        int last = lastSound(sound);
        return new AcxReport(
                10 * StrictMath.log10(mean),
                20 * StrictMath.log10(peak),
                10 * StrictMath.log10(floor),
                (double) first / STEPS_PER_SECOND,
                (double) (stepCount - last) / STEPS_PER_SECOND,
                (double) samples / rate.hertz(),
                channels,
                rate.hertz(),
                sameSound);
    }

    private double floor() {
        int window = Math.min(FLOOR_STEPS, stepCount);
        double lowest = Double.POSITIVE_INFINITY;
        for (int from = 0; window > 0 && from + window <= stepCount; from++) {
            double sum = 0;
            for (int i = from; i < from + window; i++) {
                sum += steps[i];
            }
            lowest = Math.min(lowest, sum / window);
        }
        return Double.isInfinite(lowest) ? 0 : lowest;
    }

    private int firstSound(double level) {
        int run = 0;
        for (int i = 0; i < stepCount; i++) {
            run = steps[i] > level ? run + 1 : 0;
            if (run == SOUND_STEPS) {
                return i + 1 - SOUND_STEPS;
            }
        }
        return stepCount;
    }

    private int lastSound(double level) {
        int run = 0;
        for (int i = stepCount - 1; i >= 0; i--) {
            run = steps[i] > level ? run + 1 : 0;
            if (run == SOUND_STEPS) {
                return i + SOUND_STEPS;
            }
        }
        return 0;
    }
}
