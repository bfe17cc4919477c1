package studio.longplay.engine.mix;

/// One scene's K-weighted energy, cut at the programme's steps of 100 ms so that scenes can be put
/// together to the programme's gating blocks wherever they begin.
///
/// Each scene is weighted from silence, so it is the same whatever comes before it.
final class SceneEnergy implements ScenePass.Sink {
    /// 100 ms at 48 kHz.
    static final int STEP_SAMPLES = 4800;

    private final KWeighting left;
    private final KWeighting right;
    private final long firstStep;
    private final double[] steps;
    private long at;

    /// @param start programme sample at which the scene begins
    /// @param length samples of the scene
    SceneEnergy(long start, long length, int hertz) {
        this.left = new KWeighting(hertz);
        this.right = new KWeighting(hertz);
        this.at = start;
        this.firstStep = start / STEP_SAMPLES;
        this.steps = new double[(int) ((start + length) / STEP_SAMPLES - firstStep + 1)];
    }

    @Override
    public void accept(float[][] stereo, int offset, int count) {
        int done = 0;
        while (done < count) {
            int many = (int) Math.min(count - done, STEP_SAMPLES - at % STEP_SAMPLES);
            int step = (int) (at / STEP_SAMPLES - firstStep);
            steps[step] += left.energy(stereo[0], offset + done, many);
            steps[step] += right.energy(stereo[1], offset + done, many);
            done += many;
            at += many;
        }
    }

    /// Adds this scene's sums of squares, times `factor`, to the programme's.
    void addTo(double[] programmeSteps, double factor) {
        for (int i = 0; i < steps.length && firstStep + i < programmeSteps.length; i++) {
            programmeSteps[(int) firstStep + i] += steps[i] * factor;
        }
    }
}
