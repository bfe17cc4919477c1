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
public record SpokenWord(int written, String spelling, @Nullable String phones, Mark after) {
    SpokenWord withAfter(Mark mark) {
        return new SpokenWord(written, spelling, phones, mark);
    }
}
