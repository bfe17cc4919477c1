package studio.longplay.engine.music.synth;

import java.util.List;

/// A [Body] at work on one channel: band-passes after the Audio EQ Cookbook (Bristow-Johnson), in
/// parallel.
final class BodyFilter {
    private final int count;
    private final float dry;
    private final double[] in;
    private final double[] feed;
    private final double[] loss;
    private final double[] one;
    private final double[] two;

    BodyFilter(Body body) {
        List<Body.Mode> modes = body.modes();
        count = modes.size();
        dry = (float) body.dry();
        in = new double[count];
        feed = new double[count];
        loss = new double[count];
        one = new double[count];
        two = new double[count];
        for (int i = 0; i < count; i++) {
            Body.Mode mode = modes.get(i);
            double w = 2 * StrictMath.PI * mode.hertz() / Pitch.SAMPLE_RATE;
            double alpha = StrictMath.sin(w) / (2 * mode.quality());
            in[i] = mode.gain() * alpha / (1 + alpha);
            feed[i] = 2 * StrictMath.cos(w) / (1 + alpha);
            loss[i] = (1 - alpha) / (1 + alpha);
        }
    }

    float next(float sample) {
        double sum = dry * sample;
        for (int i = 0; i < count; i++) {
            double ringing = in[i] * sample + one[i];
            one[i] = feed[i] * ringing + two[i];
            two[i] = -in[i] * sample - loss[i] * ringing;
            sum += ringing;
        }
        return (float) sum;
    }

    /// Takes what is too small to be heard, and slow to compute, away.
    void settle() {
        for (int i = 0; i < count; i++) {
            one[i] = Math.abs(one[i]) < 1e-20 ? 0 : one[i];
            two[i] = Math.abs(two[i]) < 1e-20 ? 0 : two[i];
        }
    }
}
