package studio.longplay.engine.store.library;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Which takes are looked for: those that fit all of it. Of several voices, speakers, projects or
/// engines a take needs to have one; of tags, all. An empty set asks for nothing.
///
/// @param words beginnings of words that all must be in the text, in any case and with or without
///   accents
/// @param any values of which one is needed, those of [Facet#value()]
/// @param tags all of which are needed
public record TakeQuery(
        String words,
        Map<TakeField, Set<String>> any,
        Set<String> tags,
        Bounds bounds,
        Shelf shelf,
        TakeOrder order) {
    /// All that is not deleted, the newest first.
    public static final TakeQuery ALL =
            new TakeQuery("", Map.of(), Set.of(), Bounds.NONE, Shelf.ALL, TakeOrder.NEWEST);

    /// From the least to the most, both inclusive.
    public record Range(long least, long most) {
        public static final Range ANY = new Range(0, Long.MAX_VALUE);

        public static Range atLeast(long least) {
            return new Range(least, Long.MAX_VALUE);
        }

        boolean holds(long value) {
            return value >= least && value <= most;
        }
    }

    /// Figures between which a take must be.
    ///
    /// @param from the earliest time it may be made, inclusive
    /// @param to the latest, exclusive
    /// @param samples its length, at 48 kHz
    /// @param leastScore if asked for, takes that were not measured are not found
    public record Bounds(
            Instant from, Instant to, Range samples, Range bytes, OptionalDouble leastScore) {
        public static final Bounds NONE =
                new Bounds(
                        Instant.EPOCH, Instant.MAX, Range.ANY, Range.ANY, OptionalDouble.empty());
    }

    /// Where a take must stand.
    ///
    /// @param starred only starred ones
    /// @param deleted the deleted ones instead of the others
    /// @param playlist id of one that it must be in
    public record Shelf(boolean starred, boolean deleted, Optional<String> playlist) {
        public static final Shelf ALL = new Shelf(false, false, Optional.empty());
    }

    public TakeQuery {
        any = Choices.copy(any);
        tags = Set.copyOf(tags);
    }

    /// All takes with these words.
    public static TakeQuery of(String words) {
        return ALL.withWords(words);
    }

    /// The values of which one is needed; empty asks for nothing.
    public Set<String> any(TakeField field) {
        return any.getOrDefault(field, Set.of());
    }

    public TakeQuery withWords(String sought) {
        return new TakeQuery(sought, any, tags, bounds, shelf, order);
    }

    public TakeQuery with(TakeField field, Set<String> values) {
        Map<TakeField, Set<String>> changed = Choices.with(any, field, values);
        return new TakeQuery(words, changed, tags, bounds, shelf, order);
    }

    public TakeQuery withTags(Set<String> all) {
        return new TakeQuery(words, any, all, bounds, shelf, order);
    }

    public TakeQuery within(Bounds figures) {
        return new TakeQuery(words, any, tags, figures, shelf, order);
    }

    /// Only those made in this time.
    ///
    /// @param since inclusive
    /// @param before exclusive
    public TakeQuery withMade(Instant since, Instant before) {
        return within(new Bounds(since, before, bounds.samples, bounds.bytes, bounds.leastScore));
    }

    /// Only those of this length.
    ///
    /// @param length in samples at 48 kHz
    public TakeQuery withSamples(Range length) {
        return within(new Bounds(bounds.from, bounds.to, length, bounds.bytes, bounds.leastScore));
    }

    public TakeQuery withBytes(Range size) {
        return within(new Bounds(bounds.from, bounds.to, bounds.samples, size, bounds.leastScore));
    }

    public TakeQuery withLeastScore(double score) {
        OptionalDouble least = OptionalDouble.of(score);
        return within(new Bounds(bounds.from, bounds.to, bounds.samples, bounds.bytes, least));
    }

    public TakeQuery on(Shelf standing) {
        return new TakeQuery(words, any, tags, bounds, standing, order);
    }

    public TakeQuery onlyStarred() {
        return on(new Shelf(true, shelf.deleted, shelf.playlist));
    }

    public TakeQuery onlyDeleted() {
        return on(new Shelf(shelf.starred, true, shelf.playlist));
    }

    /// Only those of a playlist; of one that is not there, none.
    public TakeQuery inPlaylist(String id) {
        return on(new Shelf(shelf.starred, shelf.deleted, Optional.of(id)));
    }

    public TakeQuery in(TakeOrder sorted) {
        return new TakeQuery(words, any, tags, bounds, shelf, sorted);
    }
}
