package studio.longplay.engine.voice.neural.phones;

import studio.longplay.engine.voice.text.PhoneName;
import studio.longplay.engine.voice.text.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One letter of the alphabet that a model reads phonemes in.
///
/// @param text one code point
/// @param phone name of the sound it writes or is a part of, in X-SAMPA
/// @param sound number of that sound within its word: symbols of one sound follow each other
public record Symbol(String text, String phone, int sound) {
    private static final Map<String, String> MISAKI = Table.read("misaki-phones.txt");
    private static final String STRESS = "ˈˌ";
    private static final String LENGTH = "ːˑ";

    /// What a word is written with, sound by sound.
    ///
    /// @param sounds each with the stress before it, if it has one
    /// @param phones name of each
    static List<Symbol> of(List<String> sounds, List<String> phones) {
        List<Symbol> symbols = new ArrayList<>();
        for (int i = 0; i < sounds.size(); i++) {
            int sound = i;
            sounds.get(i)
                    .codePoints()
                    .mapToObj(Character::toString)
                    .forEach(text -> symbols.add(new Symbol(text, phones.get(sound), sound)));
        }
        return symbols;
    }

    /// What a word is written with in the letters of a dictionary that came with a model.
    static List<Symbol> of(String written) {
        List<String> sounds = new ArrayList<>();
        List<String> phones = new ArrayList<>();
        StringBuilder before = new StringBuilder();
        for (int at = 0; at < written.length(); ) {
            String letter = Character.toString(written.codePointAt(at));
            at += letter.length();
            if (STRESS.contains(letter)) {
                before.append(letter);
            } else if (!sounds.isEmpty() && before.isEmpty() && isPart(letter)) {
                sounds.set(sounds.size() - 1, sounds.getLast() + letter);
            } else {
                sounds.add(before + letter);
                phones.add(name(letter));
                before.setLength(0);
            }
        }
        return of(sounds, phones);
    }

    private static boolean isPart(String letter) {
        return LENGTH.contains(letter)
                || Character.getType(letter.codePointAt(0)) == Character.NON_SPACING_MARK;
    }

    /// The name of a sound that is one of Misaki's letters or stands in the International Phonetic
    /// Alphabet.
    static String name(String letter) {
        return PhoneName.of(MISAKI.getOrDefault(letter, letter));
    }
}
