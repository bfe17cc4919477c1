package studio.longplay.engine.sfx.bank;

import studio.longplay.engine.sfx.bank.SoundQuery.Field;
import studio.longplay.engine.store.library.Facet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One search over all sounds.
final class SoundSearch {
    private static final Comparator<Hit> BEST_FIRST =
            Comparator.comparingInt(Hit::fit)
                    .reversed()
                    .thenComparing(hit -> hit.row().plainTitle())
                    .thenComparing(hit -> hit.row().item().id());

    private final SoundQuery query;
    private final List<String> words;
    private final String plain;
    private final Map<Field, Map<String, Integer>> counts = new EnumMap<>(Field.class);
    private final Map<String, String> bankNames = new HashMap<>();
    private final List<Hit> hits = new ArrayList<>();

    private record Hit(SoundRow row, int fit) {}

    private SoundSearch(SoundQuery query) {
        this.query = query;
        this.words = SoundRow.split(query.words());
        this.plain = FileTitle.plain(query.words());
        for (Field field : Field.values()) {
            counts.put(field, new HashMap<>());
        }
    }

    static SoundsFound run(SoundQuery query, List<SoundRow> rows) {
        SoundSearch search = new SoundSearch(query);
        rows.forEach(search::look);
        search.hits.sort(BEST_FIRST);
        return new SoundsFound(
                search.hits.stream().map(hit -> hit.row().item()).toList(), search.facets());
    }

    /// A sound that fails in one field only counts there, as what another choice would give.
    private void look(SoundRow row) {
        int fit = words.isEmpty() ? 1 : row.fits(words, plain);
        if (fit == 0 || (query.favourites() && !row.item().favourite())) {
            return;
        }
        bankNames.putIfAbsent(row.item().bank(), row.item().bankName());
        int failed = 0;
        Field where = Field.BANK;
        for (Field field : Field.values()) {
            Set<String> wanted = query.of(field);
            if (!wanted.isEmpty() && !wanted.contains(value(field, row))) {
                failed++;
                where = field;
            }
        }
        for (Field field : Field.values()) {
            if (failed == 0 || (failed == 1 && where == field)) {
                Map<String, Integer> count = counts.getOrDefault(field, new HashMap<>());
                count.merge(value(field, row), 1, Integer::sum);
            }
        }
        if (failed == 0) {
            hits.add(new Hit(row, fit));
        }
    }

    private static String value(Field field, SoundRow row) {
        return switch (field) {
            case BANK -> row.item().bank();
            case CATEGORY -> row.item().category();
            case LENGTH -> row.length();
            case LICENCE -> row.item().licence();
        };
    }

    private Map<Field, List<Facet>> facets() {
        Map<Field, List<Facet>> all = new EnumMap<>(Field.class);
        counts.forEach((field, values) -> {
            List<Facet> facets = new ArrayList<>();
            values.forEach((value, count) ->
                    facets.add(
                            new Facet(
                                    value,
                                    field == Field.BANK
                                            ? bankNames.getOrDefault(value, value)
                                            : value,
                                    count)));
            all.put(field, field == Field.LENGTH ? byLength(facets) : mostFirst(facets));
        });
        return all;
    }

    private static List<Facet> mostFirst(List<Facet> facets) {
        return facets.stream()
                .filter(facet -> !facet.value().isEmpty())
                .sorted(
                        Comparator.comparingInt(Facet::count)
                                .reversed()
                                .thenComparing(Facet::label))
                .toList();
    }

    private static List<Facet> byLength(List<Facet> facets) {
        return facets.stream()
                .sorted(Comparator.comparingInt(it -> SoundRow.lengths().indexOf(it.value())))
                .toList();
    }
}
