package studio.longplay.engine.mix.desk;

import studio.longplay.engine.project.desk.Compressor;
import studio.longplay.engine.time.SampleRate;

/// A compressor: feed-forward, in decibels, soft knee; the louder side decides for both, so the
/// picture in space stands still.
public final class CompressorVertex implements Vertex {
    private final GainReduction reduction;
    private final double makeupDb;

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
        float[] left = stereo[0];
        float[] right = stereo[1];
        for (int i = offset; i < offset + count; i++) {
            float l = left[i];
            float r = right[i];
            double downDb = reduction.next(Math.max(Math.abs(l), Math.abs(r)));
            double gain = DecibelTable.factor(makeupDb - downDb);
            left[i] = (float) (l * gain);
            right[i] = (float) (r * gain);
        }
    }

    /// The deepest reduction since this was last asked, in dB, 0 or more; make-up gain left out.
    public double takeReductionDb() {
        return reduction.takeDeepestDb();
    }
}
