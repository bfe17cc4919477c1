package studio.longplay.engine.music.synth;

/// Two second-order sections after the Audio EQ Cookbook (Bristow-Johnson): a high-pass that takes
/// away what is below hearing, and a dip between 1 and 4 kHz that makes room for speech.
final class Equalizer {
    private static final double LOWEST_HZ = 32;
    private static final double SPEECH_HZ = 2000;
    private static final double SPEECH_DIP_DB = -9;
    private static final double SPEECH_Q = 0.75;
    private static final double FLAT_Q = 0.7071;

    private final double[][] sections;
    private final double[][][] memory;

    Equalizer(boolean bed) {
        sections = bed ? new double[][] {highPass(), dip()} : new double[][] {highPass()};
        memory = new double[2][sections.length][2];
    }

    void apply(float[][] sound, int count) {
        for (int channel = 0; channel < 2; channel++) {
            for (int section = 0; section < sections.length; section++) {
                run(sections[section], memory[channel][section], sound[channel], count);
            }
        }
    }

    private static void run(double[] section, double[] memory, float[] samples, int count) {
        double b0 = section[0];
        double b1 = section[1];
        double b2 = section[2];
        double a1 = section[3];
        double a2 = section[4];
        double one = memory[0];
        double two = memory[1];
        for (int i = 0; i < count; i++) {
            double in = samples[i] + 1e-18;
            double out = b0 * in + one;
            one = b1 * in - a1 * out + two;
            two = b2 * in - a2 * out;
            samples[i] = (float) out;
        }
        memory[0] = one;
        memory[1] = two;
    }

    private static double[] highPass() {
        double w = 2 * StrictMath.PI * LOWEST_HZ / Pitch.SAMPLE_RATE;
        double cos = StrictMath.cos(w);
        double alpha = StrictMath.sin(w) / (2 * FLAT_Q);
        double half = (1 + cos) / 2;
        return normalized(half, -2 * half, half, new double[] {1 + alpha, -2 * cos, 1 - alpha});
    }

    private static double[] dip() {
        double w = 2 * StrictMath.PI * SPEECH_HZ / Pitch.SAMPLE_RATE;
        double cos = StrictMath.cos(w);
        double alpha = StrictMath.sin(w) / (2 * SPEECH_Q);
        double a = StrictMath.pow(10, SPEECH_DIP_DB / 40);
        return normalized(
                1 + alpha * a,
                -2 * cos,
                1 - alpha * a,
                new double[] {1 + alpha / a, -2 * cos, 1 - alpha / a});
    }

    private static double[] normalized(double b0, double b1, double b2, double[] a) {
        return new double[] {b0 / a[0], b1 / a[0], b2 / a[0], a[1] / a[0], a[2] / a[0]};
    }
}
