package studio.longplay.engine.voice.provider.host;

import studio.longplay.engine.voice.text.PhoneName;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads what espeak-ng writes of the sounds it makes: clauses in lines, words parted by spaces,
/// sounds by underscores, in the International Phonetic Alphabet with marks of its own.
final class Ipa {
    private static final double FINAL = 1.3;

    /// Where a word of another language begins or ends.
    private static final Pattern LANGUAGE = Pattern.compile("\\([a-z][a-zA-Z0-9-]*\\)");

    private Ipa() {}

    /// A word as espeak-ng speaks it: several written ones may be one of these.
    record Word(List<Phone> phones) {
        Word {
            phones = List.copyOf(phones);
        }
    }

    /// The words by clause, without empty ones.
    static List<List<Word>> clauses(String text) {
        List<List<Word>> clauses = new ArrayList<>();
        for (String line : text.split("\\R")) {
            List<Word> words = words(line);
            if (!words.isEmpty()) {
                clauses.add(words);
            }
        }
        return clauses;
    }

    /// The words of one line.
    static List<Word> words(String line) {
        List<Word> words = new ArrayList<>();
        for (String word : LANGUAGE.matcher(line).replaceAll("").strip().split("\\s+")) {
            List<Phone> phones = new ArrayList<>();
            for (String ipa : word.split("_")) {
                String name = PhoneName.of(ipa);
                if (!name.isEmpty()) {
                    phones.add(new Phone(name, PhoneWeight.of(ipa, name)));
                }
            }
            if (!phones.isEmpty()) {
                words.add(new Word(phones));
            }
        }
        if (!words.isEmpty()) {
            words.add(lengthened(words.removeLast()));
        }
        return words;
    }

    /// The last vowel of a clause, and what follows it, are longer.
    private static Word lengthened(Word word) {
        List<Phone> phones = new ArrayList<>(word.phones());
        int from = phones.size() - 1;
        while (from > 0 && !phones.get(from).isVowel()) {
            from--;
        }
        for (int i = from; i < phones.size(); i++) {
            phones.set(i, new Phone(phones.get(i).name(), phones.get(i).weight() * FINAL));
        }
        return new Word(phones);
    }
}
