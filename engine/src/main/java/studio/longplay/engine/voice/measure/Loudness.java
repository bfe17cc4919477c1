package studio.longplay.engine.voice.measure;

/// Programme loudness of one channel after ITU-R BS.1770-5: K-weighting, blocks of 400 ms that
/// overlap by three quarters, gates at -70 LUFS and 10 LU under the mean.
public final class Loudness {
    /// What silence and sounds shorter than a block are said to have.
    public static final double SILENCE_LUFS = -70;

    private static final int HOP = 4_800;
    private static final int HOPS_OF_BLOCK = 4;
    private static final double OFFSET_DB = -0.691;
    private static final double GATE_LU = -10;

    /// The standard's filters at 48 kHz: b0, b1, b2, a1, a2.
    private static final double[] SHELF = {
        1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585
    };

    private static final double[] HIGH_PASS = {1, -2, 1, -1.99004745483398, 0.99007225036621};

    private Loudness() {}

    /// In LUFS, from -70. A sound shorter than a block is measured as one block of its length.
    ///
    /// @param samples mono, 48 kHz
    public static double of(float[] samples) {
        double[] hops = hopEnergies(samples);
        int blocks = Math.max(0, hops.length - HOPS_OF_BLOCK + 1);
        double[] powers = new double[blocks];
        for (int i = 0; i < blocks; i++) {
            for (int j = 0; j < HOPS_OF_BLOCK; j++) {
                powers[i] += hops[i + j] / (HOP * HOPS_OF_BLOCK);
            }
        }
        if (blocks == 0) {
            double sum = 0;
            for (double hop : hops) {
                sum += hop;
            }
            powers = new double[] {sum / Math.max(1, samples.length)};
        }
        double absolute = powerOf(SILENCE_LUFS);
        double relative = mean(powers, absolute) * StrictMath.pow(10, GATE_LU / 10);
        double power = mean(powers, Math.max(absolute, relative));
        return power <= 0 ? SILENCE_LUFS : OFFSET_DB + 10 * StrictMath.log10(power);
    }

    private static double powerOf(double lufs) {
        return StrictMath.pow(10, (lufs - OFFSET_DB) / 10);
    }

    private static double mean(double[] powers, double above) {
        double sum = 0;
        int count = 0;
        for (double power : powers) {
            if (power > above) {
                sum += power;
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /// The last one is of what is left over.
    private static double[] hopEnergies(float[] samples) {
        double[] hops =
                new double
                        [samples.length < HOP * HOPS_OF_BLOCK
                                ? Math.ceilDiv(samples.length, HOP)
                                : samples.length / HOP];
        double[] shelf = new double[2];
        double[] pass = new double[2];
        int end = Math.min(samples.length, hops.length * HOP);
        for (int i = 0; i < end; i++) {
            double value = filtered(HIGH_PASS, pass, filtered(SHELF, shelf, samples[i]));
            hops[i / HOP] += value * value;
        }
        return hops;
    }

    private static double filtered(double[] of, double[] state, double in) {
        double out = of[0] * in + state[0];
        state[0] = of[1] * in - of[3] * out + state[1];
        state[1] = of[2] * in - of[4] * out;
        return out;
    }
}
