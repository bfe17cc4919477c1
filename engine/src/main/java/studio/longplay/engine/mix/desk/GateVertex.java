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

    private static final float QUIET = 1e-12f;

    private final float openLevel;
    private final float closeLevel;
    private final float decay;
    private final double rangeDb;
    private final double shutFactor;
    private final int holdSamples;
    private final double opening;
    private final double closing;
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
        float[] left = stereo[0];
        float[] right = stereo[1];
        for (int i = offset; i < offset + count; i++) {
            double gain = next(Math.max(Math.abs(left[i]), Math.abs(right[i])));
            if (gain != 1) {
                left[i] = (float) (left[i] * gain);
                right[i] = (float) (right[i] * gain);
            }
        }
    }

    private double next(float peak) {
        float fallen = level * decay;
        level = peak >= fallen ? peak : fallen < QUIET ? 0 : fallen;
        if (level >= openLevel) {
            open = true;
        }
        if (open && level >= closeLevel) {
            held = holdSamples;
        } else if (held > 0) {
            held--;
        } else {
            open = false;
        }
        way = open ? Math.min(1, way + opening) : Math.max(0, way - closing);
        furthest = Math.min(furthest, way);
        if (way == 1) {
            return 1;
        }
        return way == 0 ? shutFactor : DecibelTable.factor(rangeDb * (way - 1));
    }

    /// The deepest reduction since this was last asked, in dB, 0 or more.
    public double takeReductionDb() {
        double was = rangeDb * (1 - furthest);
        furthest = way;
        return was;
    }
}
