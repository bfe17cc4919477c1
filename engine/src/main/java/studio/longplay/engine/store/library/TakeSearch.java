package studio.longplay.engine.store.library;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/// One search over the columns: a pass over all takes that finds those that fit and counts what
/// they could be narrowed by.
final class TakeSearch {
    private static final int ID_BITS = 22;
    private static final long MOST_KEY = (1L << (63 - ID_BITS)) - 1;

    /// In July 2017: milliseconds since then fit a key for seventy years.
    private static final long BEGINNING_MILLIS = 1_500_000_000_000L;

    private final TakeColumns columns;
    private final TakeQuery query;
    private final @Nullable BitSet withWords;
    private final long fromMillis;
    private final long toMillis;
    private final BitSet found = new BitSet();
    private final Dimension[] dimensions;

    /// A column of which some values are wanted and all are counted.
    private static final class Dimension {
        private final Codes codes;
        private final @Nullable BitSet wanted;
        private final int[] counts;

        Dimension(Codes codes, Set<String> values) {
            this.codes = codes;
            this.counts = new int[codes.size()];
            this.wanted = values.isEmpty() ? null : new BitSet();
            if (wanted != null) {
                values.stream()
                        .mapToInt(codes::find)
                        .filter(code -> code >= 0)
                        .forEach(wanted::set);
            }
        }

        boolean takes(int code) {
            return wanted == null || wanted.get(code);
        }

        List<Facet> facets() {
            List<Facet> facets = new ArrayList<>();
            for (int code = 0; code < counts.length; code++) {
                facets.add(new Facet(codes.value(code), codes.label(code), counts[code]));
            }
            return Facet.mostFirst(facets);
        }
    }

    /// @param withWords the takes that have the words asked for; null if none were
    TakeSearch(TakeColumns columns, TakeQuery query, @Nullable BitSet withWords) {
        this.columns = columns;
        this.query = query;
        this.withWords = withWords;
        this.fromMillis = millis(query.from());
        this.toMillis = millis(query.to());
        this.dimensions =
                new Dimension[] {
                    new Dimension(columns.voices(), query.voices()),
                    new Dimension(columns.speakers(), query.speakers()),
                    new Dimension(columns.projects(), query.projects()),
                    new Dimension(columns.engines(), query.engines())
                };
    }

    private static long millis(Instant time) {
        if (time.isBefore(Instant.EPOCH)) {
            return 0;
        }
        return time.getEpochSecond() > Long.MAX_VALUE / 1000 - 1
                ? Long.MAX_VALUE
                : time.toEpochMilli();
    }

    TakeFound run() {
        BitSet candidates = candidates();
        for (int id = candidates.nextSetBit(0); id >= 0; id = candidates.nextSetBit(id + 1)) {
            if (fits(id)) {
                count(id);
            }
        }
        return new TakeFound(sorted(), facets());
    }

    private BitSet candidates() {
        BitSet candidates = (BitSet) columns.present().clone();
        if (query.deleted()) {
            candidates.and(columns.hidden());
        } else {
            candidates.andNot(columns.hidden());
        }
        if (withWords != null) {
            candidates.and(withWords);
        }
        if (query.starred()) {
            candidates.and(columns.starred());
        }
        for (String tag : query.tags()) {
            candidates.and(columns.tags().getOrDefault(tag, new BitSet()));
        }
        return candidates;
    }

    private boolean fits(int id) {
        long at = columns.madeAtMillis(id);
        return at >= fromMillis
                && at < toMillis
                && query.samples().holds(columns.samples(id))
                && query.bytes().holds(columns.bytes(id))
                && (query.leastScore().isEmpty()
                        || columns.score(id) >= query.leastScore().getAsDouble());
    }

    /// A take that fails in one dimension only counts there, as what another choice would give.
    private void count(int id) {
        int failing = 0;
        int last = -1;
        for (int at = 0; at < dimensions.length; at++) {
            if (!dimensions[at].takes(code(at, id))) {
                failing++;
                last = at;
            }
        }
        if (failing == 1) {
            dimensions[last].counts[code(last, id)]++;
        } else if (failing == 0) {
            found.set(id);
            for (int at = 0; at < dimensions.length; at++) {
                dimensions[at].counts[code(at, id)]++;
            }
        }
    }

    private int code(int dimension, int id) {
        return switch (dimension) {
            case 0 -> columns.voice(id);
            case 1 -> columns.speaker(id);
            case 2 -> columns.project(id);
            default -> columns.engine(id);
        };
    }

    private TakeFacets facets() {
        List<Facet> tags = new ArrayList<>();
        columns.tags().forEach((tag, takes) -> tags.add(new Facet(tag, tag, common(takes))));
        return new TakeFacets(
                dimensions[0].facets(),
                dimensions[1].facets(),
                dimensions[2].facets(),
                dimensions[3].facets(),
                Facet.mostFirst(tags),
                common(columns.starred()));
    }

    private int common(BitSet takes) {
        BitSet both = (BitSet) takes.clone();
        both.and(found);
        return both.cardinality();
    }

    /// A key and the id in one number each, so that sorting moves nothing else. Of equal ones the
    /// newest comes first, unless the oldest was asked for.
    private int[] sorted() {
        int[] ranks =
                switch (query.order()) {
                    case VOICE -> columns.voices().ranks();
                    case SPEAKER -> columns.speakers().ranks();
                    case NEWEST, OLDEST, LONGEST, SHORTEST, LARGEST, SMALLEST, BEST, WORST ->
                            new int[0];
                };
        long[] keys = new long[found.cardinality()];
        int count = 0;
        int mask = (1 << ID_BITS) - 1;
        int turn = query.order() == TakeOrder.OLDEST ? 0 : mask;
        for (int id = found.nextSetBit(0); id >= 0; id = found.nextSetBit(id + 1)) {
            keys[count++] = (Math.clamp(key(id, ranks), 0, MOST_KEY) << ID_BITS) | (id ^ turn);
        }
        Arrays.sort(keys);
        int[] ids = new int[count];
        for (int at = 0; at < count; at++) {
            ids[at] = (int) (keys[at] & mask) ^ turn;
        }
        return ids;
    }

    private long key(int id, int[] ranks) {
        return switch (query.order()) {
            case NEWEST -> MOST_KEY - sinceBeginning(id);
            case OLDEST -> sinceBeginning(id);
            case LONGEST -> MOST_KEY - columns.samples(id);
            case SHORTEST -> columns.samples(id);
            case LARGEST -> MOST_KEY - columns.bytes(id);
            case SMALLEST -> columns.bytes(id);
            case BEST -> Math.round((100 - columns.score(id)) * 1000);
            case WORST -> columns.score(id) < 0 ? MOST_KEY : Math.round(columns.score(id) * 1000.0);
            case VOICE -> ranks[columns.voice(id)];
            case SPEAKER -> ranks[columns.speaker(id)];
        };
    }

    private long sinceBeginning(int id) {
        return Math.max(0, columns.madeAtMillis(id) - BEGINNING_MILLIS);
    }
}
