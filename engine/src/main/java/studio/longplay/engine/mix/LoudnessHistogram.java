package studio.longplay.engine.mix;

/// Counts how often each loudness was there, so that the loudness range can be read at any moment
/// at a price that does not grow with the hours.
///
/// Steps of 0.02 LU; so the range read is within 0.02 LU of the exact one.
final class LoudnessHistogram {
    private static final double LOWEST_LUFS = -70;
    private static final double HIGHEST_LUFS = 30;
    private static final int STEPS_PER_LU = 50;
    private static final double RELATIVE_GATE_LU = 20;
    private static final double LOW_PART = 0.10;
    private static final double HIGH_PART = 0.95;

    private final int[] counts = new int[(int) ((HIGHEST_LUFS - LOWEST_LUFS) * STEPS_PER_LU)];
    private double energySum;
    private long passed;

    /// Takes the mean square of a window of 3 s.
    void add(double energy) {
        double lufs = Decibels.loudnessOf(energy);
        if (lufs > LOWEST_LUFS) {
            energySum += energy;
            passed++;
            counts[step(lufs)]++;
        }
    }

    private int step(double lufs) {
        int step = (int) Math.floor((lufs - LOWEST_LUFS) * STEPS_PER_LU);
        return Math.clamp(step, 0, counts.length - 1);
    }

    /// Loudness range in LU (EBU Tech 3342); 0 if nothing passes the gates.
    double rangeLu() {
        if (passed == 0) {
            return 0;
        }
        double gate = Decibels.loudnessOf(energySum / passed) - RELATIVE_GATE_LU;
        int from = step(gate);
        long over = 0;
        for (int step = from; step < counts.length; step++) {
            over += counts[step];
        }
        return place(from, Math.round((over - 1) * HIGH_PART))
                - place(from, Math.round((over - 1) * LOW_PART));
    }

    private double place(int from, long number) {
        long before = 0;
        for (int step = from; step < counts.length; step++) {
            before += counts[step];
            if (before > number) {
                return LOWEST_LUFS + (step + 0.5) / STEPS_PER_LU;
            }
        }
        return 0;
    }
}
