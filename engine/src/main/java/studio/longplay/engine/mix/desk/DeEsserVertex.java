package studio.longplay.engine.mix.desk;

import studio.longplay.engine.project.desk.DeEsser;
import studio.longplay.engine.time.SampleRate;

/// A de-esser: a shelf above the frequency that goes down while the band above it is loud.
///
/// The shelf is made by turning parts of the sound down ([BandSplit]): with nothing to turn down
/// every bit passes. What is listened to is split once more, 24 dB per octave, so that vowels do
/// not count. The louder side decides for both.
public final class DeEsserVertex implements Vertex {
    /// Four dB more in give one more out.
    private static final double SLOPE = 0.75;

    private static final double KNEE_DB = 6;
    private static final double ATTACK_MS = 1;
    private static final double RELEASE_MS = 60;
    private static final int STRETCH = 256;

    /// The shelf begins so much lower that its full depth is reached soon above the frequency.
    private static final double SHELF_BEFORE = 0.75;

    private final GainReduction reduction;
    private final BandSplit shelf;
    private final StereoBiquad sharp;
    private final double[][] sound = new double[2][STRETCH];
    private final double[][] middles = new double[2][STRETCH];
    private final double[][] highs = new double[2][STRETCH];
    private final double[][] sharpest = new double[2][STRETCH];
    private final float[] peaks = new float[STRETCH];
    private final double[] down = new double[STRETCH];
    private final double[] roots = new double[STRETCH];
    private int inStretch;

    public DeEsserVertex(DeEsser deEsser, SampleRate rate) {
        double perMs = rate.hertz() / 1000.0;
        this.reduction =
                new GainReduction(
                        new GainReduction.Curve(
                                deEsser.thresholdDb(), SLOPE, KNEE_DB, deEsser.depthDb()),
                        ATTACK_MS * perMs,
                        RELEASE_MS * perMs);
        this.shelf = new BandSplit(deEsser.frequencyHz() * SHELF_BEFORE, rate.hertz());
        this.sharp = new StereoBiquad(Biquad.highPass(deEsser.frequencyHz(), rate));
    }

    @Override
    public void process(float[][] stereo, int offset, int count) {
        int done = 0;
        while (done < count) {
            int many = Math.min(count - done, STRETCH - inStretch);
            stretch(stereo, offset + done, many);
            done += many;
            inStretch += many;
            if (inStretch == STRETCH) {
                inStretch = 0;
                shelf.settle();
                sharp.settle();
            }
        }
    }

    private void stretch(float[][] stereo, int offset, int count) {
        for (int side = 0; side < 2; side++) {
            for (int i = 0; i < count; i++) {
                sound[side][i] = stereo[side][offset + i];
            }
        }
        shelf.split(sound, count, middles, highs);
        System.arraycopy(highs[0], 0, sharpest[0], 0, count);
        System.arraycopy(highs[1], 0, sharpest[1], 0, count);
        sharp.filter(sharpest[0], sharpest[1], count);
        double gain = sharp.gain();
        for (int i = 0; i < count; i++) {
            double louder = Math.max(Math.abs(sharpest[0][i]), Math.abs(sharpest[1][i]));
            peaks[i] = (float) (gain * louder);
        }
        if (reduction.fill(peaks, count, down)) {
            turnDown(stereo, offset, count);
        }
    }

    /// The middle goes down by the root of the gain: so the slope has no bump.
    private void turnDown(float[][] stereo, int offset, int count) {
        for (int i = 0; i < count; i++) {
            down[i] = DecibelTable.factor(-down[i]);
            roots[i] = Math.sqrt(down[i]);
        }
        for (int side = 0; side < 2; side++) {
            float[] samples = stereo[side];
            double[] middle = middles[side];
            double[] high = highs[side];
            for (int i = 0; i < count; i++) {
                double gain = down[i];
                double taken = (roots[i] - 1) * middle[i] + (gain - 1) * high[i];
                samples[offset + i] = (float) (samples[offset + i] + taken);
            }
        }
    }

    /// The deepest reduction since this was last asked, in dB, 0 or more.
    public double takeReductionDb() {
        return reduction.takeDeepestDb();
    }
}
