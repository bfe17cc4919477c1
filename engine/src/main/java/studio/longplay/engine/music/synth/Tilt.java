package studio.longplay.engine.music.synth;

/// Turns a sound brighter or darker by so many dB an octave, as a mixing engineer balances it:
/// first-order sections two octaves apart whose zeros lie beside their poles (Smith and Smith
/// 2016). Nothing changes at 250 Hz.
final class Tilt {
    private static final double FIRST_HZ = 90;
    private static final int SECTIONS = 4;
    private static final double APART = 4;
    private static final double STILL_HZ = 250;
    private static final double DB_A_SECTION = 6.0206;

    private final boolean active;
    private final double[] zeros = new double[SECTIONS];
    private final double[] poles = new double[SECTIONS];
    private final double[][] ins = new double[2][SECTIONS];
    private final double[][] outs = new double[2][SECTIONS];
    private final double level;

    Tilt(double dbPerOctave) {
        active = dbPerOctave != 0;
        double shift = StrictMath.pow(APART, -dbPerOctave / DB_A_SECTION);
        double gain = 1;
        for (int i = 0; i < SECTIONS; i++) {
            double pole = FIRST_HZ * StrictMath.pow(APART, i);
            poles[i] = onCircle(pole);
            zeros[i] = onCircle(pole * shift);
            gain *= answer(zeros[i]) / answer(poles[i]);
        }
        level = 1 / gain;
    }

    private static double onCircle(double hertz) {
        return StrictMath.exp(-2 * StrictMath.PI * Math.min(hertz, 30_000) / Pitch.SAMPLE_RATE);
    }

    /// How far a root is from where nothing changes.
    private static double answer(double root) {
        double w = 2 * StrictMath.PI * STILL_HZ / Pitch.SAMPLE_RATE;
        double real = 1 - root * StrictMath.cos(w);
        double imaginary = root * StrictMath.sin(w);
        return StrictMath.sqrt(real * real + imaginary * imaginary);
    }

    void apply(float[][] sound, int count) {
        for (int channel = 0; active && channel < 2; channel++) {
            double[] in = ins[channel];
            double[] out = outs[channel];
            float[] samples = sound[channel];
            for (int i = 0; i < count; i++) {
                double now = samples[i] * level + 1e-20;
                for (int k = 0; k < SECTIONS; k++) {
                    double next = now - zeros[k] * in[k] + poles[k] * out[k];
                    in[k] = now;
                    out[k] = next;
                    now = next;
                }
                samples[i] = (float) now;
            }
        }
    }
}
