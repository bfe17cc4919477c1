package studio.longplay.engine.mix.desk;

/// Turns pairs of lines into each other, slowly to and fro, so that no tone of a room stands still
/// and rings (S. Schlecht, E. Habets, "Time-varying feedback matrices in feedback delay networks
/// and their application in artificial reverberation", J. Acoust. Soc. Am. 138, 2015). A turn keeps
/// the power, so the room's time stays what it is.
final class Turning {
    private static final int STEPS = 4096;
    private static final double SLOWEST_HERTZ = 0.23;
    private static final double HERTZ_PER_PAIR = 0.031;

    /// How far to each side.
    private static final double RADIANS = 1;

    private final float[] cosines = new float[STEPS];
    private final float[] sines = new float[STEPS];
    private final int stretch;

    /// 0, 1, 2 and so on.
    private final float[] numbers;

    private final float[] counted;
    private final float[] cosinesNow;
    private final float[] sinesNow;

    private final double[] stepsPerStretch;
    private final double[] places;

    /// @param stretch samples after which the turn is looked up anew; between, it goes straight
    Turning(int pairs, int stretch, int hertz) {
        this.stretch = stretch;
        this.numbers = new float[stretch];
        this.counted = new float[stretch];
        this.cosinesNow = new float[stretch];
        this.sinesNow = new float[stretch];
        for (int i = 0; i < stretch; i++) {
            numbers[i] = i;
        }
        this.stepsPerStretch = new double[pairs];
        this.places = new double[pairs];
        for (int i = 0; i < STEPS; i++) {
            double angle = RADIANS * StrictMath.sin(2 * StrictMath.PI * i / STEPS);
            cosines[i] = (float) StrictMath.cos(angle);
            sines[i] = (float) StrictMath.sin(angle);
        }
        for (int pair = 0; pair < pairs; pair++) {
            double turnsPerSecond = SLOWEST_HERTZ + HERTZ_PER_PAIR * pair;
            stepsPerStretch[pair] = turnsPerSecond * STEPS * stretch / hertz;
            places[pair] = (double) STEPS * pair / pairs;
        }
    }

    /// Turns the first `count` samples of a pair's lines.
    ///
    /// @param done samples of this stretch that were turned before
    void turn(int pair, float[] one, float[] other, int done, int count) {
        double next = places[pair] + stepsPerStretch[pair];
        float cosine = at(cosines, places[pair]);
        float sine = at(sines, places[pair]);
        float cosineStep = (at(cosines, next) - cosine) / stretch;
        float sineStep = (at(sines, next) - sine) / stretch;
        System.arraycopy(numbers, done, counted, 0, count);
        line(cosine, cosineStep, cosinesNow, count);
        line(sine, sineStep, sinesNow, count);
        for (int i = 0; i < count; i++) {
            float first = one[i];
            float second = other[i];
            one[i] = first * cosinesNow[i] - second * sinesNow[i];
            other[i] = first * sinesNow[i] + second * cosinesNow[i];
        }
    }

    /// Loops of its own are compiled to do several samples at a time.
    private void line(float from, float step, float[] out, int count) {
        for (int i = 0; i < count; i++) {
            out[i] = from + step * counted[i];
        }
    }

    private static float at(float[] table, double place) {
        int step = (int) place;
        float low = table[step % STEPS];
        return low + (table[(step + 1) % STEPS] - low) * (float) (place - step);
    }

    /// The stretch is over.
    void advance() {
        for (int pair = 0; pair < places.length; pair++) {
            places[pair] += stepsPerStretch[pair];
            if (places[pair] >= STEPS) {
                places[pair] -= STEPS;
            }
        }
    }
}
