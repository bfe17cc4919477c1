package studio.longplay.engine.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Turns the words of a picture cue into a place that we can draw.
public final class BackdropChooser {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}-]+");

    /// Places for scenes whose words name none, of no time and no country.
    private static final List<String> ANYWHERE =
            List.of("silk", "hills", "stars", "mountains", "sea", "forest");

    /// Light for such scenes where no mood is known either.
    private static final List<String> ANY_LIGHT =
            List.of("calm", "dusk", "warm", "dawn", "mysterious", "hopeful");

    /// Chooses a place and its mood.
    ///
    /// @param subject words such as `heath at dusk`; may be empty
    /// @param moods words of the scene's music and directions, most telling first
    /// @param seed of the scene; the same words and seed give the same place
    public Backdrop choose(String subject, List<String> moods, long seed) {
        List<String> subjectWords = words(subject);
        List<String> moodWords = new ArrayList<>(subjectWords);
        moods.forEach(mood -> moodWords.addAll(words(mood)));
        Optional<String> place =
                meaning(BackdropWords.KINDS, subjectWords)
                        .or(() -> meaning(BackdropWords.SKIES, subjectWords));
        String kind = place.orElse(pick(ANYWHERE, seed));
        String mood =
                meaning(BackdropWords.HOURS, subjectWords)
                        .or(() -> meaning(BackdropWords.MOODS, moodWords))
                        .orElse(place.isPresent() ? "calm" : pick(ANY_LIGHT, seed / 7));
        return new Backdrop.Procedural(kind, mood, seed);
    }

    private static String pick(List<String> choices, long seed) {
        return choices.get(Math.floorMod(seed, choices.size()));
    }

    /// Whether the words name a place that we can draw.
    public boolean knows(String subject) {
        List<String> words = words(subject);
        return meaning(BackdropWords.KINDS, words).isPresent()
                || meaning(BackdropWords.SKIES, words).isPresent();
    }

    /// The meaning of the first word that has one; whole words before beginnings.
    private static Optional<String> meaning(List<BackdropWords.Entry> entries, List<String> words) {
        for (String word : words) {
            for (BackdropWords.Entry entry : entries) {
                if (entry.words().contains(word) || entry.words().contains(singular(word))) {
                    return Optional.of(entry.meaning());
                }
            }
        }
        for (String word : words) {
            for (BackdropWords.Entry entry : entries) {
                if (entry.words().stream().anyMatch(known -> begins(word, known))) {
                    return Optional.of(entry.meaning());
                }
            }
        }
        return Optional.empty();
    }

    private static String singular(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    private static boolean begins(String word, String known) {
        return known.length() >= 4 && word.startsWith(known);
    }

    private static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isBlank())
                .toList();
    }
}
