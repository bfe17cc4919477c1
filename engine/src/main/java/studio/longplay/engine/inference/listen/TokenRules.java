package studio.longplay.engine.inference.listen;

import java.util.List;

/// Which token may follow: some never, some not first, and times in pairs that never go back.
///
/// Source: `SuppressBlank`, `SuppressTokens` and `ApplyTimestampRules` in openai/whisper,
/// `whisper/decoding.py`.
final class TokenRules {
    /// The first passage begins within a second of the half minute.
    private static final long LATEST_BEGIN = 50;

    private final Vocabulary vocabulary;
    private final SpecialTokens special;

    TokenRules(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.special = vocabulary.special();
    }

    /// Makes what may not follow impossible.
    ///
    /// @param scores of all tokens, changed
    /// @param taken since the task was told
    void apply(float[] scores, List<Long> taken) {
        if (taken.isEmpty()) {
            vocabulary.notFirst().forEach(token -> forbid(scores, token, token + 1));
        }
        vocabulary.suppressed().forEach(token -> forbid(scores, token, token + 1));
        special.languages().values().forEach(token -> forbid(scores, token, token + 1));
        forbid(scores, special.noTimestamps(), special.noTimestamps() + 1);
        times(scores, taken);
        if (timesOutweigh(scores)) {
            forbid(scores, 0, special.firstTime());
        }
    }

    private void times(float[] scores, List<Long> taken) {
        long firstTime = special.firstTime();
        int count = taken.size();
        if (count == 0) {
            forbid(scores, 0, firstTime);
            forbid(scores, firstTime + LATEST_BEGIN + 1, scores.length);
            return;
        }
        boolean last = special.isTime(taken.getLast());
        boolean lastButOne = count < 2 || special.isTime(taken.get(count - 2));
        if (last && lastButOne) {
            forbid(scores, firstTime, scores.length);
        } else if (last) {
            forbid(scores, 0, special.endOfText());
        }
        for (int i = count - 1; i >= 0; i--) {
            if (special.isTime(taken.get(i))) {
                boolean mayRepeat = last && !lastButOne;
                forbid(scores, firstTime, mayRepeat ? taken.get(i) : taken.get(i) + 1);
                return;
            }
        }
    }

    /// Whether all times together are likelier than the likeliest text.
    private boolean timesOutweigh(float[] scores) {
        int firstTime = (int) special.firstTime();
        double highest = Double.NEGATIVE_INFINITY;
        for (float score : scores) {
            highest = Math.max(highest, score);
        }
        double times = 0;
        double text = 0;
        for (int i = 0; i < scores.length; i++) {
            double chance = StrictMath.exp(scores[i] - highest);
            if (i < firstTime) {
                text = Math.max(text, chance);
            } else {
                times += chance;
            }
        }
        return times > text;
    }

    private static void forbid(float[] scores, long from, long to) {
        for (long i = Math.max(0, from); i < Math.min(scores.length, to); i++) {
            scores[(int) i] = Float.NEGATIVE_INFINITY;
        }
    }
}
