package studio.longplay.engine.voice.text;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.regex.Pattern;

/// Words in capitals: initialisms (`BBC`, `FBI's`) are spelled, shouted words are words.
final class CapitalsRule implements Rule {
    private static final Map<String, String> TABLE = Table.read("capitals.txt");
    private static final Pattern CAPITALS = Pattern.compile("(\\p{Lu}{2,6})('s|s)?");
    private static final Pattern VOWEL = Pattern.compile("[AEIOUY]");
    private static final Pattern SOUND = Pattern.compile("[HMNSPTBGRZ]*[MRSH]{2,}|[HM]+");

    @Override
    public @Nullable String say(Spot spot) {
        var match = CAPITALS.matcher(spot.core());
        if (!match.matches()) {
            return null;
        }
        String word = match.group(1);
        String listed = TABLE.get(word);
        boolean vowels = VOWEL.matcher(word).find();
        if (listed == null && (vowels || SOUND.matcher(word).matches())) {
            return null;
        }
        boolean clash = vowels && isShouted(spot);
        if ("word".equals(listed) || clash) {
            return null;
        }
        return Letters.spell(word) + ending(match.group(2));
    }

    private static boolean isShouted(Spot spot) {
        Token previous = spot.previous();
        Token next = spot.next();
        return (previous != null && previous.isCapitals()) || (next != null && next.isCapitals());
    }

    /// The last letter takes the plural or possessive.
    private static String ending(@Nullable String ending) {
        return ending == null ? "" : " 's";
    }
}
