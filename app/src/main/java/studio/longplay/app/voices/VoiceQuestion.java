package studio.longplay.app.voices;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What voices are looked for: those that fit all of it. An empty set asks for nothing.
///
/// @param words beginnings of words, all of which a voice must have
/// @param tags all of which it must have
/// @param languages of which it must speak one
/// @param providers of which one must have brought it
/// @param commercial whether it must be free to be published for money
/// @param among ids of which it must be one
record VoiceQuestion(
        List<String> words,
        Set<String> tags,
        Set<String> languages,
        Set<String> providers,
        boolean commercial,
        Optional<Set<String>> among) {
    VoiceQuestion {
        words = List.copyOf(words);
        tags = Set.copyOf(tags);
        languages = Set.copyOf(languages);
        providers = Set.copyOf(providers);
    }

    /// The words of what somebody typed.
    static List<String> words(String typed) {
        return Arrays.stream(typed.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    boolean fitsLanguage(VoiceEntry entry) {
        return languages.isEmpty()
                || entry.voice().languages().stream().anyMatch(languages::contains);
    }

    boolean fitsProvider(VoiceEntry entry) {
        return providers.isEmpty() || providers.contains(entry.provider());
    }

    /// Whether it fits everything but perhaps its language and provider.
    boolean fitsElse(VoiceEntry entry) {
        return (!commercial || entry.voice().licence().commercial())
                && among.map(ids -> ids.contains(entry.id())).orElse(true)
                && entry.voice().tags().containsAll(tags)
                && words.stream().allMatch(entry::hasWord);
    }

    /// Whether the first word begins its name: such voices are listed first.
    boolean names(VoiceEntry entry) {
        return words.isEmpty() || entry.isCalled(words.getFirst());
    }
}
