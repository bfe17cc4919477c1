package studio.longplay.engine.voice.sing;

import studio.longplay.engine.voice.PhoneTime;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.WordTime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Cuts a spoken line into syllables: one for each vowel, with as many consonants before it as an
/// English word may begin with (the maximal onset principle), and says which are stressed.
final class Syllabication {
    private static final Set<String> LIGHT_WORDS =
            Set.of(
                    "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "from", "with",
                    "and", "or", "but", "nor", "as", "if", "that", "than", "is", "are", "was",
                    "were", "am", "be", "been", "will", "shall", "would", "should", "can", "could",
                    "may", "might", "must", "do", "did", "does", "has", "have", "had", "i", "he",
                    "she", "it", "we", "you", "they", "me", "him", "us", "them", "my", "your",
                    "his", "her", "its", "our", "their", "o", "so", "not", "thy", "thou", "thee",
                    "this", "there", "into", "upon", "when", "who", "which", "let", "i'm", "it's");
    private static final Set<String> AFTER_STOP = Set.of("r", "l", "w", "j");
    private static final Set<String> BEFORE_LIQUID =
            Set.of("p", "b", "t", "d", "k", "g", "f", "T", "S", "v");
    private static final Set<String> AFTER_S = Set.of("p", "t", "k", "m", "n", "l", "w", "f");
    private static final double FULL = 1;
    private static final double LIGHT = 0.3;
    private static final double WEAK = 0.1;

    private Syllabication() {}

    /// @param verseOfWord the index of the verse line that each word is in
    static List<Syllable> of(Take take, List<Integer> verseOfWord) {
        List<Syllable> syllables = new ArrayList<>();
        for (WordTime word : take.words()) {
            List<PhoneTime> phones = new ArrayList<>();
            for (PhoneTime phone : take.phones()) {
                boolean inside =
                        phone.startSample() >= word.startSample()
                                && phone.endSample() <= word.endSample();
                if (inside && PhoneKind.of(phone.phone()) != PhoneKind.SILENCE) {
                    phones.add(phone);
                }
            }
            syllables.addAll(ofWord(word, phones, verseOfWord.get(word.word())));
        }
        return syllables;
    }

    private static List<Syllable> ofWord(WordTime word, List<PhoneTime> phones, int verse) {
        List<Integer> nuclei = new ArrayList<>();
        for (int i = 0; i < phones.size(); i++) {
            if (PhoneKind.of(phones.get(i).phone()).isNucleus()) {
                nuclei.add(i);
            }
        }
        List<Syllable> syllables = new ArrayList<>();
        int stressed = stressed(phones, nuclei);
        int from = 0;
        for (int i = 0; i < nuclei.size(); i++) {
            int nucleus = nuclei.get(i);
            int end =
                    i + 1 < nuclei.size() ? cut(phones, nucleus, nuclei.get(i + 1)) : phones.size();
            syllables.add(
                    new Syllable(
                            word.word(),
                            i == 0,
                            verse,
                            phones.subList(from, nucleus),
                            phones.get(nucleus),
                            phones.subList(nucleus + 1, end),
                            weight(word, i, stressed, nuclei.size())));
            from = end;
        }
        return syllables;
    }

    /// Where the consonants between two vowels are parted.
    private static int cut(List<PhoneTime> phones, int before, int after) {
        int cut = after;
        while (cut > before + 1 && mayBegin(phones.subList(cut - 1, after))) {
            cut--;
        }
        return cut;
    }

    private static boolean mayBegin(List<PhoneTime> consonants) {
        String first = consonants.getFirst().phone();
        if (first.equals("N")) {
            return false;
        }
        return switch (consonants.size()) {
            case 1 -> true;
            case 2 -> pair(first, consonants.get(1).phone());
            case 3 ->
                    first.equals("s")
                            && pair(consonants.get(1).phone(), consonants.get(2).phone())
                            && pair(first, consonants.get(1).phone());
            default -> false;
        };
    }

    private static boolean pair(String first, String second) {
        return first.equals("s")
                ? AFTER_S.contains(second)
                : BEFORE_LIQUID.contains(first) && AFTER_STOP.contains(second);
    }

    /// Which vowel of a word is the heavy one: no schwa, long, and rather early.
    private static int stressed(List<PhoneTime> phones, List<Integer> nuclei) {
        int best = 0;
        double most = -1;
        for (int i = 0; i < nuclei.size(); i++) {
            PhoneTime phone = phones.get(nuclei.get(i));
            double length = phone.endSample() - phone.startSample();
            double share =
                    switch (phone.phone()) {
                        case "@" -> 0.2;
                        case "I", "r=" -> 0.7;
                        case "i" -> 0.75;
                        default -> 1;
                    };
            double worth = length * share * (i == 0 ? 1.25 : i == nuclei.size() - 1 ? 0.75 : 1);
            if (worth > most) {
                most = worth;
                best = i;
            }
        }
        return best;
    }

    private static double weight(WordTime word, int number, int stressed, int all) {
        String plain =
                word.text()
                        .toLowerCase(Locale.ROOT)
                        .replace('\u2019', '\'')
                        .replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        if (all == 1) {
            return LIGHT_WORDS.contains(plain) ? LIGHT : FULL;
        }
        return number == stressed ? FULL : WEAK;
    }
}
