package studio.longplay.engine.inference.tokens;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Something done to text before it is cut.
@FunctionalInterface
interface TextStep {
    String of(String text);

    static TextStep lower() {
        return text -> text.toLowerCase(Locale.ROOT);
    }

    /// Brings letters into one of Unicode's forms.
    ///
    /// @param form `NFC`, `NFD`, `NFKC` or `NFKD`
    static TextStep form(String form) {
        Normalizer.Form wanted = Normalizer.Form.valueOf(form);
        return text -> Normalizer.normalize(text, wanted);
    }

    /// Replaces all that a pattern finds.
    ///
    /// @param pattern a regular expression
    static TextStep replacing(String pattern, String content) {
        Pattern compiled = Pattern.compile(pattern);
        String literal = Matcher.quoteReplacement(content);
        return text -> compiled.matcher(text).replaceAll(literal);
    }
}
