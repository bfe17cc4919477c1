package studio.longplay.engine.store.library;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which voices are looked for: those that fit all of it. Of several languages, engines or
/// providers a voice needs to have one; of tags, all. An empty set asks for nothing.
///
/// @param words beginnings of words that must all be in its name, tags, languages (as tags or in
///   English), provider or engine
/// @param any values of which one is needed, those of [Facet#value()]
/// @param tags all of which are needed
public record VoiceQuery(
        String words,
        Map<VoiceField, Set<String>> any,
        Set<String> tags,
        Only only,
        VoiceOrder order) {
    /// What comes first.
    public enum VoiceOrder {
        /// As the registry shows them.
        USUAL,
        NAME,
        MOST_USED
    }

    /// What a voice must be besides.
    ///
    /// @param commercial it may be published for money
    /// @param favourite the user likes it
    /// @param collection id of a collection that it must be in
    /// @param among ids of which it must be one, for example those cast in a project
    public record Only(
            boolean commercial,
            boolean favourite,
            Optional<String> collection,
            Optional<Set<String>> among) {
        public static final Only ANY = new Only(false, false, Optional.empty(), Optional.empty());

        public Only {
            among = among.map(Set::copyOf);
        }
    }

    public static final VoiceQuery ALL =
            new VoiceQuery("", Map.of(), Set.of(), Only.ANY, VoiceOrder.USUAL);

    public VoiceQuery {
        any = Choices.copy(any);
        tags = Set.copyOf(tags);
    }

    public static VoiceQuery of(String words) {
        return ALL.withWords(words);
    }

    /// The values of which one is needed; empty asks for nothing.
    public Set<String> any(VoiceField field) {
        return any.getOrDefault(field, Set.of());
    }

    public VoiceQuery withWords(String sought) {
        return new VoiceQuery(sought, any, tags, only, order);
    }

    public VoiceQuery with(VoiceField field, Set<String> values) {
        return new VoiceQuery(words, Choices.with(any, field, values), tags, only, order);
    }

    public VoiceQuery withTags(Set<String> all) {
        return new VoiceQuery(words, any, all, only, order);
    }

    private VoiceQuery only(Only more) {
        return new VoiceQuery(words, any, tags, more, order);
    }

    public VoiceQuery onlyCommercial() {
        return only(new Only(true, only.favourite, only.collection, only.among));
    }

    public VoiceQuery onlyFavourite() {
        return only(new Only(only.commercial, true, only.collection, only.among));
    }

    public VoiceQuery inCollection(String id) {
        return only(new Only(only.commercial, only.favourite, Optional.of(id), only.among));
    }

    public VoiceQuery among(Set<String> ids) {
        return only(new Only(only.commercial, only.favourite, only.collection, Optional.of(ids)));
    }

    public VoiceQuery in(VoiceOrder sorted) {
        return new VoiceQuery(words, any, tags, only, sorted);
    }
}
