package studio.longplay.engine.mix;

import java.util.Arrays;

/// A growing list of mean squares, and the two gated readings taken from such a list.
///
/// Price: 8 bytes for every 0.1 s of programme, 576 kB for two hours.
final class EnergyLog {
    private static final double ABSOLUTE_GATE = Decibels.energyOf(-70);
    private static final double RELATIVE_GATE = 0.1;
    private static final double RANGE_RELATIVE_GATE = 0.01;
    private static final double RANGE_LOW = 0.10;
    private static final double RANGE_HIGH = 0.95;

    private double[] energies = new double[4096];
    private int size;

    void add(double energy) {
        if (size == energies.length) {
            energies = Arrays.copyOf(energies, size * 2);
        }
        energies[size++] = energy;
    }

    /// Integrated loudness of 400 ms blocks, in LUFS (BS.1770-5 annex 1: gates at -70 LUFS and 10
    /// LU under the mean); negative infinity if nothing passes the gates.
    double integratedLufs() {
        double loud = meanAbove(ABSOLUTE_GATE);
        return Decibels.loudnessOf(meanAbove(Math.max(ABSOLUTE_GATE, loud * RELATIVE_GATE)));
    }

    /// Loudness range of 3 s windows, in LU (EBU Tech 3342: gates at -70 LUFS and 20 LU under the
    /// mean, 10th to 95th percentile); 0 if nothing passes.
    double rangeLu() {
        double relative = Math.max(ABSOLUTE_GATE, meanAbove(ABSOLUTE_GATE) * RANGE_RELATIVE_GATE);
        double[] passing =
                Arrays.stream(energies, 0, size).filter(e -> e >= relative).sorted().toArray();
        if (passing.length == 0) {
            return 0;
        }
        return Decibels.loudnessOf(percentile(passing, RANGE_HIGH))
                - Decibels.loudnessOf(percentile(passing, RANGE_LOW));
    }

    private static double percentile(double[] sorted, double part) {
        return sorted[(int) Math.round((sorted.length - 1) * part)];
    }

    private double meanAbove(double gate) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (energies[i] > gate) {
                sum += energies[i];
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }
}
