package studio.longplay.engine.mix.desk;

/// Levels and factors for every sample, from tables: the same on every machine and cheaper than the
/// functions. Right to 0.00001 dB.
final class DecibelTable {
    private static final int BITS = 10;
    private static final int STEPS = 1 << BITS;
    private static final int REST_BITS = 23 - BITS;
    private static final int REST_MASK = (1 << REST_BITS) - 1;
    private static final double REST_UNIT = 1.0 / (1 << REST_BITS);
    private static final int EXPONENT_OF_ONE = 127;
    private static final int EXPONENT_OF_ONE_DOUBLE = 1023;
    private static final int MAGNITUDE_MASK = 0x7FFF_FFFF;

    /// The level of doubling.
    private static final double OCTAVE_DB = 20 * StrictMath.log10(2);

    private static final double OCTAVES_PER_DB = 1 / OCTAVE_DB;

    /// Under this a factor counts as this; it is far below what a sample can hold.
    private static final double LEAST_DB = -6000;

    private static final double[] LEVELS = new double[STEPS + 1];
    private static final double[] FACTORS = new double[STEPS + 1];

    static {
        for (int i = 0; i <= STEPS; i++) {
            LEVELS[i] = 20 * StrictMath.log10(1 + (double) i / STEPS);
            FACTORS[i] = StrictMath.pow(2, (double) i / STEPS);
        }
    }

    private DecibelTable() {}

    /// The level of a finite amplitude, in dB; under -760 for 0.
    static double levelDb(float amplitude) {
        int bits = Float.floatToRawIntBits(amplitude) & MAGNITUDE_MASK;
        int step = (bits >>> REST_BITS) & (STEPS - 1);
        double low = LEVELS[step];
        double part = (LEVELS[step + 1] - low) * ((bits & REST_MASK) * REST_UNIT);
        return ((bits >>> 23) - EXPONENT_OF_ONE) * OCTAVE_DB + low + part;
    }

    /// The amplitude factor of a level up to 6000 dB.
    static double factor(double levelDb) {
        double place =
                (Math.max(levelDb, LEAST_DB) * OCTAVES_PER_DB + EXPONENT_OF_ONE_DOUBLE) * STEPS;
        int number = (int) place;
        int step = number & (STEPS - 1);
        double low = FACTORS[step];
        double mantissa = low + (FACTORS[step + 1] - low) * (place - number);
        return mantissa * Double.longBitsToDouble((long) (number >> BITS) << 52);
    }

    /// The exact factor, for setting up.
    static double exactFactor(double levelDb) {
        return StrictMath.pow(10, levelDb / 20);
    }

    /// The exact level, for reading out; negative infinity for 0.
    static double exactLevelDb(double amplitude) {
        return 20 * StrictMath.log10(amplitude);
    }
}
