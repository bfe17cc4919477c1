package studio.longplay.engine.voice.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a word of the lexicon is said: plain letters (`corry oh laynus`), our phones parted by
/// spaces (`/O - 'f I - d i - @ s/`), or the International Phonetic Alphabet (`/ɔːˈfɪdiəs/`, also
/// between square brackets).
public final class Pronunciation {
    private static final Map<String, String> PHONES = Table.read("said-ipa.txt");
    private static final Set<String> VOWELS =
            Set.of(
                    "i", "I", "EI", "E", "{", "A", "O", "@U", "U", "u", "V", "@", "r=", "AI", "OI",
                    "aU");
    private static final Set<String> CONSONANTS =
            Set.of(
                    "p", "b", "t", "d", "k", "g", "tS", "dZ", "f", "v", "T", "D", "s", "z", "S",
                    "Z", "h", "m", "n", "N", "l", "r", "w", "j");
    private static final Pattern BETWEEN =
            Pattern.compile("/\\s*([^/]+?)\\s*/|\\[\\s*([^\\[\\]]+?)\\s*]");
    private static final Pattern LEFT_OUT = Pattern.compile("[ːˑ\\u0361\\u203F\\p{Mn}ʰʷʲˠˤ]");
    private static final Pattern LETTERS = Pattern.compile("[\\p{IsLatin}\\p{N}\\s'’,.-]+");
    private static final int LONGEST = 2;

    private Pronunciation() {}

    /// The phones of a pronunciation, syllables parted by ` - `, `'` before the stressed one; empty
    /// for one in plain letters. Symbols nobody knows are left out.
    public static Optional<String> phones(String said) {
        Matcher between = BETWEEN.matcher(said.strip());
        if (!between.matches()) {
            return Optional.empty();
        }
        String inside = between.group(1) == null ? between.group(2) : between.group(1);
        return Optional.of(isOurs(inside) ? inside : new Ipa(inside).phones());
    }

    /// What is wrong with a pronunciation, as a sentence; empty if it can be said.
    public static Optional<String> problem(String said) {
        if (said.isBlank()) {
            return Optional.of("A pronunciation has at least one letter.");
        }
        Matcher between = BETWEEN.matcher(said.strip());
        if (!between.matches()) {
            return LETTERS.matcher(said).matches()
                    ? Optional.empty()
                    : Optional.of("Write plain letters, or phones between slashes.");
        }
        String inside = between.group(1) == null ? between.group(2) : between.group(1);
        return isOurs(inside) ? problemOfOurs(inside) : problemOfIpa(inside);
    }

    private static Optional<String> problemOfOurs(String inside) {
        boolean vowel = false;
        for (String symbol : inside.split("\\s+")) {
            String phone = symbol.replaceFirst("^[',]", "");
            vowel |= VOWELS.contains(phone);
            if (!phone.isEmpty()
                    && !phone.equals("-")
                    && !VOWELS.contains(phone)
                    && !CONSONANTS.contains(phone)) {
                return Optional.of("There is no phone \"" + phone + "\".");
            }
        }
        return vowel ? Optional.empty() : Optional.of("It has no vowel.");
    }

    private static Optional<String> problemOfIpa(String inside) {
        Ipa ipa = new Ipa(inside);
        if (!ipa.unknown.isEmpty()) {
            return Optional.of("The symbol \"" + ipa.unknown + "\" cannot be said.");
        }
        return ipa.phones.stream().anyMatch(VOWELS::contains)
                ? Optional.empty()
                : Optional.of("It has no vowel.");
    }

    /// Ours are plain and parted by spaces.
    private static boolean isOurs(String inside) {
        boolean plain = inside.chars().allMatch(c -> c < 0x80);
        return plain && (inside.contains(" ") || inside.length() == 1 || VOWELS.contains(inside));
    }

    /// A word in the International Phonetic Alphabet, read once.
    private static final class Ipa {
        private final List<String> phones = new ArrayList<>();

        /// Before each phone: `'` or `,` where a stressed syllable begins, `.` where another does.
        private final List<String> marks = new ArrayList<>();

        private String unknown = "";

        Ipa(String text) {
            String symbols = LEFT_OUT.matcher(text.replace(" ", ".")).replaceAll("");
            String mark = "";
            for (int at = 0; at < symbols.length(); ) {
                String stress = mark(symbols.charAt(at));
                if (!stress.isEmpty()) {
                    mark = mark.isEmpty() || mark.equals(".") ? stress : mark;
                    at++;
                } else {
                    int length = add(symbols, at, mark);
                    mark = length > 0 ? "" : mark;
                    at += Math.max(1, length);
                }
            }
        }

        private static String mark(char symbol) {
            return switch (symbol) {
                case 'ˈ', '\'' -> "'";
                case 'ˌ', ',' -> ",";
                case '.', '-' -> ".";
                default -> "";
            };
        }

        private int add(String symbols, int at, String mark) {
            for (int length = LONGEST; length > 0; length--) {
                String group = symbols.substring(at, Math.min(symbols.length(), at + length));
                String said = PHONES.get(group);
                if (said != null) {
                    String first = mark;
                    for (String phone : said.split(" ")) {
                        phones.add(phone);
                        marks.add(first);
                        first = "";
                    }
                    return group.length();
                }
            }
            unknown = unknown.isEmpty() ? symbols.substring(at, at + 1) : unknown;
            return 0;
        }

        String phones() {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < phones.size(); i++) {
                boolean begins = !marks.get(i).isEmpty() || (i > 0 && beginsSyllable(i));
                if (i > 0) {
                    text.append(begins ? " - " : " ");
                }
                text.append(marks.get(i).equals(".") ? "" : marks.get(i)).append(phones.get(i));
            }
            return text.toString();
        }

        /// Where no mark parts two vowels, the consonant before the second begins its syllable, or
        /// that vowel does.
        private boolean beginsSyllable(int i) {
            int next = vowelFrom(i);
            boolean vowelBefore = phones.subList(0, i).stream().anyMatch(VOWELS::contains);
            if (next < 0 || !vowelBefore) {
                return false;
            }
            int start = next > 0 && isConsonant(next - 1) ? next - 1 : next;
            return i == start && !markedBetween(i, next);
        }

        private boolean markedBetween(int i, int next) {
            int last = i - 1;
            while (last >= 0 && isConsonant(last)) {
                last--;
            }
            for (int k = last + 1; k <= next; k++) {
                if (k != i && !marks.get(k).isEmpty()) {
                    return true;
                }
            }
            return false;
        }

        private int vowelFrom(int i) {
            for (int k = i; k < phones.size(); k++) {
                if (VOWELS.contains(phones.get(k))) {
                    return k;
                }
            }
            return -1;
        }

        private boolean isConsonant(int i) {
            return CONSONANTS.contains(phones.get(i));
        }
    }
}
