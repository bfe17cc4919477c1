package studio.longplay.engine.voice.text;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/// Numbers in words.
public final class Numbers {
    private static final List<String> SMALL =
            List.of(
                    ("zero one two three four five six seven eight nine ten eleven twelve thirteen"
                                    + " fourteen fifteen sixteen seventeen eighteen nineteen")
                            .split(" "));
    private static final List<String> TENS =
            List.of(
                    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
                    "ninety");
    private static final List<String> POWERS =
            List.of("", "thousand", "million", "billion", "trillion", "quadrillion", "quintillion");
    private static final Map<String, String> ORDINALS =
            Map.ofEntries(
                    Map.entry("one", "first"),
                    Map.entry("two", "second"),
                    Map.entry("three", "third"),
                    Map.entry("five", "fifth"),
                    Map.entry("eight", "eighth"),
                    Map.entry("nine", "ninth"),
                    Map.entry("twelve", "twelfth"));
    private static final BigInteger THOUSAND = BigInteger.valueOf(1000);

    private Numbers() {}

    /// A whole number, `1234` as "one thousand two hundred and thirty four"; digit by digit beyond
    /// quintillions or with a leading zero.
    public static String cardinal(String digits) {
        boolean leadingZero = digits.length() > 1 && digits.charAt(0) == '0';
        if (leadingZero || digits.length() > 3 * POWERS.size()) {
            return digitByDigit(digits);
        }
        BigInteger number = new BigInteger(digits);
        if (number.signum() == 0) {
            return SMALL.getFirst();
        }
        StringBuilder words = new StringBuilder();
        for (int power = 0; number.signum() > 0; power++) {
            BigInteger[] parts = number.divideAndRemainder(THOUSAND);
            int group = parts[1].intValue();
            number = parts[0];
            if (group > 0) {
                boolean joined = power == 0 && group < 100 && number.signum() > 0;
                String text = (joined ? "and " : "") + hundreds(group);
                words.insert(0, text + (power > 0 ? " " + POWERS.get(power) : "") + " ");
            }
        }
        return words.toString().strip();
    }

    public static String cardinal(long number) {
        return (number < 0 ? "minus " : "") + cardinal(Long.toString(Math.abs(number)));
    }

    private static String hundreds(int number) {
        if (number < 100) {
            return tens(number);
        }
        String hundred = SMALL.get(number / 100) + " hundred";
        return number % 100 == 0 ? hundred : hundred + " and " + tens(number % 100);
    }

    private static String tens(int number) {
        if (number < 20) {
            return SMALL.get(number);
        }
        return TENS.get(number / 10) + (number % 10 == 0 ? "" : " " + SMALL.get(number % 10));
    }

    /// `21` as "twenty first".
    public static String ordinal(String digits) {
        String words = cardinal(digits);
        int last = words.lastIndexOf(' ') + 1;
        String end = words.substring(last);
        String ordinal =
                ORDINALS.getOrDefault(
                        end,
                        end.endsWith("y")
                                ? end.substring(0, end.length() - 1) + "ieth"
                                : end + "th");
        return words.substring(0, last) + ordinal;
    }

    /// `1999` as "nineteen ninety nine", `1905` as "nineteen oh five", `2007` as "two thousand and
    /// seven", `1600` as "sixteen hundred".
    ///
    /// @param year 1000 to 2999
    public static String year(int year) {
        int century = year / 100;
        int rest = year % 100;
        if (year % 1000 < 10) {
            return cardinal(year);
        }
        if (rest == 0) {
            return tens(century) + " hundred";
        }
        return tens(century) + " " + (rest < 10 ? "oh " : "") + tens(rest);
    }

    public static String digitByDigit(String digits) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            words.append(' ').append(SMALL.get(digits.charAt(i) - '0'));
        }
        return words.substring(Math.min(1, words.length()));
    }

    /// `3.14` as "three point one four"; commas between thousands are allowed.
    public static String decimal(String number) {
        String plain = number.replace(",", "");
        int point = plain.indexOf('.');
        if (point < 0) {
            return cardinal(plain);
        }
        String whole = point == 0 ? "" : cardinal(plain.substring(0, point)) + " ";
        return whole + "point " + digitByDigit(plain.substring(point + 1));
    }

    /// The plural of a number's words: "nineties", "twenties", "hundreds".
    public static String plural(String words) {
        return words.endsWith("y")
                ? words.substring(0, words.length() - 1) + "ies"
                : words.endsWith("x") ? words + "es" : words + "s";
    }
}
