package studio.longplay.app.cast;

import studio.longplay.app.words.EngineWords;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceRegistry;
import studio.longplay.engine.voice.cast.Variants;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// All voices there are to choose from, each followed by its variants.
///
/// @param voices in the registry's order
/// @param tags what voices are called by, the most telling first
record VoicePool(List<Voice> voices, List<String> tags) {
    private static final String VARIANT = "variant";
    private static final List<String> TELLING =
            List.of("man", "woman", "child", "young", "adult", "old", "narrator", "chorus");

    static VoicePool of(VoiceRegistry registry) {
        List<Voice> voices = new ArrayList<>();
        for (Voice voice : registry.voices()) {
            voices.add(voice);
            for (int number = 2; number <= Variants.LAST; number++) {
                registry.find(voice.id() + "-" + number).ifPresent(voices::add);
            }
        }
        Set<String> all = new LinkedHashSet<>();
        registry.voices().forEach(voice -> all.addAll(voice.tags()));
        Set<String> tags = new LinkedHashSet<>(TELLING);
        tags.retainAll(all);
        tags.addAll(all);
        return new VoicePool(List.copyOf(voices), List.copyOf(tags));
    }

    static boolean isVariant(Voice voice) {
        return voice.has(VARIANT);
    }

    /// The tags people read: what it is besides a variant.
    static List<String> tagsOf(Voice voice) {
        return voice.tags().stream().filter(tag -> !tag.equals(VARIANT)).toList();
    }

    /// Voices with all these tags, and with every word of the query in their name or tags. Variants
    /// only where they are wanted or named.
    List<Voice> find(String query, Set<String> wanted, boolean variants) {
        List<String> words =
                Arrays.stream(query.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        boolean named = words.stream().anyMatch(word -> word.matches("i{2,3}|iv|vi?"));
        return voices.stream()
                .filter(voice -> variants || named || !isVariant(voice))
                .filter(voice -> voice.tags().containsAll(wanted))
                .filter(voice -> words.stream().allMatch(word -> fits(voice, word)))
                .toList();
    }

    /// A tag is found by the word it is shown as, too.
    private static boolean fits(String tag, String word) {
        return tag.startsWith(word)
                || EngineWords.tag(tag).toLowerCase(Locale.ROOT).startsWith(word);
    }

    /// Names by their beginnings, so that "ii" finds no "iii" first and "man" no "woman".
    private static boolean fits(Voice voice, String word) {
        List<String> names = List.of(voice.name().toLowerCase(Locale.ROOT).split(" "));
        boolean numeral = word.matches("i{2,3}|iv|vi?");
        return numeral
                ? names.getLast().equals(word)
                : names.stream().anyMatch(name -> name.startsWith(word))
                        || voice.tags().stream().anyMatch(tag -> fits(tag, word));
    }
}
