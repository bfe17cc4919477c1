package studio.longplay.engine.inference.translate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Words that are to be translated one way only: names, terms, titles.
///
/// @param words by the word as it stands in the source; case does not count there
public record Glossary(Map<String, String> words) {
    /// Nothing is demanded.
    public static final Glossary NONE = new Glossary(Map.of());

    private static final Pattern SEPARATOR = Pattern.compile("\\s*(?:\\t|=|;)\\s*");

    public Glossary {
        words = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    /// Reads `word = translation` lines; empty lines and those that begin with `#` say nothing.
    ///
    /// @return the glossary; a line of another form is left out
    public static Glossary of(List<String> lines) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String line : lines) {
            String[] parts = SEPARATOR.split(line.strip(), 2);
            boolean told = parts.length == 2 && !line.strip().startsWith("#");
            if (told && !parts[0].isBlank() && !parts[1].isBlank()) {
                words.put(parts[0], parts[1]);
            }
        }
        return new Glossary(words);
    }

    /// The translations a sentence must have in it, in the order of the glossary.
    public List<String> demandedBy(String sentence) {
        List<String> demanded = new ArrayList<>();
        words.forEach((word, translation) -> {
            Pattern whole =
                    Pattern.compile(
                            "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            if (whole.matcher(sentence).find()) {
                demanded.add(translation);
            }
        });
        return demanded;
    }
}
