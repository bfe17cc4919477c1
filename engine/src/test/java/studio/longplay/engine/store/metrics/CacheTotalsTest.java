package studio.longplay.engine.store.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How often work was found finished, over all films.
class CacheTotalsTest {
    @TempDir private Path folder = Path.of("");

    private static CacheTotals.Total total(String name, long hits, long misses) {
        return new CacheTotals.Total(name, hits, misses, 100);
    }

    @Test
    void whatIsAddedIsThereForTheNextProgramAndInOrderOfNames() throws Exception {
        Path figures = folder.resolve("metrics");
        assertThat(new CacheTotals(figures).read()).isEmpty();
        new CacheTotals(figures).add(List.of(total("takes", 0, 0)));
        assertThat(figures).doesNotExist();
        new CacheTotals(figures).add(List.of(total("takes", 1, 2), total("music", 0, 1)));
        new CacheTotals(figures).add(List.of(total("takes", 10, 0)));
        assertThat(new CacheTotals(figures).read())
                .containsExactly(total("music", 0, 1), total("takes", 11, 2));
    }

    @Test
    void theEarlierBeginningCountsAndFilesWithoutOneAreReadAllTheSame() throws Exception {
        Files.writeString(
                folder.resolve("caches.json"), "{\"music\": {\"hits\": 1, \"misses\": 2}}");
        CacheTotals totals = new CacheTotals(folder);
        totals.add(List.of(total("music", 1, 0), total("takes", 1, 3)));
        totals.add(List.of(new CacheTotals.Total("takes", 1, 0, 200)));
        assertThat(totals.read())
                .containsExactly(
                        new CacheTotals.Total("music", 2, 2, 0),
                        new CacheTotals.Total("takes", 2, 3, 100));
        assertThat(totals.read().getLast().share()).isEqualTo(0.4);
    }

    @Test
    void aDamagedFileBeginsAnew() throws Exception {
        Files.writeString(folder.resolve("caches.json"), "{\"takes\": [");
        new CacheTotals(folder).add(List.of(total("takes", 1, 1)));
        assertThat(new CacheTotals(folder).read()).containsExactly(total("takes", 1, 1));
    }
}
