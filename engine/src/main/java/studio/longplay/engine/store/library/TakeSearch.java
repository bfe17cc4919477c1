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
    private static final TakeField[] FIELDS = TakeField.values();
    private static final int ID_BITS = 22;
    private static final int HIGHEST_GRADE = 5;
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
    private final @Nullable List<Integer> playlist;

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
    /// @param playlist the takes of the one asked for, in its order; null if none was
    TakeSearch(
            TakeColumns columns,
            TakeQuery query,
            @Nullable BitSet withWords,
            @Nullable List<Integer> playlist) {
        this.columns = columns;
        this.query = query;
        this.withWords = withWords;
        this.playlist = playlist;
        this.fromMillis = millis(query.bounds().from());
        this.toMillis = millis(query.bounds().to());
        this.dimensions = new Dimension[FIELDS.length];
        for (int at = 0; at < FIELDS.length; at++) {
            dimensions[at] = new Dimension(codes(FIELDS[at]), query.any(FIELDS[at]));
        }
    }

    private Codes codes(TakeField field) {
        return switch (field) {
            case VOICE -> columns.voices();
            case SPEAKER -> columns.speakers();
            case PROJECT -> columns.projects();
            case ENGINE -> columns.engines();
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
        if (query.shelf().deleted()) {
            candidates.and(columns.hidden());
        } else {
            candidates.andNot(columns.hidden());
        }
        if (withWords != null) {
            candidates.and(withWords);
        }
        if (query.shelf().starred()) {
            candidates.and(columns.starred());
        }
        for (String tag : query.tags()) {
            candidates.and(columns.tags().getOrDefault(tag, new BitSet()));
        }
        if (playlist != null) {
            BitSet listed = new BitSet();
            playlist.forEach(listed::set);
            candidates.and(listed);
        }
        return candidates;
    }

    private boolean fits(int id) {
        long at = columns.madeAtMillis(id);
        return at >= fromMillis
                && at < toMillis
                && query.bounds().samples().holds(columns.samples(id))
                && query.bounds().bytes().holds(columns.bytes(id))
                && (query.bounds().leastScore().isEmpty()
                        || columns.score(id) >= query.bounds().leastScore().getAsDouble());
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
        return switch (FIELDS[dimension]) {
            case VOICE -> columns.voice(id);
            case SPEAKER -> columns.speaker(id);
            case PROJECT -> columns.project(id);
            case ENGINE -> columns.engine(id);
        };
    }

    private TakeFacets facets() {
        List<Facet> tags = new ArrayList<>();
        columns.tags().forEach((tag, takes) -> tags.add(new Facet(tag, tag, common(takes))));
        return new TakeFacets(
                facets(TakeField.VOICE),
                facets(TakeField.SPEAKER),
                facets(TakeField.PROJECT),
                facets(TakeField.ENGINE),
                Facet.mostFirst(tags),
                common(columns.starred()));
    }

    private List<Facet> facets(TakeField field) {
        return dimensions[Arrays.asList(FIELDS).indexOf(field)].facets();
    }

    private int common(BitSet takes) {
        BitSet both = (BitSet) takes.clone();
        both.and(found);
        return both.cardinality();
    }

    /// A key and the id in one number each, so that sorting moves nothing else. Of equal ones the
    /// newest comes first, unless the oldest was asked for.
    private int[] sorted() {
        if (query.order() == TakeOrder.PLAYLIST && playlist != null) {
            return playlist.stream().filter(found::get).mapToInt(Integer::intValue).toArray();
        }
        int[] ranks =
                switch (query.order()) {
                    case VOICE -> columns.voices().ranks();
                    case SPEAKER -> columns.speakers().ranks();
                    case NEWEST,
                            OLDEST,
                            LONGEST,
                            SHORTEST,
                            LARGEST,
                            SMALLEST,
                            BEST,
                            WORST,
                            GRADE,
                            PLAYLIST ->
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
            case NEWEST, PLAYLIST -> MOST_KEY - sinceBeginning(id);
            case OLDEST -> sinceBeginning(id);
            case LONGEST -> MOST_KEY - columns.samples(id);
            case SHORTEST -> columns.samples(id);
            case LARGEST -> MOST_KEY - columns.bytes(id);
            case SMALLEST -> columns.bytes(id);
            case BEST -> Math.round((100 - columns.score(id)) * 1000);
            case WORST -> columns.score(id) < 0 ? MOST_KEY : Math.round(columns.score(id) * 1000.0);
            case GRADE -> Math.round((HIGHEST_GRADE - columns.grade(id)) * 1000.0);
            case VOICE -> ranks[columns.voice(id)];
            case SPEAKER -> ranks[columns.speaker(id)];
        };
    }

    private long sinceBeginning(int id) {
        return Math.max(0, columns.madeAtMillis(id) - BEGINNING_MILLIS);
    }
}
