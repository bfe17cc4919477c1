package studio.longplay.engine.mix.desk;

/// Levels and factors for every sample, from tables: the same on every machine and cheaper than the
/// functions. Right to 0.00001 dB.
///
/// A table holds pairs: the value at a step, and how much it rises to the next.
final class DecibelTable {
    private static final int BITS = 10;
    private static final int STEPS = 1 << BITS;
    private static final int REST_BITS = 23 - BITS;
    private static final int REST_MASK = (1 << REST_BITS) - 1;
    private static final int EXPONENT_OF_ONE = 127;
    private static final int EXPONENT_OF_ONE_DOUBLE = 1023;
    private static final int MAGNITUDE_MASK = 0x7FFF_FFFF;

    /// The level of doubling.
    private static final double OCTAVE_DB = 20 * StrictMath.log10(2);

    private static final double STEPS_PER_DB = STEPS / OCTAVE_DB;
    private static final double STEPS_TO_ONE = (double) STEPS * EXPONENT_OF_ONE_DOUBLE;

    private static final double[] LEVELS = new double[2 * STEPS];
    private static final double[] FACTORS = new double[2 * STEPS];

    static {
        for (int i = 0; i < STEPS; i++) {
            LEVELS[2 * i] = levelAt(i);
            LEVELS[2 * i + 1] = (levelAt(i + 1) - levelAt(i)) / (1 << REST_BITS);
            FACTORS[2 * i] = factorAt(i);
            FACTORS[2 * i + 1] = factorAt(i + 1) - factorAt(i);
        }
    }

    private DecibelTable() {}

    private static double levelAt(int step) {
        return 20 * StrictMath.log10(1 + (double) step / STEPS) - EXPONENT_OF_ONE * OCTAVE_DB;
    }

    private static double factorAt(int step) {
        return StrictMath.pow(2, (double) step / STEPS);
    }

    /// The level of a finite amplitude, in dB; under -760 for 0.
    static double levelDb(float amplitude) {
        int bits = Float.floatToRawIntBits(amplitude) & MAGNITUDE_MASK;
        int at = 2 * ((bits >>> REST_BITS) & (STEPS - 1));
        double inOctave = LEVELS[at] + LEVELS[at + 1] * (bits & REST_MASK);
        return (bits >>> 23) * OCTAVE_DB + inOctave;
    }

    /// The amplitude factor of a level from -6000 to 6000 dB.
    static double factor(double levelDb) {
        double place = levelDb * STEPS_PER_DB + STEPS_TO_ONE;
        int number = (int) place;
        int at = 2 * (number & (STEPS - 1));
        double mantissa = FACTORS[at] + FACTORS[at + 1] * (place - number);
        return mantissa * Double.longBitsToDouble((long) (number >> BITS) << 52);
    }

    /// The exact factor, for setting up.
    static double exactFactor(double levelDb) {
        return StrictMath.pow(10, levelDb / 20);
    }
}
