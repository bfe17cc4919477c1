package studio.longplay.engine.mix.desk;

import studio.longplay.engine.project.desk.DeEsser;
import studio.longplay.engine.time.SampleRate;

/// A de-esser: a shelf above the frequency that goes down while the band above it is loud.
///
/// The band is split by a state-variable filter (A. Simper, "Solving the continuous SVF equations
/// using trapezoidal integration and equivalent currents", 2013), whose three parts add up to the
/// sound as it was: with nothing to turn down it passes bit for bit. What is listened to is split
/// once more, 24 dB per octave, so that vowels do not count. The louder side decides for both.
public final class DeEsserVertex implements Vertex {
    /// Four dB more in give one more out.
    private static final double SLOPE = 0.75;

    private static final double KNEE_DB = 6;
    private static final double ATTACK_MS = 1;
    private static final double RELEASE_MS = 60;
    private static final double DAMPING = StrictMath.sqrt(2);
    private static final double HIGHEST_PART_OF_RATE = 0.49;
    private static final int STRETCH = 256;

    /// The shelf begins so much lower that its full depth is reached soon above the frequency.
    private static final double SHELF_BEFORE = 0.75;

    private final GainReduction reduction;
    private final Split left;
    private final Split right;
    private final Split leftSharp;
    private final Split rightSharp;
    private int inStretch;

    public DeEsserVertex(DeEsser deEsser, SampleRate rate) {
        double perMs = rate.hertz() / 1000.0;
        this.reduction =
                new GainReduction(
                        new GainReduction.Curve(
                                deEsser.thresholdDb(), SLOPE, KNEE_DB, deEsser.depthDb()),
                        ATTACK_MS * perMs,
                        RELEASE_MS * perMs);
        double part = Math.min(HIGHEST_PART_OF_RATE, deEsser.frequencyHz() / rate.hertz());
        this.left = new Split(part * SHELF_BEFORE);
        this.right = new Split(part * SHELF_BEFORE);
        this.leftSharp = new Split(part);
        this.rightSharp = new Split(part);
    }

    @Override
    public void process(float[][] stereo, int offset, int count) {
        float[] l = stereo[0];
        float[] r = stereo[1];
        for (int i = offset; i < offset + count; i++) {
            left.take(l[i]);
            right.take(r[i]);
            leftSharp.take(left.high);
            rightSharp.take(right.high);
            float peak = (float) Math.max(Math.abs(leftSharp.high), Math.abs(rightSharp.high));
            double downDb = reduction.next(peak);
            if (downDb > 0) {
                double gain = DecibelTable.factor(-downDb);
                double middle = Math.sqrt(gain);
                l[i] = left.turnedDown(l[i], middle, gain);
                r[i] = right.turnedDown(r[i], middle, gain);
            }
            if (++inStretch == STRETCH) {
                inStretch = 0;
                settle();
            }
        }
    }

    private void settle() {
        left.settle();
        right.settle();
        leftSharp.settle();
        rightSharp.settle();
    }

    /// The deepest reduction since this was last asked, in dB, 0 or more.
    public double takeReductionDb() {
        return reduction.takeDeepestDb();
    }

    /// One side, split into low, middle and high.
    private static final class Split {
        private static final double QUIET = 1e-30;

        private final double a1;
        private final double a2;
        private final double a3;
        private double first;
        private double second;
        private double middle;
        private double high;

        Split(double partOfRate) {
            double g = StrictMath.tan(StrictMath.PI * partOfRate);
            this.a1 = 1 / (1 + g * (g + DAMPING));
            this.a2 = g * a1;
            this.a3 = g * a2;
        }

        void take(double sample) {
            double rest = sample - second;
            double band = a1 * first + a2 * rest;
            double low = second + a2 * first + a3 * rest;
            first = 2 * band - first;
            second = 2 * low - second;
            middle = DAMPING * band;
            high = sample - middle - low;
        }

        /// The middle goes down by the root of the gain: so the slope has no bump.
        float turnedDown(float sample, double middleGain, double highGain) {
            return (float) (sample + (middleGain - 1) * middle + (highGain - 1) * high);
        }

        void settle() {
            first = Math.abs(first) < QUIET ? 0 : first;
            second = Math.abs(second) < QUIET ? 0 : second;
        }
    }
}
