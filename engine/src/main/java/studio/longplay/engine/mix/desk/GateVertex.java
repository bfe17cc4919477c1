package studio.longplay.engine.mix.desk;

import studio.longplay.engine.project.desk.Gate;
import studio.longplay.engine.time.SampleRate;

/// A gate: turns down what stays quiet.
///
/// It opens at the threshold and begins to close only when the sound has stayed 4 dB below it for
/// the hold; in between it does as before, so nothing flutters. The way between shut and open is
/// even in decibels. The louder side decides for both.
public final class GateVertex implements Vertex {
    /// How far under the threshold an open gate begins to close.
    static final double HYSTERESIS_DB = 4;

    /// A range this wide shuts wholly.
    private static final double SILENT_DB = 96;

    /// Time in which the detector falls to 1/e: longer than half a wave of a low voice.
    private static final double DETECTOR_MS = 10;

    private static final int STRETCH = 256;

    private static final float QUIET = 1e-12f;

    private final float openLevel;
    private final float closeLevel;
    private final float decay;
    private final double rangeDb;
    private final double shutFactor;
    private final int holdSamples;
    private final double opening;
    private final double closing;
    private final float[] peaks = new float[STRETCH];
    private final double[] gains = new double[STRETCH];
    private float level;
    private int held;
    private boolean open;
    private double way;
    private double furthest = 1;

    public GateVertex(Gate gate, SampleRate rate) {
        double perMs = rate.hertz() / 1000.0;
        this.openLevel = (float) DecibelTable.exactFactor(gate.thresholdDb());
        this.closeLevel = (float) DecibelTable.exactFactor(gate.thresholdDb() - HYSTERESIS_DB);
        this.decay = (float) StrictMath.exp(-1 / (DETECTOR_MS * perMs));
        this.rangeDb = gate.rangeDb();
        this.shutFactor = rangeDb >= SILENT_DB ? 0 : DecibelTable.exactFactor(-rangeDb);
        this.holdSamples = (int) (gate.holdMs() * perMs);
        this.opening = 1 / Math.max(1, gate.attackMs() * perMs);
        this.closing = 1 / Math.max(1, gate.releaseMs() * perMs);
    }

    @Override
    public void process(float[][] stereo, int offset, int count) {
        for (int done = 0; done < count; done += STRETCH) {
            int many = Math.min(STRETCH, count - done);
            Loudest.ofSides(stereo[0], stereo[1], offset + done, many, peaks);
            if (follow(many)) {
                turnDown(stereo[0], offset + done, many);
                turnDown(stereo[1], offset + done, many);
            }
        }
    }

    private void turnDown(float[] samples, int offset, int count) {
        for (int i = 0; i < count; i++) {
            samples[offset + i] = (float) (samples[offset + i] * gains[i]);
        }
    }

    /// From peaks to gains. All that changes is in local variables: they stay in registers.
    ///
    /// @return whether any of them turns down
    private boolean follow(int count) {
        float now = level;
        int left = held;
        boolean opened = open;
        double to = way;
        double least = 1;
        for (int i = 0; i < count; i++) {
            float fallen = now * decay;
            now = peaks[i] >= fallen ? peaks[i] : fallen < QUIET ? 0 : fallen;
            opened |= now >= openLevel;
            if (opened && now >= closeLevel) {
                left = holdSamples;
            } else if (left > 0) {
                left--;
            } else {
                opened = false;
            }
            to = opened ? Math.min(1, to + opening) : Math.max(0, to - closing);
            least = Math.min(least, to);
            gains[i] = to == 1 ? 1 : factor(to);
        }
        level = now;
        held = left;
        open = opened;
        way = to;
        furthest = Math.min(furthest, least);
        return least < 1;
    }

    private double factor(double to) {
        return to == 0 ? shutFactor : DecibelTable.factor(rangeDb * (to - 1));
    }

    /// The deepest reduction since this was last asked, in dB, 0 or more.
    public double takeReductionDb() {
        double was = rangeDb * (1 - furthest);
        furthest = way;
        return was;
    }
}
