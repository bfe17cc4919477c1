package studio.longplay.engine.music.neural;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Draws lots among the likeliest pieces (Fan et al., *Hierarchical Neural Story Generation*,
/// 2018).
///
/// @param most how many may be drawn
/// @param random where the lots come from
record TopChoice(int most, SplittableRandom random) {
    int draw(float[] logits) {
        float[] sorted = logits.clone();
        Arrays.sort(sorted);
        float least = sorted[Math.max(0, sorted.length - most)];
        float best = sorted[sorted.length - 1];
        double sum = 0;
        for (float logit : logits) {
            sum += logit >= least ? StrictMath.exp(logit - best) : 0;
        }
        double lot = random.nextDouble() * sum;
        int last = 0;
        for (int i = 0; i < logits.length; i++) {
            if (logits[i] >= least) {
                last = i;
                lot -= StrictMath.exp(logits[i] - best);
                if (lot < 0) {
                    return i;
                }
            }
        }
        return last;
    }
}
