package studio.longplay.engine.store.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// One value to narrow a search by, and how many there would be.
///
/// @param value what the query takes
/// @param label what people call it
public record Facet(String value, String label, int count) {
    private static final Comparator<Facet> MOST_FIRST =
            Comparator.comparingInt(Facet::count)
                    .reversed()
                    .thenComparing(Facet::label)
                    .thenComparing(Facet::value);

    static List<Facet> mostFirst(List<Facet> facets) {
        List<Facet> sorted = new ArrayList<>(facets);
        sorted.removeIf(facet -> facet.count == 0 || facet.value.isEmpty());
        sorted.sort(MOST_FIRST);
        return List.copyOf(sorted);
    }
}
