package studio.longplay.engine.mix.desk;

import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.time.SampleRate;

/// A fader and its pan; where they are moved they go there in 10 ms, so that nothing clicks.
///
/// Pan is balance with equal power: in the middle nothing changes, towards one side the other goes
/// down along a quarter of a cosine.
public final class GainVertex implements Vertex {
    private static final double RAMP_SECONDS = 0.010;

    private final int rampSamples;
    private final double[] from = new double[2];
    private final double[] to = new double[2];
    private int inRamp;

    /// @param gainDb -96 (silent) to 24
    /// @param pan -1 (left) to 1 (right)
    public GainVertex(double gainDb, double pan, SampleRate rate) {
        this.rampSamples = Math.max(1, (int) (rate.hertz() * RAMP_SECONDS));
        aim(gainDb, pan);
        inRamp = rampSamples;
    }

    /// Goes to another gain and place, from where it is now.
    public void aim(double gainDb, double pan) {
        for (int side = 0; side < 2; side++) {
            from[side] = factorNow(side);
        }
        double gain = gainDb <= Strip.OFF_DB ? 0 : DecibelTable.exactFactor(gainDb);
        to[0] = gain * leftFactor(pan);
        to[1] = gain * leftFactor(-pan);
        inRamp = 0;
    }

    /// The left side's factor at a place from -1 to 1; the right side's is that of the opposite
    /// place.
    public static double leftFactor(double pan) {
        double angle = (pan + 1) * StrictMath.PI / 4;
        return pan <= 0 ? 1 : Math.max(0, StrictMath.sqrt(2) * StrictMath.cos(angle));
    }

    private double factorNow(int side) {
        return inRamp >= rampSamples
                ? to[side]
                : from[side] + (to[side] - from[side]) * inRamp / rampSamples;
    }

    @Override
    public void process(float[][] stereo, int offset, int count) {
        int moving = Math.min(count, rampSamples - inRamp);
        for (int side = 0; side < 2; side++) {
            float[] samples = stereo[side];
            double step = (to[side] - from[side]) / rampSamples;
            for (int i = 0; i < moving; i++) {
                samples[offset + i] *= (float) (from[side] + step * (inRamp + i + 1));
            }
            float still = (float) to[side];
            for (int i = moving; still != 1 && i < count; i++) {
                samples[offset + i] *= still;
            }
        }
        inRamp += moving;
    }
}
