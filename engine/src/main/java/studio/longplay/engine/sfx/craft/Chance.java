package studio.longplay.engine.sfx.craft;

import java.util.SplittableRandom;

/// Everything random in a sound, from its seed alone.
public final class Chance {
    private static final double NOISE_SCALE = 1.0 / (1L << 31);

    private final SplittableRandom random;
    private int noise;

    public Chance(long seed) {
        this.random = new SplittableRandom(seed);
        this.noise = random.nextInt() | 1;
    }

    /// Another source, independent of this one.
    public Chance branch() {
        return new Chance(random.nextLong());
    }

    /// A seed for something that must be made twice alike.
    public long seed() {
        return random.nextLong();
    }

    public double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /// Between two frequencies or rates, evenly in octaves.
    public double betweenOctaves(double low, double high) {
        return low * StrictMath.pow(high / low, random.nextDouble());
    }

    public boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    /// Waiting time until the next of events that come at random, `perSecond` on average.
    public double gapSeconds(double perSecond) {
        return -StrictMath.log(1 - random.nextDouble()) / perSecond;
    }

    /// White noise, -1 to 1 (xorshift, Marsaglia 2003).
    public double noise() {
        noise ^= noise << 13;
        noise ^= noise >>> 17;
        noise ^= noise << 5;
        return noise * NOISE_SCALE;
    }
}
