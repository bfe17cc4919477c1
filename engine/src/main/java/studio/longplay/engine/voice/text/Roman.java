package studio.longplay.engine.voice.text;

import java.util.regex.Pattern;

/// Roman numerals from I to MMMCMXCIX.
final class Roman {
    private static final Pattern WELL_FORMED =
            Pattern.compile("(?=.)M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})");
    private static final String DIGITS = "IVXLCDM";
    private static final int[] VALUES = {1, 5, 10, 50, 100, 500, 1000};

    private Roman() {}

    /// The number, 0 if the text is no well-formed numeral in capitals.
    static int value(String text) {
        if (!WELL_FORMED.matcher(text).matches()) {
            return 0;
        }
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = digit(text, i);
            sum += i + 1 < text.length() && value < digit(text, i + 1) ? -value : value;
        }
        return sum;
    }

    private static int digit(String text, int at) {
        return VALUES[DIGITS.indexOf(text.charAt(at))];
    }
}
