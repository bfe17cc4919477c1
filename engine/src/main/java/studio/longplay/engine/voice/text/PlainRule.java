package studio.longplay.engine.voice.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// What no other rule knows: words as they stand, their parts one by one.
final class PlainRule implements Rule {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern DASH = Pattern.compile("-{2,}|[—–―]|\\.{2,}|…");
    private static final Pattern PARTS =
            Pattern.compile("[^a-z0-9',]+|(?<=[a-z])(?=\\d)|(?<=\\d)(?=[a-z])");
    private static final Pattern UNSAYABLE = Pattern.compile("[^aeiouy]{2,}");
    private static final String[][] LIGATURES = {
        {"æ", "ae"},
        {"œ", "oe"},
        {"ß", "ss"},
        {"ø", "o"},
        {"ł", "l"},
        {"đ", "d"},
        {"þ", "th"},
        {"ð", "th"},
        {"&", " and "},
        {"@", " at "},
        {"+", " plus "},
        {"%", " percent "},
        {"°", " degrees "},
        {"=", " equals "},
        {"½", " a half "},
        {"¼", " a quarter "},
        {"¾", " three quarters "}
    };

    @Override
    public String say(Spot spot) {
        String plain = latin(spot.core());
        StringBuilder said = new StringBuilder();
        for (String part : PARTS.split(DASH.matcher(plain).replaceAll(", "))) {
            said.append(' ').append(part(part));
        }
        return said.toString().replaceAll("\\s+,", ",").replaceAll("\\s+", " ").strip();
    }

    /// Lower case letters without accents.
    static String latin(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        for (String[] ligature : LIGATURES) {
            lower = lower.replace(ligature[0], ligature[1]);
        }
        return ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
    }

    private static String part(String part) {
        String word = part.replaceAll("^'+|'+(?=,*$)", "").replaceAll("(?<=.),+$", "");
        String rest = part.endsWith(",") ? "," : "";
        if (word.isEmpty() || word.equals(",")) {
            return rest;
        }
        if (word.matches("\\d+")) {
            return Numbers.cardinal(word) + rest;
        }
        boolean spelled = UNSAYABLE.matcher(word.replaceFirst("'s$", "")).matches();
        return (spelled ? Letters.spell(word) : word) + rest;
    }
}
