package studio.longplay.engine.sfx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Understands the words a script calls a sound by.
///
/// A name or synonym as a whole comes first, then the longest run of words inside a phrase that is
/// one: in `a distant door slams` it is `door slams`, and `distant` is left over as a modifier.
final class SoundWords {
    private static final List<String> ARTICLES = List.of("a", "an", "the");

    private final Map<String, List<String>> kinds = new TreeMap<>();

    SoundWords(List<SoundKind> table) {
        for (SoundKind kind : table) {
            kinds.put(kind.name(), List.of(kind.name()));
            for (String synonym : kind.synonyms()) {
                kinds.put(synonym, List.of(kind.name()));
            }
        }
    }

    /// Makes a word mean several kinds at once.
    void compound(String word, List<String> names) {
        kinds.put(word, List.copyOf(names));
    }

    /// @param names kinds that sound together
    /// @param matched the words that name them
    /// @param rest the other words of the phrase
    record Meaning(List<String> names, List<String> matched, List<String> rest) {}

    /// What a phrase means, empty if no part of it is a sound we know.
    Optional<Meaning> meaning(String phrase) {
        List<String> words = words(phrase);
        for (int size = words.size(); size > 0; size--) {
            for (int from = 0; from + size <= words.size(); from++) {
                List<String> run = words.subList(from, from + size);
                List<String> names = names(String.join(" ", run));
                if (!names.isEmpty()) {
                    List<String> rest = new ArrayList<>(words.subList(0, from));
                    rest.addAll(words.subList(from + size, words.size()));
                    return Optional.of(new Meaning(names, List.copyOf(run), rest));
                }
            }
        }
        return Optional.empty();
    }

    /// The known word spelt most like this one, empty if none is near.
    Optional<String> nearest(String phrase) {
        String wanted = String.join(" ", words(phrase));
        String best = "";
        int least = Math.max(1, wanted.length() / 3) + 1;
        for (String word : kinds.keySet()) {
            int away = distance(wanted, word);
            boolean liker =
                    away == least && !best.isEmpty() && begun(wanted, word) > begun(wanted, best);
            if (away < least || liker) {
                least = away;
                best = word;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /// How many letters two words begin alike with: people mistype endings more than beginnings.
    private static int begun(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length())
                && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    private List<String> names(String words) {
        List<String> exact = kinds.getOrDefault(words, List.of());
        if (!exact.isEmpty() || !words.endsWith("s")) {
            return exact;
        }
        return kinds.getOrDefault(words.substring(0, words.length() - 1), List.of());
    }

    private static List<String> words(String phrase) {
        String plain = phrase.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.%]+", " ").strip();
        return Arrays.stream(plain.split(" "))
                .map(word -> word.replaceAll("^\\.+|\\.+$", ""))
                .filter(word -> !word.isEmpty() && !ARTICLES.contains(word))
                .toList();
    }

    /// Levenshtein's edit distance.
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int i = 0; i <= other.length(); i++) {
            row[i] = i;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int k = 1; k <= other.length(); k++) {
                int change = one.charAt(i - 1) == other.charAt(k - 1) ? 0 : 1;
                int cost = Math.min(Math.min(row[k], row[k - 1]) + 1, diagonal + change);
                diagonal = row[k];
                row[k] = cost;
            }
        }
        return row[other.length()];
    }
}
