package studio.longplay.engine.mix;

import studio.longplay.engine.time.SampleRate;

/// Adds up one scene's energy, K-weighted or plain, in steps of a third of the programme's 100 ms,
/// which the grid that scenes start on is made of. So what is measured does not depend on where the
/// scene stands.
///
/// Each scene is weighted from silence, so it is the same whatever comes before it.
final class SceneEnergy implements ScenePass.Sink {
    /// A third of 100 ms at 48 kHz; the grid of 25,600 samples is 16 of them.
    static final int STEP_SAMPLES = 1600;

    private final KWeighting left = new KWeighting(SampleRate.HZ_48000.hertz());
    private final KWeighting right = new KWeighting(SampleRate.HZ_48000.hertz());
    private final boolean weighted;
    private final double[] steps;
    private long at;

    /// @param phase how many samples after a step's begin the scene starts; 0 on the grid
    /// @param length samples of the scene
    /// @param weighted whether the energy is K-weighted
    SceneEnergy(int phase, long length, boolean weighted) {
        this.at = phase;
        this.weighted = weighted;
        this.steps = new double[(int) ((phase + length) / STEP_SAMPLES + 1)];
    }

    @Override
    public void accept(float[][] stereo, int offset, int count) {
        int done = 0;
        while (done < count) {
            int many = (int) Math.min(count - done, STEP_SAMPLES - at % STEP_SAMPLES);
            int step = (int) (at / STEP_SAMPLES);
            if (weighted) {
                steps[step] += left.energy(stereo[0], offset + done, many);
                steps[step] += right.energy(stereo[1], offset + done, many);
            } else {
                steps[step] += plain(stereo[0], offset + done, many);
                steps[step] += plain(stereo[1], offset + done, many);
            }
            done += many;
            at += many;
        }
    }

    private static double plain(float[] samples, int offset, int count) {
        double sum = 0;
        for (int i = offset; i < offset + count; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return sum;
    }

    /// The sums of squares so far, step by step.
    double[] steps() {
        return steps.clone();
    }
}
