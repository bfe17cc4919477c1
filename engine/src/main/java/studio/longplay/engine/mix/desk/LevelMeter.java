package studio.longplay.engine.mix.desk;

/// The level of a strip or bus: looks, and changes nothing.
public final class LevelMeter implements Vertex {
    private final float[] peaks = new float[2];
    private final double[] energies = new double[2];
    private long samples;

    @Override
    public void process(float[][] stereo, int offset, int count) {
        for (int side = 0; side < 2; side++) {
            float[] from = stereo[side];
            float peak = peaks[side];
            double energy = energies[side];
            for (int i = offset; i < offset + count; i++) {
                float sample = from[i];
                peak = Math.max(peak, Math.abs(sample));
                energy += (double) sample * sample;
            }
            peaks[side] = peak;
            energies[side] = energy;
        }
        samples += count;
    }

    /// The highest sample since the last [#reset], 0 or more.
    ///
    /// @param side 0 left, 1 right
    public float peak(int side) {
        return peaks[side];
    }

    /// The mean square since the last [#reset]; 0 before any sample.
    ///
    /// @param side 0 left, 1 right
    public double meanSquare(int side) {
        return samples == 0 ? 0 : energies[side] / samples;
    }

    /// Begins anew.
    public void reset() {
        for (int side = 0; side < 2; side++) {
            peaks[side] = 0;
            energies[side] = 0;
        }
        samples = 0;
    }
}
