package studio.longplay.engine.render.resume;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.render.metrics.CacheLog;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.store.Recipe;
import studio.longplay.engine.store.metrics.CacheTotals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

class ExportCareTest {
    /// Somebody has stopped the work.
    private static final JobContext STOPPED =
            new JobContext() {
                @Override
                public void progress(Progress progress) {}

                @Override
                public void checkCancelled() {
                    throw new CancellationException("stopped");
                }
            };

    @TempDir private Path folder = Path.of("");
    private ArtifactStore store;
    private ExportCare care;

    @BeforeEach
    void open() throws StudioFault {
        store = ArtifactStore.open(folder.resolve("artifacts"));
        care = new ExportCare(new Home(folder), store, List::of);
        care.askedBy(List.of("make", "play.txt"));
    }

    @AfterEach
    void close() throws StudioFault {
        store.close();
    }

    /// Begins an export that is not delivered.
    private ExportLedger.Entry begun(JobContext context) throws StudioFault {
        Path film = folder.resolve("film");
        try (ExportCare.Underway underway = care.begin(film, "Play")) {
            assertThat(underway.around(context)).isNotNull();
        }
        return care.ledger().of(film).orElseThrow();
    }

    @Test
    void anExportThatFailedWasCutOff() throws StudioFault {
        ExportLedger.Entry entry = begun(JobContext.quiet());
        assertThat(entry.isUnfinished()).isTrue();
        assertThat(entry.isCutOff()).isTrue();
    }

    @Test
    void oneThatSomebodyStoppedWasNotAndCanGoOnAllTheSame() throws StudioFault {
        ExportLedger.Entry entry = begun(STOPPED);
        assertThat(entry.isUnfinished()).isTrue();
        assertThat(entry.isCutOff()).isFalse();
        assertThat(entry.words()).containsExactly("make", "play.txt");
        assertThat(care.ledger().unfinished()).containsExactly(entry);
        assertThat(begun(JobContext.quiet()).isCutOff()).isTrue();
    }

    @Test
    void whatAnExportAskedOfTheStoreIsWrittenThoughItFailed() throws StudioFault {
        try (ExportCare.Underway underway = care.begin(folder.resolve("film"), "Play")) {
            Workbench bench = new Workbench(store, underway.tally());
            Recipe recipe = new Recipe("sfx", "1", Map.of(), List.of());
            for (int i = 0; i < 2; i++) {
                bench.make(recipe, "txt", file -> Files.writeString(file, "thunder"));
            }
            assertThat(care.caches().totals()).singleElement().satisfies(ExportCareTest::half);
            assertThat(new CacheLog(new Home(folder)).totals()).isEmpty();
        }
        assertThat(new CacheLog(new Home(folder)).totals())
                .singleElement()
                .satisfies(ExportCareTest::half);
    }

    private static void half(CacheTotals.Total effects) {
        assertThat(effects.name()).isEqualTo("effects");
        assertThat(effects.share()).isEqualTo(0.5);
        assertThat(effects.sinceSecond()).isPositive();
    }
}
