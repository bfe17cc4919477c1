package studio.longplay.engine.sfx.bank;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// A sound with the words it is found by.
final class SoundRow {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    /// Bounds of lengths in seconds and what is between them.
    private static final double[] BOUNDS = {2, 10, 60};

    private static final List<String> LENGTHS =
            List.of("up to 2 s", "2 to 10 s", "10 to 60 s", "over 1 min");

    private final SoundItem item;
    private final String plainTitle;
    private final String[] titleWords;
    private final String[] words;

    SoundRow(SoundItem item, String more) {
        this.item = item;
        plainTitle = FileTitle.plain(item.title());
        titleWords = sorted(item.title());
        words =
                sorted(
                        String.join(
                                " ",
                                item.title(),
                                item.category(),
                                String.join(" ", item.tags()),
                                item.words(),
                                more));
    }

    SoundItem item() {
        return item;
    }

    String plainTitle() {
        return plainTitle;
    }

    String length() {
        return length(item.seconds());
    }

    static String length(double seconds) {
        int box = 0;
        while (box < BOUNDS.length && seconds > BOUNDS[box]) {
            box++;
        }
        return LENGTHS.get(box);
    }

    static List<String> lengths() {
        return LENGTHS;
    }

    /// How well it fits: 0 not at all, 3 for a sound that is called so.
    int fits(List<String> wanted, String plain) {
        boolean inTitle = true;
        for (String word : wanted) {
            if (!begins(words, word)) {
                return 0;
            }
            inTitle &= begins(titleWords, word);
        }
        return plainTitle.equals(plain) ? 3 : inTitle ? 2 : 1;
    }

    private static boolean begins(String[] sorted, String beginning) {
        int at = Arrays.binarySearch(sorted, beginning);
        int next = at >= 0 ? at : -at - 1;
        return next < sorted.length && sorted[next].startsWith(beginning);
    }

    private static String[] sorted(String text) {
        return new TreeSet<>(split(HUMP.matcher(text).replaceAll(" ") + " " + text))
                .toArray(String[]::new);
    }

    /// The words of a text in small letters, in their order.
    static List<String> split(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group())
                .toList();
    }
}
