package studio.longplay.engine.mix.desk;

/// What a room takes from the sound on each way around: a low-pass of first order with a gain, one
/// for each delay line (J.-M. Jot, A. Chaigne, "Digital Delay Networks for Designing Artificial
/// Reverberators", 1991).
///
/// At the middle frequency it makes the wanted time exactly; at the damping frequency the sound
/// dies away in half that time.
final class Absorption {
    /// Between the octaves of 500 and 1000 Hz, by whose mean a room's time is given (ISO 3382).
    private static final double MIDDLE_HZ = 707;

    private static final int HALVINGS = 60;

    private final float in;
    private final float back;
    private final double gainAtMiddle;
    private float state;

    /// @param delaySeconds one way around
    Absorption(double delaySeconds, double seconds, double dampingHz, int hertz) {
        this.gainAtMiddle = StrictMath.pow(10, -3 * delaySeconds / seconds);
        double high = Math.min(dampingHz, 0.45 * hertz);
        double middle = Math.min(MIDDLE_HZ, high / 2);
        double pole = pole(turn(middle, hertz), turn(high, hertz), gainAtMiddle);
        double atMiddle = StrictMath.sqrt(power(pole, turn(middle, hertz)));
        double gain = Math.min(0.9999, gainAtMiddle / atMiddle);
        this.in = (float) (gain * (1 - pole));
        this.back = (float) pole;
    }

    private static double turn(double frequencyHz, int hertz) {
        return 2 * StrictMath.PI * frequencyHz / hertz;
    }

    /// The pole whose filter falls by `ratio` from one frequency to the other.
    private static double pole(double lowTurn, double highTurn, double ratio) {
        double least = 0;
        double most = 0.9999;
        for (int i = 0; i < HALVINGS; i++) {
            double pole = (least + most) / 2;
            double fall = StrictMath.sqrt(power(pole, highTurn) / power(pole, lowTurn));
            if (fall > ratio) {
                least = pole;
            } else {
                most = pole;
            }
        }
        return (least + most) / 2;
    }

    /// Squared magnitude, 1 at 0 Hz.
    private static double power(double pole, double turn) {
        double open = 1 - pole;
        double half = StrictMath.sin(turn / 2);
        return open * open / (open * open + 4 * pole * half * half);
    }

    double gainAtMiddle() {
        return gainAtMiddle;
    }

    /// Four lines at once: their chains of sums run side by side.
    static void process(Absorption[] four, int from, float[][] lines, int count) {
        Absorption a = four[from];
        Absorption b = four[from + 1];
        Absorption c = four[from + 2];
        Absorption d = four[from + 3];
        float[] as = lines[from];
        float[] bs = lines[from + 1];
        float[] cs = lines[from + 2];
        float[] ds = lines[from + 3];
        float ay = a.state;
        float by = b.state;
        float cy = c.state;
        float dy = d.state;
        for (int i = 0; i < count; i++) {
            ay = a.in * as[i] + a.back * ay;
            by = b.in * bs[i] + b.back * by;
            cy = c.in * cs[i] + c.back * cy;
            dy = d.in * ds[i] + d.back * dy;
            as[i] = ay;
            bs[i] = by;
            cs[i] = cy;
            ds[i] = dy;
        }
        a.state = ay;
        b.state = by;
        c.state = cy;
        d.state = dy;
    }

    /// Denormal numbers would make silence slow.
    void settle() {
        state = Silence.flushed(state);
    }
}
