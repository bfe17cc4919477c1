package studio.longplay.engine.voice.model;

import studio.longplay.engine.store.Digest;

import java.util.SplittableRandom;

/// Chance that is the same on every machine: uniform and normal numbers from a seed.
public final class Chance {
    private static final int SEED_DIGITS = 15;

    private final SplittableRandom random;
    private double spare;
    private boolean hasSpare;

    public Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    /// What a line's reading goes by: the same words in the same voice are read the same way,
    /// unless another seed is asked for.
    ///
    /// @param whose what the voice is known by: a digest, or its name in a bundle
    public static long seed(String text, String whose, int seed) {
        String of = whose + "\n" + seed + "\n" + text;
        return Long.parseUnsignedLong(Digest.of(of).hex().substring(0, SEED_DIGITS), 16);
    }

    /// From 0, included, to 1, excluded.
    public double uniform() {
        return random.nextDouble();
    }

    /// Of mean 0 and variance 1, by the polar method (Marsaglia & Bray 1964).
    public double normal() {
        if (hasSpare) {
            hasSpare = false;
            return spare;
        }
        while (true) {
            double x = 2 * random.nextDouble() - 1;
            double y = 2 * random.nextDouble() - 1;
            double square = x * x + y * y;
            if (square > 0 && square < 1) {
                double scale = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
                spare = y * scale;
                hasSpare = true;
                return x * scale;
            }
        }
    }
}
