package studio.longplay.engine.voice.align;

import studio.longplay.engine.voice.PhoneTime;
import studio.longplay.engine.voice.WordTime;

import java.util.List;

/// Where a text is in a recording of it.
///
/// The confidence is calibrated on synthetic voices of four engines, ours and others, and not on
/// people. It compares the text with the same sounds in other orders, so that it does not matter
/// how the speaker sounds; two or three words are too few to be sure of. Word by word it can tell
/// only for a speaker near to our voices: for others each word has the confidence of the whole.
///
/// @param words every word of the text exactly once, in order; one nobody can speak has no length
/// @param phones end to end over the whole recording, silences included
/// @param wordConfidences how sure each word is to be there, 0 to 1, in the order of the words
/// @param confidence how sure the recording is to say the text, 0 to 1; under [#DOUBTFUL] it most
///   likely says something else
public record Alignment(
        List<WordTime> words,
        List<PhoneTime> phones,
        List<Double> wordConfidences,
        double confidence) {
    /// Under this confidence the words are most likely others.
    public static final double DOUBTFUL = 0.5;

    public Alignment {
        words = List.copyOf(words);
        phones = List.copyOf(phones);
        wordConfidences = List.copyOf(wordConfidences);
    }

    public boolean isDoubtful() {
        return confidence < DOUBTFUL;
    }

    /// First sample of the first word that sounds; 0 if none does.
    public long firstSound() {
        return words.stream()
                .filter(word -> word.endSample() > word.startSample())
                .mapToLong(WordTime::startSample)
                .findFirst()
                .orElse(0);
    }

    /// The sample after the last word that sounds; 0 if none does.
    public long lastSound() {
        return words.stream().mapToLong(WordTime::endSample).max().orElse(0);
    }
}
