package studio.longplay.engine.inference.tokens;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How text is parted before pairs are merged: nothing is merged over such a border.
enum Splitting {
    /// Words, and runs of marks.
    WORDS(Pattern.compile("[\\w\\p{L}\\p{M}\\p{N}]+|[^\\w\\s\\p{L}\\p{M}\\p{N}]+")),
    /// At spaces.
    SPACES(Pattern.compile("\\S+")),
    /// As GPT-2 does, each byte written as a letter.
    BYTES(
            Pattern.compile(
                    "'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+|"
                            + " ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+")),
    /// The same with a space before the first word.
    BYTES_AFTER_SPACE(BYTES.pattern);

    private static final int PRINTABLE_FROM = '!';
    private static final int PRINTABLE_TO = '~';
    private static final int LATIN_FROM = 0xA1;
    private static final int SOFT_HYPHEN = 0xAD;
    private static final int LAST_BYTE = 0xFF;
    private static final int SUBSTITUTES_FROM = 0x100;

    private final Pattern pattern;

    Splitting(Pattern pattern) {
        this.pattern = pattern;
    }

    List<String> parts(String text) {
        String whole = this == BYTES_AFTER_SPACE && !text.startsWith(" ") ? " " + text : text;
        List<String> parts = new ArrayList<>();
        Matcher matcher = pattern.matcher(whole);
        while (matcher.find()) {
            parts.add(pattern == BYTES.pattern ? letters(matcher.group()) : matcher.group());
        }
        return parts;
    }

    /// Bytes that are no visible letter of Latin-1 are written by those from U+0100 on.
    static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        for (byte value : text.getBytes(StandardCharsets.UTF_8)) {
            letters.append(letter(value & LAST_BYTE));
        }
        return letters.toString();
    }

    private static char letter(int value) {
        if (isVisible(value)) {
            return (char) value;
        }
        int hidden = 0;
        for (int before = 0; before < value; before++) {
            hidden += isVisible(before) ? 0 : 1;
        }
        return (char) (SUBSTITUTES_FROM + hidden);
    }

    private static boolean isVisible(int value) {
        boolean plain = value >= PRINTABLE_FROM && value <= PRINTABLE_TO;
        return plain || (value >= LATIN_FROM && value <= LAST_BYTE && value != SOFT_HYPHEN);
    }
}
