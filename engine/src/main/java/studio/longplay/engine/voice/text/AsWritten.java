package studio.longplay.engine.voice.text;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.voice.Lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Hands on the words of languages whose speech engines know numbers and abbreviations themselves:
/// every written word is one spoken word, spelled as it is written in whatever script.
///
/// Only where a written word holds marks between its letters, as in Chinese, which parts no words
/// by spaces, is it cut into several.
public final class AsWritten {
    /// Letters and what stands inside words and numbers; all else might be a command to an engine.
    private static final Pattern UNSPOKEN =
            Pattern.compile("[^\\p{L}\\p{M}\\p{N}'\\-.,:/%&@+=°€$£¥½¼¾²³·\\u200C\\u200D]+");

    private static final Pattern CUT = Pattern.compile("(?<=[。！？；：，、।॥])|(?<=[؟،؛۔])");
    private static final Pattern PHONES = Pattern.compile("/\\s*([^/]+?)\\s*/");
    private static final String GREEK = "el";

    private AsWritten() {}

    /// Reads a text.
    ///
    /// @param text a line's words as written, verse lines parted by `\n`
    /// @param language BCP 47 tag
    /// @return the spoken words; empty only if the text has no words
    public static List<SpokenWord> read(String text, Lexicon lexicon, String language) {
        boolean greek = Locale.forLanguageTag(language).getLanguage().equals(GREEK);
        List<SpokenWord> words = new ArrayList<>();
        for (Token token : Tokens.of(text)) {
            String own = lexicon.find(token.raw());
            Matcher phones = PHONES.matcher(own == null ? "" : own);
            String said = own == null || phones.matches() ? token.core() : own;
            String[] parts = CUT.split(said);
            for (int i = 0; i < parts.length; i++) {
                Mark after = i + 1 < parts.length ? Tokens.mark(parts[i]) : after(token, greek);
                String pronounced = phones.matches() ? phones.group(1) : null;
                words.add(word(token, parts[i], pronounced, after));
            }
        }
        return words;
    }

    private static SpokenWord word(Token token, String said, @Nullable String phones, Mark after) {
        String spelling = UNSPOKEN.matcher(said).replaceAll("");
        boolean spoken = spelling.codePoints().anyMatch(Character::isLetterOrDigit);
        return new SpokenWord(token.written(), spoken ? spelling : "", phones, after);
    }

    /// In Greek a semicolon asks.
    private static Mark after(Token token, boolean greek) {
        boolean asks = greek && token.raw().matches(".*[;\u037E][^\\p{L}\\p{N}]*");
        return asks ? token.after().or(Mark.QUESTION) : token.after();
    }
}
