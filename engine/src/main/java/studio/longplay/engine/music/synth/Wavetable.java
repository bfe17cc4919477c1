package studio.longplay.engine.music.synth;

/// One cycle of a sound in versions of fewer and fewer harmonics, so that no pitch aliases.
final class Wavetable {
    private static final int BITS = 11;
    private static final int SIZE = 1 << BITS;
    private static final int SHIFT = 32 - BITS;
    private static final float FRACTION = 1f / (1 << SHIFT);
    private static final double HIGHEST_HZ = 15_000;

    private final float[][] levels;

    /// @param harmonics strength of the first, second, ... harmonic
    Wavetable(double[] harmonics, SineTable sine) {
        int count = 1;
        while (harmonics.length >> count > 0) {
            count++;
        }
        levels = new float[count][];
        for (int level = 0; level < count; level++) {
            levels[level] = cycle(harmonics, harmonics.length >> level, sine);
        }
        normalize();
    }

    private static float[] cycle(double[] harmonics, int used, SineTable sine) {
        float[] cycle = new float[SIZE + 1];
        for (int harmonic = 1; harmonic <= Math.max(1, used); harmonic++) {
            double strength = harmonics[harmonic - 1];
            for (int i = 0; i <= SIZE; i++) {
                cycle[i] += (float) (strength * sine.at((i * harmonic) << SHIFT));
            }
        }
        return cycle;
    }

    private void normalize() {
        float peak = 1e-9f;
        for (float sample : levels[0]) {
            peak = Math.max(peak, Math.abs(sample));
        }
        for (float[] level : levels) {
            for (int i = 0; i < level.length; i++) {
                level[i] /= peak;
            }
        }
    }

    /// The cycle whose harmonics all lie below 15 kHz at this pitch.
    float[] cycleFor(double hertz) {
        int harmonics = 1 << (levels.length - 1);
        int level = 0;
        while (level < levels.length - 1 && harmonics * hertz > HIGHEST_HZ) {
            harmonics >>= 1;
            level++;
        }
        return levels[level];
    }

    static float read(float[] cycle, int phase) {
        int index = phase >>> SHIFT;
        float low = cycle[index];
        return low + (cycle[index + 1] - low) * ((phase & ((1 << SHIFT) - 1)) * FRACTION);
    }
}
