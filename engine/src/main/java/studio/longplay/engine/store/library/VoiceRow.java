package studio.longplay.engine.store.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// A voice with the words it is found by.
final class VoiceRow {
    private final VoiceFacts facts;
    private final String[] words;

    VoiceRow(VoiceFacts facts) {
        this.facts = facts;
        StringBuilder text = new StringBuilder(facts.name()).append(' ').append(facts.id());
        facts.tags().forEach(tag -> text.append(' ').append(tag));
        for (String language : facts.languages()) {
            Locale spoken = Locale.forLanguageTag(language);
            text.append(' ').append(language);
            text.append(' ').append(spoken.getDisplayLanguage(Locale.ENGLISH));
            text.append(' ').append(spoken.getDisplayCountry(Locale.ENGLISH));
        }
        text.append(' ').append(facts.provider()).append(' ').append(facts.engine());
        Set<String> all = Words.of(text.toString());
        words = all.toArray(String[]::new);
        Arrays.sort(words);
    }

    VoiceFacts facts() {
        return facts;
    }

    /// Whether a word of it begins like this.
    boolean hasWord(String beginning) {
        int at = Arrays.binarySearch(words, beginning);
        int next = at >= 0 ? at : -at - 1;
        return next < words.length && words[next].startsWith(beginning);
    }
}
