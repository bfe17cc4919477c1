package studio.longplay.engine.mix;

import java.util.Arrays;

/// The highest sample and the highest true peak of some channels, over all that passed.
final class PeakMeter {
    private static final int BLOCK_SAMPLES = 4096;

    private final Interpolator interpolator;
    private final float[][] windows;
    private final float[] peaks = new float[BLOCK_SAMPLES];
    private float highestTrue;
    private float highestSample;
    private float trueBefore;
    private float sampleBefore;

    PeakMeter(Interpolator interpolator, int channels) {
        this.interpolator = interpolator;
        this.windows = new float[channels][BLOCK_SAMPLES + interpolator.taps() - 1];
    }

    void process(float[][] planar, int offset, int count) {
        for (int done = 0; done < count; done += BLOCK_SAMPLES) {
            int many = Math.min(BLOCK_SAMPLES, count - done);
            for (int channel = 0; channel < windows.length; channel++) {
                block(windows[channel], planar[channel], offset + done, many);
            }
        }
    }

    private void block(float[] window, float[] samples, int offset, int count) {
        int kept = interpolator.taps() - 1;
        System.arraycopy(samples, offset, window, kept, count);
        Arrays.fill(peaks, 0, count, 0f);
        interpolator.raise(window, 0, count, highestTrue, peaks);
        highestTrue = Math.max(highestTrue, Interpolator.highest(peaks, 0, count));
        highestSample = Math.max(highestSample, Interpolator.highest(samples, offset, count));
        System.arraycopy(window, count, window, 0, kept);
    }

    /// Measures what comes by itself until [#endStretch].
    void beginStretch() {
        trueBefore = highestTrue;
        sampleBefore = highestSample;
        highestTrue = 0;
        highestSample = 0;
    }

    float stretchTrue() {
        return highestTrue;
    }

    float stretchSample() {
        return highestSample;
    }

    void endStretch() {
        raise(trueBefore, sampleBefore);
    }

    /// Takes peaks that were measured elsewhere.
    void raise(float truePeak, float samplePeak) {
        highestTrue = Math.max(highestTrue, truePeak);
        highestSample = Math.max(highestSample, samplePeak);
    }

    /// Hears samples that do not count but stand before those that do.
    void warmUp(float[][] planar, int offset, int count) {
        float keptTrue = highestTrue;
        float keptSample = highestSample;
        highestTrue = Float.MAX_VALUE;
        process(planar, offset, count);
        highestTrue = keptTrue;
        highestSample = keptSample;
    }

    /// The highest true peak so far, as an amplitude; never under the highest sample.
    float highestTrue() {
        return Math.max(highestTrue, highestSample);
    }

    float highestSample() {
        return highestSample;
    }
}
