package studio.longplay.engine.voice.text;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The spellings of old plays and dialects: `'tis`, `o'er`, `i'`, `banish'd`, `know't`.
final class OldWordRule implements Rule {
    private static final Map<String, String> TABLE = Table.read("old-words.txt");
    private static final Pattern PAST = Pattern.compile("(\\p{L}{2,})'d");
    private static final Pattern CLIPPED_IT = Pattern.compile("(\\p{L}{2,}[^n\\P{L}])'t");
    private static final Pattern SECOND_PERSON = Pattern.compile("(\\p{L}{2,})'(st|th|n)");
    private static final Pattern HAD =
            Pattern.compile(
                    "you|he|she|it|we|they|who|that|there|how|what|where|this|these|those|here|when"
                            + "|why|nobody|somebody|everyone|someone");

    @Override
    public @Nullable String say(Spot spot) {
        String word = spot.lower();
        String listed = TABLE.get(word);
        if (listed != null) {
            return listed;
        }
        Matcher past = PAST.matcher(word);
        if (past.matches() && !HAD.matcher(past.group(1)).matches()) {
            return past.group(1) + (past.group(1).endsWith("e") ? "d" : "ed");
        }
        Matcher clipped = CLIPPED_IT.matcher(word);
        if (clipped.matches()) {
            return clipped.group(1) + " it";
        }
        Matcher person = SECOND_PERSON.matcher(word);
        return person.matches() ? person.group(1) + person.group(2) : null;
    }
}
