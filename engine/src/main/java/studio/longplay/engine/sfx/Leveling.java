package studio.longplay.engine.sfx;

import studio.longplay.engine.sfx.craft.Waves;

/// Brings sounds to one loudness: the greatest K-weighted loudness (ITU-R BS.1770) of any 400 ms,
/// what EBU Tech 3341 calls maximum momentary loudness. A click and a storm that reach the same
/// figure seem about equally loud.
final class Leveling {
    /// Maximum momentary loudness of every sound before treatment and trim.
    static final double REFERENCE_LUFS = -23;

    private static final double CEILING = 0.89;
    private static final int WINDOW = Waves.SAMPLE_RATE * 2 / 5;
    private static final int HOP = Waves.SAMPLE_RATE / 50;
    private static final int GUARD_BLOCK = 96;
    private static final double GUARD_RECOVERY = 0.02;

    private static final double[] SHELF = {
        1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585
    };
    private static final double[] HIGH_PASS = {1, -2, 1, -1.99004745483398, 0.99007225036621};

    private Leveling() {}

    /// The greatest loudness of any 400 ms in LUFS, -120 for silence; shorter sounds are followed
    /// by silence.
    static double loudestLufs(float[][] sound) {
        int hops = Math.max(WINDOW / HOP, (sound[0].length + HOP - 1) / HOP);
        double[] energy = new double[hops];
        for (float[] channel : sound) {
            addEnergy(channel, energy);
        }
        int span = WINDOW / HOP;
        double sum = 0;
        double most = 0;
        for (int hop = 0; hop < hops; hop++) {
            sum += energy[hop] - (hop >= span ? energy[hop - span] : 0);
            most = Math.max(most, sum);
        }
        double mean = most / WINDOW;
        return mean < 1e-12 ? -120 : -0.691 + 10 * StrictMath.log10(mean);
    }

    private static void addEnergy(float[] channel, double[] energy) {
        double[] first = new double[2];
        double[] second = new double[2];
        for (int i = 0; i < channel.length; i++) {
            double weighted = section(HIGH_PASS, second, section(SHELF, first, channel[i]));
            energy[i / HOP] += weighted * weighted;
        }
    }

    private static double section(double[] b, double[] memory, double in) {
        double out = b[0] * in + memory[0];
        memory[0] = b[1] * in - b[3] * out + memory[1];
        memory[1] = b[2] * in - b[4] * out;
        return out;
    }

    /// Gains by decibels and then holds the peaks below the ceiling: the gain falls and rises in
    /// straight lines over 2 ms blocks, so that nothing clicks.
    static void gain(float[][] sound, double gainDb) {
        double factor = StrictMath.pow(10, gainDb / 20);
        int length = sound[0].length;
        double before = needed(sound, 0, factor);
        for (int from = 0; from < length; from += GUARD_BLOCK) {
            int to = Math.min(length, from + GUARD_BLOCK);
            double here = needed(sound, from, factor);
            double next = needed(sound, to, factor);
            double start = Math.min(before, here);
            double end = Math.min(Math.min(here, next), start + GUARD_RECOVERY);
            for (float[] channel : sound) {
                for (int i = from; i < to; i++) {
                    double place = (double) (i - from) / GUARD_BLOCK;
                    channel[i] = (float) (channel[i] * factor * (start + (end - start) * place));
                }
            }
            before = end;
        }
    }

    /// Gains by decibels, or by as many as the peak allows: a loop whose gain moved would have a
    /// seam.
    static void gainEvenly(float[][] sound, double gainDb) {
        double factor = StrictMath.pow(10, gainDb / 20);
        double peak = 0;
        for (float[] channel : sound) {
            for (float sample : channel) {
                peak = Math.max(peak, Math.abs(sample) * factor);
            }
        }
        float held = (float) (peak > CEILING ? factor * CEILING / peak : factor);
        for (float[] channel : sound) {
            for (int i = 0; i < channel.length; i++) {
                channel[i] *= held;
            }
        }
    }

    /// Takes the mean away from each channel.
    ///
    /// @param arched whether under an arch, so that a sound that begins and ends with silence still
    ///   does; a loop is shifted as a whole
    static void withoutConstant(float[][] sound, boolean arched) {
        for (float[] channel : sound) {
            double sum = 0;
            for (float sample : channel) {
                sum += sample;
            }
            int length = sounding(channel);
            double mean = sum / Math.max(1, length);
            double scale = arched ? StrictMath.PI / 2 : 1;
            for (int i = 0; i < length; i++) {
                double shape = arched ? Waves.arch((i + 0.5) / length) : 1;
                channel[i] -= (float) (mean * scale * shape);
            }
        }
    }

    private static int sounding(float[] channel) {
        int length = channel.length;
        while (length > 0 && channel[length - 1] == 0) {
            length--;
        }
        return length;
    }

    private static double needed(float[][] sound, int from, double factor) {
        double peak = 0;
        for (float[] channel : sound) {
            for (int i = from; i < Math.min(channel.length, from + GUARD_BLOCK); i++) {
                peak = Math.max(peak, Math.abs(channel[i]) * factor);
            }
        }
        return peak > CEILING ? CEILING / peak : 1;
    }
}
