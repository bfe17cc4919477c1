package studio.longplay.engine.inference.listen;

import java.util.SplittableRandom;

/// Reads chances from unnormalised logarithms of them.
final class Chances {
    private Chances() {}

    /// The place of the highest; of several, the first.
    static int likeliest(float[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    /// What the logarithms must be lowered by so that all chances together are 1.
    static double logOfAll(float[] scores) {
        double highest = scores[likeliest(scores)];
        double all = 0;
        for (float score : scores) {
            all += StrictMath.exp(score - highest);
        }
        return highest + StrictMath.log(all);
    }

    /// The chance of one among all.
    static double of(float[] scores, long place) {
        double highest = scores[likeliest(scores)];
        double all = 0;
        for (float score : scores) {
            all += StrictMath.exp(score - highest);
        }
        return StrictMath.exp(scores[(int) place] - highest) / all;
    }

    /// One by lot.
    ///
    /// @param temperature above 0: the higher, the more alike the chances
    static int drawn(float[] scores, double temperature, SplittableRandom lots) {
        double highest = scores[likeliest(scores)];
        double all = 0;
        for (float score : scores) {
            all += StrictMath.exp((score - highest) / temperature);
        }
        double left = lots.nextDouble() * all;
        int last = likeliest(scores);
        for (int i = 0; i < scores.length; i++) {
            double weight = StrictMath.exp((scores[i] - highest) / temperature);
            if (weight > 0) {
                last = i;
                left -= weight;
                if (left < 0) {
                    return i;
                }
            }
        }
        return last;
    }
}
