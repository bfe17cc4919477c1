package studio.longplay.app.voices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The voices that fit a question, and how many there would be with another choice of a facet: each
/// that any voice has is counted, some at 0.
///
/// @param voices those whose name begins as asked first
/// @param tags how many of those found have each tag
/// @param languages how many speak each, of those that fit all but the languages asked for
/// @param providers how many each brought, of those that fit all but the providers asked for
record VoicesFound(
        List<VoiceEntry> voices,
        Map<String, Integer> tags,
        Map<String, Integer> languages,
        Map<String, Integer> providers) {
    static final VoicesFound NOTHING = new VoicesFound(List.of(), Map.of(), Map.of(), Map.of());

    /// Asks all voices; a pass over 10,000 takes a few milliseconds.
    static VoicesFound of(List<VoiceEntry> all, VoiceQuestion question) {
        List<VoiceEntry> named = new ArrayList<>();
        List<VoiceEntry> others = new ArrayList<>();
        Map<String, Integer> tags = new TreeMap<>();
        Map<String, Integer> languages = new TreeMap<>();
        Map<String, Integer> providers = new TreeMap<>();
        for (VoiceEntry entry : all) {
            boolean fits = question.fitsElse(entry);
            boolean language = question.fitsLanguage(entry);
            boolean provider = question.fitsProvider(entry);
            boolean found = fits && language && provider;
            if (found) {
                (question.names(entry) ? named : others).add(entry);
            }
            entry.voice().tags().forEach(tag -> count(tags, tag, found));
            entry.voice().languages().forEach(one -> count(languages, one, fits && provider));
            count(providers, entry.provider(), fits && language);
        }
        named.addAll(others);
        return new VoicesFound(named, tags, languages, providers);
    }

    private static void count(Map<String, Integer> counts, String facet, boolean counted) {
        counts.merge(facet, counted ? 1 : 0, Integer::sum);
    }
}
