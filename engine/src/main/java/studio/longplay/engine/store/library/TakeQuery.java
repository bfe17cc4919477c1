package studio.longplay.engine.store.library;

import java.time.Instant;
import java.util.OptionalDouble;
import java.util.Set;

/// Which takes are looked for: those that fit all of it. Of several voices, speakers, projects or
/// engines a take needs to have one; of tags, all. An empty set asks for nothing.
///
/// @param words beginnings of words that all must be in the text, in any case and with or without
///   accents
/// @param voices ids, as all these are those of [Facet#value()]
/// @param from the earliest time it may be made, inclusive
/// @param to the latest, exclusive
/// @param leastScore if asked for, takes that were not measured are not found
/// @param starred only starred ones
/// @param deleted the deleted ones instead of the others
public record TakeQuery(
        String words,
        Set<String> voices,
        Set<String> speakers,
        Set<String> projects,
        Set<String> engines,
        Set<String> tags,
        Instant from,
        Instant to,
        Range samples,
        Range bytes,
        OptionalDouble leastScore,
        boolean starred,
        boolean deleted,
        TakeOrder order) {
    /// All that is not deleted, the newest first.
    public static final TakeQuery ALL =
            new TakeQuery(
                    "",
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Instant.EPOCH,
                    Instant.MAX,
                    Range.ANY,
                    Range.ANY,
                    OptionalDouble.empty(),
                    false,
                    false,
                    TakeOrder.NEWEST);

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

    public TakeQuery {
        voices = Set.copyOf(voices);
        speakers = Set.copyOf(speakers);
        projects = Set.copyOf(projects);
        engines = Set.copyOf(engines);
        tags = Set.copyOf(tags);
    }

    /// All takes with these words.
    public static TakeQuery of(String words) {
        return ALL.withWords(words);
    }

    public TakeQuery withWords(String sought) {
        return new TakeQuery(
                sought,
                voices,
                speakers,
                projects,
                engines,
                tags,
                from,
                to,
                samples,
                bytes,
                leastScore,
                starred,
                deleted,
                order);
    }

    public TakeQuery withVoices(Set<String> ids) {
        return new TakeQuery(
                words,
                ids,
                speakers,
                projects,
                engines,
                tags,
                from,
                to,
                samples,
                bytes,
                leastScore,
                starred,
                deleted,
                order);
    }

    public TakeQuery withSpeakers(Set<String> names) {
        return new TakeQuery(
                words,
                voices,
                names,
                projects,
                engines,
                tags,
                from,
                to,
                samples,
                bytes,
                leastScore,
                starred,
                deleted,
                order);
    }

    public TakeQuery withProjects(Set<String> ids) {
        return new TakeQuery(
                words,
                voices,
                speakers,
                ids,
                engines,
                tags,
                from,
                to,
                samples,
                bytes,
                leastScore,
                starred,
                deleted,
                order);
    }

    public TakeQuery withEngines(Set<String> ids) {
        return new TakeQuery(
                words,
                voices,
                speakers,
                projects,
                ids,
                tags,
                from,
                to,
                samples,
                bytes,
                leastScore,
                starred,
                deleted,
                order);
    }

    public TakeQuery withTags(Set<String> all) {
        return new TakeQuery(
                words,
                voices,
                speakers,
                projects,
                engines,
                all,
                from,
                to,
                samples,
                bytes,
                leastScore,
                starred,
                deleted,
                order);
    }

    /// Only those made in this time.
    ///
    /// @param since inclusive
    /// @param before exclusive
    public TakeQuery withMade(Instant since, Instant before) {
        return new TakeQuery(
                words,
                voices,
                speakers,
                projects,
                engines,
                tags,
                since,
                before,
                samples,
                bytes,
                leastScore,
                starred,
                deleted,
                order);
    }

    /// Only those of this length.
    ///
    /// @param length in samples at 48 kHz
    public TakeQuery withSamples(Range length) {
        return new TakeQuery(
                words,
                voices,
                speakers,
                projects,
                engines,
                tags,
                from,
                to,
                length,
                bytes,
                leastScore,
                starred,
                deleted,
                order);
    }

    public TakeQuery withBytes(Range size) {
        return new TakeQuery(
                words,
                voices,
                speakers,
                projects,
                engines,
                tags,
                from,
                to,
                samples,
                size,
                leastScore,
                starred,
                deleted,
                order);
    }

    public TakeQuery withLeastScore(double score) {
        return new TakeQuery(
                words,
                voices,
                speakers,
                projects,
                engines,
                tags,
                from,
                to,
                samples,
                bytes,
                OptionalDouble.of(score),
                starred,
                deleted,
                order);
    }

    public TakeQuery onlyStarred() {
        return new TakeQuery(
                words,
                voices,
                speakers,
                projects,
                engines,
                tags,
                from,
                to,
                samples,
                bytes,
                leastScore,
                true,
                deleted,
                order);
    }

    public TakeQuery onlyDeleted() {
        return new TakeQuery(
                words,
                voices,
                speakers,
                projects,
                engines,
                tags,
                from,
                to,
                samples,
                bytes,
                leastScore,
                starred,
                true,
                order);
    }

    public TakeQuery in(TakeOrder sorted) {
        return new TakeQuery(
                words,
                voices,
                speakers,
                projects,
                engines,
                tags,
                from,
                to,
                samples,
                bytes,
                leastScore,
                starred,
                deleted,
                sorted);
    }
}
