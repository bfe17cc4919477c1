package studio.longplay.engine.mix.desk;

import studio.longplay.engine.project.desk.Compressor;
import studio.longplay.engine.time.SampleRate;

/// A compressor: feed-forward, in decibels, soft knee; the louder side decides for both, so the
/// picture in space stands still.
public final class CompressorVertex implements Vertex {
    private static final int STRETCH = 256;

    private final GainReduction reduction;
    private final double makeupDb;
    private final float[] peaks = new float[STRETCH];
    private final double[] gains = new double[STRETCH];

    public CompressorVertex(Compressor compressor, SampleRate rate) {
        double perMs = rate.hertz() / 1000.0;
        this.reduction =
                new GainReduction(
                        new GainReduction.Curve(
                                compressor.thresholdDb(),
                                1 - 1 / compressor.ratio(),
                                compressor.kneeDb(),
                                Double.POSITIVE_INFINITY),
                        compressor.attackMs() * perMs,
                        compressor.releaseMs() * perMs);
        this.makeupDb = compressor.makeupDb();
    }

    @Override
    public void process(float[][] stereo, int offset, int count) {
        for (int done = 0; done < count; done += STRETCH) {
            stretch(stereo[0], stereo[1], offset + done, Math.min(STRETCH, count - done));
        }
    }

    private void stretch(float[] left, float[] right, int offset, int count) {
        Loudest.ofSides(left, right, offset, count, peaks);
        boolean down = reduction.fill(peaks, count, gains);
        if (!down && makeupDb == 0) {
            return;
        }
        for (int i = 0; i < count; i++) {
            gains[i] = DecibelTable.factor(down ? makeupDb - gains[i] : makeupDb);
        }
        for (int i = 0; i < count; i++) {
            left[offset + i] = (float) (left[offset + i] * gains[i]);
            right[offset + i] = (float) (right[offset + i] * gains[i]);
        }
    }

    /// The deepest reduction since this was last asked, in dB, 0 or more; make-up gain left out.
    public double takeReductionDb() {
        return reduction.takeDeepestDb();
    }
}
