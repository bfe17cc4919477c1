package studio.longplay.engine.voice.text;

import org.jspecify.annotations.Nullable;

/// A word as it is spoken.
///
/// @param written index of the written word it belongs to
/// @param spelling for an English voice lower case letters and apostrophes only, for another what
///   [AsWritten] keeps; empty if nothing of it can be spoken
/// @param phones how it is pronounced, if the author's lexicon or our list says so: X-SAMPA phones
///   parted by spaces, syllables by ` - `, `'` before the stressed one
/// @param after what follows it
/// @param weight how much more than others it is stressed, 0 to 3
public record SpokenWord(
        int written, String spelling, @Nullable String phones, Mark after, double weight) {
    /// Said like the others.
    public SpokenWord(int written, String spelling, @Nullable String phones, Mark after) {
        this(written, spelling, phones, after, 0);
    }

    /// The same word said with a weight.
    public SpokenWord withWeight(double heavier) {
        return new SpokenWord(written, spelling, phones, after, heavier);
    }

    SpokenWord withAfter(Mark mark) {
        return new SpokenWord(written, spelling, phones, mark, weight);
    }
}
