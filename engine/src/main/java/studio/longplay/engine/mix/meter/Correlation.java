package studio.longplay.engine.mix.meter;

import studio.longplay.engine.time.SampleRate;

/// How alike left and right have been in the last moments: 1 the same, 0 nothing in common, -1 one
/// the other's opposite, so that nothing of it is left in mono.
///
/// Forgets with a time of 0.3 s, in steps of 10 ms. Allocates nothing. Not safe for use by two
/// threads at once.
public final class Correlation {
    private static final int STEPS_PER_SECOND = 100;
    private static final double STEPS_TO_FORGET = 30;
    private static final double QUIET = 1e-12;

    private final int stepSamples;
    private final double kept = StrictMath.exp(-1 / STEPS_TO_FORGET);
    private double product;
    private double left;
    private double right;
    private double stepProduct;
    private double stepLeft;
    private double stepRight;
    private int inStep;

    public Correlation(SampleRate rate) {
        this.stepSamples = Math.max(1, rate.hertz() / STEPS_PER_SECOND);
    }

    /// Takes the next `count` samples of left and right, from `stereo[side][offset]` on.
    public void process(float[][] stereo, int offset, int count) {
        int done = 0;
        while (done < count) {
            int many = Math.min(count - done, stepSamples - inStep);
            add(stereo[0], stereo[1], offset + done, many);
            done += many;
            inStep += many;
            if (inStep == stepSamples) {
                endStep();
            }
        }
    }

    private void add(float[] l, float[] r, int from, int count) {
        double p = 0;
        double ll = 0;
        double rr = 0;
        for (int i = from; i < from + count; i++) {
            p += (double) l[i] * r[i];
            ll += (double) l[i] * l[i];
            rr += (double) r[i] * r[i];
        }
        stepProduct += p;
        stepLeft += ll;
        stepRight += rr;
    }

    private void endStep() {
        product = product * kept + stepProduct;
        left = left * kept + stepLeft;
        right = right * kept + stepRight;
        stepProduct = 0;
        stepLeft = 0;
        stepRight = 0;
        inStep = 0;
    }

    /// -1 to 1; 0 where one side or both are silent.
    public double value() {
        return left < QUIET || right < QUIET
                ? 0
                : Math.clamp(product / (Math.sqrt(left) * Math.sqrt(right)), -1.0, 1.0);
    }
}
