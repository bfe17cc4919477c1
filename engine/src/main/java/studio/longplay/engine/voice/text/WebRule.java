package studio.longplay.engine.voice.text;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/// Addresses: `name@example.org`, `https://www.example.org/page`, `#tag`, `@name`.
final class WebRule implements Rule {
    private static final Pattern MAIL = Pattern.compile("[\\w.+\\-]+@[\\w\\-]+(?:\\.[\\w\\-]+)+");
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?:https?://|www\\.)\\S+|[\\w\\-]+(?:\\.[\\w\\-]+)*\\.(?:com|org|net|edu|gov|io|tv|uk|de|co)(?:/\\S*)?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("[#@]\\p{L}\\w*");

    @Override
    public @Nullable String say(Spot spot) {
        String core = spot.lower();
        if (TAG.matcher(core).matches()) {
            return (core.startsWith("#") ? "hashtag " : "at ") + parts(core.substring(1));
        }
        if (MAIL.matcher(core).matches()) {
            return parts(core);
        }
        return ADDRESS.matcher(core).matches()
                ? parts(core.replaceFirst("^https?://", "").replaceFirst("/$", ""))
                : null;
    }

    private static String parts(String address) {
        StringBuilder said = new StringBuilder();
        for (String part :
                address.split(
                        "(?<=[@./\\-_+:?=&])|(?=[@./\\-_+:?=&])|(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)")) {
            said.append(' ')
                    .append(
                            switch (part) {
                                case "@" -> "at";
                                case "." -> "dot";
                                case "/" -> "slash";
                                case "-" -> "dash";
                                case "_" -> "underscore";
                                case "+" -> "plus";
                                case "&" -> "and";
                                case "=" -> "equals";
                                case ":", "?" -> "";
                                case "www" -> Letters.spell("www");
                                default ->
                                        part.matches("\\d+") ? Numbers.cardinal(part) : word(part);
                            });
        }
        return said.toString().strip();
    }

    private static String word(String part) {
        return part.matches(".*[aeiouy].*") ? part : Letters.spell(part);
    }
}
