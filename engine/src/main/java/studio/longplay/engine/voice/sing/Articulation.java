package studio.longplay.engine.voice.sing;

import static studio.longplay.engine.voice.sing.VoiceFrames.RATE_HZ;

import studio.longplay.engine.voice.PhoneTime;

/// How long the last vowel of a word is held. A word is told from the next by its end, and a vowel
/// held for several times its spoken length is heard as a row of words: so on long notes a word
/// ends early and stands apart, as in clear singing, and within words and on short notes all is
/// joined (docs/song.md has what a recogniser catches of it).
final class Articulation {
    /// Against the vowel as spoken.
    private static final double SPOKEN = 1.2;

    private static final double LEAST = 0.12 * RATE_HZ;
    private static final double MOST = 0.3 * RATE_HZ;

    /// Of its note, at least.
    private static final double SHARE = 0.3;

    /// Of the note that ends a breath.
    private static final double LAST_SHARE = 0.3;

    /// What is shorter is no gap but a click: such words are joined.
    private static final double LEAST_GAP = 0.12 * RATE_HZ;

    private Articulation() {}

    /// Where a vowel ends, in samples of the song, if the next word stands apart.
    static double vowelEnd(PhoneTime vowel, Diction.Span span) {
        double spoken = vowel.endSample() - vowel.startSample();
        double clear = Math.clamp(SPOKEN * spoken, LEAST, MOST);
        return span.last() + Math.max(clear, SHARE * (span.end() - span.last()));
    }

    /// Where the last syllable of a breath ends at the latest, in samples of the song.
    static double breathEnd(PhoneTime vowel, double coda, Diction.Span span) {
        double sung = LAST_SHARE * (span.end() - span.last());
        return Math.max(vowelEnd(vowel, span), span.last() + sung) + coda;
    }

    /// Whether there is time for a gap before the next word.
    ///
    /// @param vowelEnd where the vowel would end
    /// @param consonants samples of those that come before the next vowel
    /// @param next where that begins
    static boolean parts(double vowelEnd, double consonants, double next) {
        return next - vowelEnd - consonants > LEAST_GAP;
    }
}
