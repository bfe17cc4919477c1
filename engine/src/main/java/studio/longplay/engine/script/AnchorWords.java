package studio.longplay.engine.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds the words that a cue happens on among the lines of its scene.
///
/// Case, punctuation and apostrophes do not count; accents do.
public final class AnchorWords {
    private static final int FARTHEST = 2;

    private AnchorWords() {}

    /// Where they are.
    ///
    /// @param line an index into the lines
    /// @param first the first of the words, an index into [Line#words()]
    /// @param last the last of them
    public record Found(int line, int first, int last) {}

    /// Looks from a line on, and where it is not there so often, from the first line on.
    ///
    /// @param from the line in which the cue stands, or the one that follows it
    public static Optional<Found> find(List<Line> lines, int from, Trigger.OnWord wanted) {
        List<String> words = spelled(Arrays.asList(wanted.words().split("\\s+")));
        if (words.isEmpty()) {
            return Optional.empty();
        }
        if (wanted.count() == 0) {
            List<Found> all = all(lines, 0, words, Integer.MAX_VALUE);
            return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
        }
        List<Found> later = all(lines, from, words, wanted.count());
        List<Found> found =
                later.size() >= wanted.count() ? later : all(lines, 0, words, wanted.count());
        return found.size() >= wanted.count()
                ? Optional.of(found.get(wanted.count() - 1))
                : Optional.empty();
    }

    /// How often they are said in all of the lines.
    public static int count(List<Line> lines, String words) {
        return all(lines, 0, spelled(Arrays.asList(words.split("\\s+"))), Integer.MAX_VALUE).size();
    }

    /// The word of the lines that is spelled most like one that is not there.
    public static Optional<String> nearest(List<Line> lines, String word) {
        String wanted = spelled(word);
        String best = "";
        int least = Math.min(FARTHEST, wanted.length() / 2) + 1;
        for (Line line : lines) {
            for (String said : line.words()) {
                String plain = spelled(said);
                int away =
                        Math.abs(plain.length() - wanted.length()) >= least
                                ? least
                                : EditDistance.between(wanted, plain);
                if (away < least) {
                    least = away;
                    best = plain;
                }
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    private static List<Found> all(List<Line> lines, int from, List<String> words, int enough) {
        List<Found> found = new ArrayList<>();
        for (int line = Math.max(0, from); line < lines.size() && found.size() < enough; line++) {
            List<String> said = spelledSame(lines.get(line).words());
            for (int at = 0; at + words.size() <= said.size(); at++) {
                if (said.subList(at, at + words.size()).equals(words)) {
                    found.add(new Found(line, at, at + words.size() - 1));
                }
            }
        }
        return found;
    }

    private static List<String> spelled(List<String> words) {
        return spelledSame(words).stream().filter(word -> !word.isEmpty()).toList();
    }

    private static List<String> spelledSame(List<String> words) {
        return words.stream().map(AnchorWords::spelled).toList();
    }

    private static String spelled(String word) {
        StringBuilder plain = new StringBuilder();
        word.codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letter -> plain.appendCodePoint(letter));
        return plain.toString().toLowerCase(Locale.ROOT);
    }
}
