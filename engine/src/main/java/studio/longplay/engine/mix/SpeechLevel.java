package studio.longplay.engine.mix;

import studio.longplay.engine.time.SampleRate;

/// How loud a spoken line is, and what brings all lines to one loudness.
///
/// The measure is that of BS.1770 (400 ms windows, gates at -70 LUFS and 10 LU under the mean) but
/// with a window every 10 ms, and one shortened to the line where the line is shorter, so that
/// pauses do not count and a single word is measured like a long speech.
public final class SpeechLevel {
    private static final int STEP_SAMPLES = SampleRate.HZ_48000.hertz() / 100;
    private static final int WINDOW_STEPS = 40;
    private static final double MAX_GAIN_DB = 20;

    private SpeechLevel() {}

    /// The gain that brings a line to `targetLufs`, between -20 and 20 dB; 0 for silence.
    ///
    /// A mono clip panned with [MixClip#pan()] keeps this loudness in stereo.
    ///
    /// @param samples mono at 48 kHz
    /// @param targetLufs for dialogue under the programme's gain, about -23
    public static double lineGainDb(float[] samples, double targetLufs) {
        double lufs = lufs(samples);
        return lufs == Double.NEGATIVE_INFINITY
                ? 0
                : Math.clamp(targetLufs - lufs, -MAX_GAIN_DB, MAX_GAIN_DB);
    }

    /// The loudness of the spoken parts in LUFS; negative infinity for silence.
    ///
    /// @param samples mono at 48 kHz
    public static double lufs(float[] samples) {
        int steps = Math.ceilDiv(samples.length, STEP_SAMPLES);
        int window = Math.min(WINDOW_STEPS, steps);
        double[] energies = new double[steps];
        KWeighting weighting = new KWeighting(SampleRate.HZ_48000.hertz());
        EnergyLog windows = new EnergyLog();
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            int from = i * STEP_SAMPLES;
            int count = Math.min(STEP_SAMPLES, samples.length - from);
            energies[i] = weighting.energy(samples, from, count) / STEP_SAMPLES;
            sum += energies[i];
            if (i >= window) {
                sum -= energies[i - window];
            }
            if (i >= window - 1) {
                windows.add(Math.max(0, sum) / window);
            }
        }
        return windows.integratedLufs();
    }
}
