package studio.longplay.app.voices;

import java.util.random.RandomGenerator;

/// A blind comparison of two voices, the A/B/X test of listening trials: X is one of the two, and
/// whoever listens says which. Many right answers mean that the voices can be told apart.
///
/// @param xIsA what is not told before the answer
/// @param right how many answers were right
/// @param asked how many answers were given
/// @param answered whether X of this turn was guessed
record BlindTest(
        VoiceEntry first, VoiceEntry second, boolean xIsA, int right, int asked, boolean answered) {
    static BlindTest of(VoiceEntry first, VoiceEntry second, RandomGenerator chance) {
        return new BlindTest(first, second, chance.nextBoolean(), 0, 0, false);
    }

    VoiceEntry hidden() {
        return xIsA ? first : second;
    }

    /// Counts an answer; the second answer of a turn counts no more.
    BlindTest answer(boolean saysA) {
        return answered
                ? this
                : new BlindTest(
                        first, second, xIsA, right + (saysA == xIsA ? 1 : 0), asked + 1, true);
    }

    /// Another turn, X drawn anew.
    BlindTest next(RandomGenerator chance) {
        return new BlindTest(first, second, chance.nextBoolean(), right, asked, false);
    }

    /// How likely so many right answers are by guessing alone (one-sided binomial test), 0 to 1.
    double byChance() {
        double sum = 0;
        double ways = 1;
        for (int hits = 0; hits <= asked; hits++) {
            sum += hits >= right ? ways : 0;
            ways = ways * (asked - hits) / (hits + 1);
        }
        return sum / Math.pow(2, asked);
    }
}
