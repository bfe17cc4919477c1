package studio.longplay.engine.voice.text;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Plain numbers: `42`, `3.14`, `1,000`, `-5`, `21st`, `1999`, `1990s`, `'90s`, `1/2`, `10-12`,
/// `5kg`, `50%`, `#3`, `4K`.
final class NumberRule implements Rule {
    private static final String NUMBER = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d*\\.\\d+|\\d+";
    private static final Pattern PLAIN = Pattern.compile("([+\\-−]?)(" + NUMBER + ")");
    private static final Pattern ORDINAL =
            Pattern.compile("(\\d[\\d,]*)(?:st|nd|rd|th)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECADE = Pattern.compile("'?(\\d{2}|\\d{4})'?s");
    private static final Pattern FRACTION = Pattern.compile("(\\d{1,2})/(\\d{1,3})");
    private static final Pattern RANGE =
            Pattern.compile("(" + NUMBER + ")[-–—](" + NUMBER + ")(.*)");
    private static final Pattern SUFFIXED =
            Pattern.compile("([+\\-−]?(?:" + NUMBER + "))-?(\\p{L}[\\p{L}/²³23]*|%|°[CFcf]?)");
    private static final Pattern NUMBERED = Pattern.compile("#(\\d+)");
    private static final Pattern YEAR = Pattern.compile("1[1-9]\\d\\d|20\\d\\d");
    private static final Pattern PHONE =
            Pattern.compile("\\+?\\d{2,4}(?:-\\d{2,5}){2,4}|0\\d{5,}|\\d{3}-\\d{4}");
    private static final Pattern COUNTED =
            Pattern.compile(
                    "people|men|women|soldiers|dollars|pounds|euros|miles|years|days|times|feet|words");
    private static final Map<String, String> UNITS = Table.read("units.txt");

    @Override
    public @Nullable String say(Spot spot) {
        String core = spot.core();
        if (core.chars().noneMatch(letter -> letter >= '0' && letter <= '9')) {
            return unitBehindNumber(spot);
        }
        Matcher plain = PLAIN.matcher(core);
        if (plain.matches()) {
            return sign(plain.group(1)) + number(plain.group(2), spot);
        }
        Matcher ordinal = ORDINAL.matcher(core);
        if (ordinal.matches()) {
            return Numbers.ordinal(ordinal.group(1).replace(",", ""));
        }
        if (PHONE.matcher(core).matches()) {
            return core.startsWith("+") ? "plus " + digits(core) : digits(core);
        }
        Matcher numbered = NUMBERED.matcher(core);
        if (numbered.matches()) {
            return "number " + Numbers.cardinal(numbered.group(1));
        }
        return compound(core);
    }

    private static @Nullable String compound(String core) {
        Matcher decade = DECADE.matcher(core);
        if (decade.matches()) {
            return decade(decade.group(1));
        }
        Matcher fraction = FRACTION.matcher(core);
        if (fraction.matches()) {
            return fraction(fraction.group(1), fraction.group(2));
        }
        Matcher range = RANGE.matcher(core);
        if (range.matches()) {
            return range(range);
        }
        Matcher suffixed = SUFFIXED.matcher(core);
        return suffixed.matches() ? withUnit(suffixed.group(1), suffixed.group(2)) : null;
    }

    private static String sign(String sign) {
        return sign.isEmpty() ? "" : sign.equals("+") ? "plus " : "minus ";
    }

    private static String number(String number, Spot spot) {
        boolean counts =
                COUNTED.matcher(spot.nextLower()).matches() || UNITS.containsKey(spot.nextLower());
        if (YEAR.matcher(number).matches() && !counts) {
            return Numbers.year(Integer.parseInt(number));
        }
        return Numbers.decimal(number);
    }

    private static String digits(String core) {
        return Numbers.digitByDigit(core.replaceAll("\\D", ""));
    }

    private static String decade(String digits) {
        String words =
                digits.length() == 4
                        ? Numbers.year(Integer.parseInt(digits))
                        : Numbers.cardinal(digits);
        return Numbers.plural(words);
    }

    private static String fraction(String above, String below) {
        boolean one = above.equals("1");
        String part =
                switch (below) {
                    case "2" -> one ? "half" : "halves";
                    case "4" -> one ? "quarter" : "quarters";
                    case "0", "1", "00" -> "over " + Numbers.cardinal(below);
                    default ->
                            Numbers.ordinal(below.replaceFirst("^0+(?=.)", "")) + (one ? "" : "s");
                };
        return (one ? "a" : Numbers.cardinal(above)) + " " + part;
    }

    private static @Nullable String range(Matcher range) {
        boolean years = YEAR.matcher(range.group(1)).matches() && range.group(2).length() <= 4;
        String from =
                years
                        ? Numbers.year(Integer.parseInt(range.group(1)))
                        : Numbers.decimal(range.group(1));
        String to =
                years && YEAR.matcher(range.group(2)).matches()
                        ? Numbers.year(Integer.parseInt(range.group(2)))
                        : Numbers.decimal(range.group(2));
        if (range.group(3).isEmpty()) {
            return from + " to " + to;
        }
        String unit = unit(range.group(3).replaceFirst("^-", ""), true);
        return unit == null ? null : from + " to " + to + " " + unit;
    }

    private static @Nullable String withUnit(String number, String suffix) {
        String amount =
                sign(number.replaceAll("[^+\\-−]", ""))
                        + Numbers.decimal(number.replaceAll("[+\\-−]", ""));
        if (suffix.equals("K") || suffix.equals("k")) {
            return amount + " " + Letters.spell("k");
        }
        String unit = unit(suffix, !number.equals("1"));
        return unit == null ? null : amount + " " + unit;
    }

    private static @Nullable String unit(String suffix, boolean many) {
        String names = UNITS.get(suffix.toLowerCase(Locale.ROOT));
        return names == null ? null : names.split(" / ")[many ? 1 : 0];
    }

    /// `km` behind `5`.
    private static @Nullable String unitBehindNumber(Spot spot) {
        Token previous = spot.previous();
        boolean counted =
                previous != null
                        && previous.after() == Mark.NONE
                        && PLAIN.matcher(previous.core()).matches();
        boolean word = spot.core().length() > 1 || spot.lower().matches("[mghlsvw]");
        return counted && word && previous != null
                ? unit(spot.core(), !previous.core().equals("1"))
                : null;
    }
}
