package studio.longplay.engine.store.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One search over all voices.
final class VoiceSearch {

    private final VoiceQuery query;
    private final Shelves shelves;
    private final Set<String> words;
    private final Set<String> collected;
    private final Map<String, Integer> languages = new HashMap<>();
    private final Map<String, Integer> engines = new HashMap<>();
    private final Map<String, Integer> providers = new HashMap<>();
    private final Map<String, Integer> tags = new HashMap<>();
    private final List<VoiceFacts> found = new ArrayList<>();

    VoiceSearch(VoiceQuery query, Shelves shelves) {
        this.query = query;
        this.shelves = shelves;
        this.words = Words.of(query.words());
        this.collected =
                query.only()
                        .collection()
                        .map(id ->
                                shelves.collection(id)
                                        .map(it -> Set.copyOf(it.voices()))
                                        .orElse(Set.of()))
                        .orElse(Set.of());
    }

    /// @param uses by voice id
    VoiceFound run(List<VoiceRow> all, Map<String, LibraryVoice.Use> uses) {
        for (VoiceRow row : all) {
            if (fits(row)) {
                count(row.facts());
            }
        }
        List<LibraryVoice> voices = new ArrayList<>(found.size());
        for (VoiceFacts facts : found) {
            LibraryVoice.Use use = uses.getOrDefault(facts.id(), LibraryVoice.Use.NONE);
            voices.add(new LibraryVoice(facts, shelves.isFavourite(facts.id()), use));
        }
        switch (query.order()) {
            case USUAL -> {}
            case NAME ->
                    voices.sort(
                            Comparator.comparing(
                                    it -> it.facts().name(), String.CASE_INSENSITIVE_ORDER));
            case MOST_USED ->
                    voices.sort(
                            Comparator.comparingLong((LibraryVoice it) -> it.use().samples())
                                    .reversed());
        }
        return new VoiceFound(
                List.copyOf(voices),
                facets(languages),
                facets(tags),
                facets(engines),
                facets(providers),
                (int) found.stream().filter(VoiceFacts::commercial).count(),
                (int) voices.stream().filter(LibraryVoice::favourite).count());
    }

    private boolean fits(VoiceRow row) {
        VoiceFacts facts = row.facts();
        return (!query.only().commercial() || facts.commercial())
                && (!query.only().favourite() || shelves.isFavourite(facts.id()))
                && (query.only().collection().isEmpty() || collected.contains(facts.id()))
                && (query.only().among().isEmpty()
                        || query.only().among().get().contains(facts.id()))
                && facts.tags().containsAll(query.tags())
                && words.stream().allMatch(row::hasWord);
    }

    /// A voice that fails in one facet only counts there, as what another choice would give.
    private void count(VoiceFacts facts) {
        boolean spoken = has(query.any(VoiceField.LANGUAGE), facts.languages());
        boolean engine = has(query.any(VoiceField.ENGINE), List.of(facts.engine()));
        boolean provider = has(query.any(VoiceField.PROVIDER), List.of(facts.provider()));
        if (engine && provider) {
            add(languages, facts.languages());
        }
        if (spoken && provider) {
            add(engines, List.of(facts.engine()));
        }
        if (spoken && engine) {
            add(providers, List.of(facts.provider()));
        }
        if (spoken && engine && provider) {
            add(tags, facts.tags());
            found.add(facts);
        }
    }

    private static boolean has(Set<String> wanted, List<String> some) {
        return wanted.isEmpty() || some.stream().anyMatch(wanted::contains);
    }

    private static void add(Map<String, Integer> counts, Collection<String> values) {
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
    }

    private static List<Facet> facets(Map<String, Integer> counts) {
        List<Facet> facets = new ArrayList<>();
        counts.forEach((value, count) -> facets.add(new Facet(value, value, count)));
        return Facet.mostFirst(facets);
    }
}
