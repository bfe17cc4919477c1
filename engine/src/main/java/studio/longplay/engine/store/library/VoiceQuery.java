package studio.longplay.engine.store.library;

import java.util.Optional;
import java.util.Set;

/// Which voices are looked for: those that fit all of it. Of several languages, engines or
/// providers a voice needs to have one; of tags, all. An empty set asks for nothing.
///
/// @param words beginnings of words that must all be in its name, tags, languages (as tags or in
///   English), provider or engine
/// @param languages BCP 47 tags, as all these are those of [Facet#value()]
/// @param commercial only voices that may be published for money
/// @param favourite only favourite ones
/// @param collection id of a collection that it must be in
/// @param among ids of which it must be one, for example those cast in a project
public record VoiceQuery(
        String words,
        Set<String> languages,
        Set<String> tags,
        Set<String> engines,
        Set<String> providers,
        boolean commercial,
        boolean favourite,
        Optional<String> collection,
        Optional<Set<String>> among,
        VoiceOrder order) {
    /// What comes first.
    public enum VoiceOrder {
        /// As the registry shows them.
        USUAL,
        NAME,
        MOST_USED
    }

    public static final VoiceQuery ALL =
            new VoiceQuery(
                    "",
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    false,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    VoiceOrder.USUAL);

    public VoiceQuery {
        languages = Set.copyOf(languages);
        tags = Set.copyOf(tags);
        engines = Set.copyOf(engines);
        providers = Set.copyOf(providers);
        among = among.map(Set::copyOf);
    }

    public static VoiceQuery of(String words) {
        return ALL.withWords(words);
    }

    public VoiceQuery withWords(String sought) {
        return new VoiceQuery(
                sought,
                languages,
                tags,
                engines,
                providers,
                commercial,
                favourite,
                collection,
                among,
                order);
    }

    public VoiceQuery withLanguages(Set<String> any) {
        return new VoiceQuery(
                words,
                any,
                tags,
                engines,
                providers,
                commercial,
                favourite,
                collection,
                among,
                order);
    }

    public VoiceQuery withTags(Set<String> all) {
        return new VoiceQuery(
                words,
                languages,
                all,
                engines,
                providers,
                commercial,
                favourite,
                collection,
                among,
                order);
    }

    public VoiceQuery withEngines(Set<String> any) {
        return new VoiceQuery(
                words,
                languages,
                tags,
                any,
                providers,
                commercial,
                favourite,
                collection,
                among,
                order);
    }

    public VoiceQuery withProviders(Set<String> any) {
        return new VoiceQuery(
                words,
                languages,
                tags,
                engines,
                any,
                commercial,
                favourite,
                collection,
                among,
                order);
    }

    public VoiceQuery onlyCommercial() {
        return new VoiceQuery(
                words,
                languages,
                tags,
                engines,
                providers,
                true,
                favourite,
                collection,
                among,
                order);
    }

    public VoiceQuery onlyFavourite() {
        return new VoiceQuery(
                words,
                languages,
                tags,
                engines,
                providers,
                commercial,
                true,
                collection,
                among,
                order);
    }

    public VoiceQuery inCollection(String id) {
        return new VoiceQuery(
                words,
                languages,
                tags,
                engines,
                providers,
                commercial,
                favourite,
                Optional.of(id),
                among,
                order);
    }

    public VoiceQuery among(Set<String> ids) {
        return new VoiceQuery(
                words,
                languages,
                tags,
                engines,
                providers,
                commercial,
                favourite,
                collection,
                Optional.of(ids),
                order);
    }

    public VoiceQuery in(VoiceOrder sorted) {
        return new VoiceQuery(
                words,
                languages,
                tags,
                engines,
                providers,
                commercial,
                favourite,
                collection,
                among,
                sorted);
    }
}
