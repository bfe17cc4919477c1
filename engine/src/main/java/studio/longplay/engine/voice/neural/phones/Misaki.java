package studio.longplay.engine.voice.neural.phones;

import studio.longplay.engine.voice.text.Table;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Writes what espeak-ng says in the letters that Kokoro was taught.
///
/// Source: hexgrad, *Misaki English Phonemes*, whose table of espeak's sounds this follows.
final class Misaki {
    /// The longest group first.
    private static final List<Map.Entry<String, String>> LETTERS =
            Table.read("misaki-phones.txt").entrySet().stream()
                    .sorted(
                            Comparator.comparingInt(
                                    (Map.Entry<String, String> one) -> -one.getValue().length()))
                    .toList();

    private Misaki() {}

    /// One sound of any language but English, which has a dictionary of its own.
    static String of(String sound) {
        String written = sound.replace("\u0361", "");
        for (Map.Entry<String, String> letter : LETTERS) {
            written = written.replace(letter.getValue(), letter.getKey());
        }
        return written;
    }
}
