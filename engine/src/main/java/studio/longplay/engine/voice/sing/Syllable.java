package studio.longplay.engine.voice.sing;

import studio.longplay.engine.voice.PhoneTime;

import java.util.List;

/// One syllable of a spoken line.
///
/// @param word index of its word in the line
/// @param first whether its word begins with it
/// @param verse index of the verse line it is in
/// @param onset the consonants before its vowel
/// @param nucleus its vowel
/// @param coda the consonants after it
/// @param weight how stressed it is, 0 to 1
record Syllable(
        int word,
        boolean first,
        int verse,
        List<PhoneTime> onset,
        PhoneTime nucleus,
        List<PhoneTime> coda,
        double weight) {
    Syllable {
        onset = List.copyOf(onset);
        coda = List.copyOf(coda);
    }
}
