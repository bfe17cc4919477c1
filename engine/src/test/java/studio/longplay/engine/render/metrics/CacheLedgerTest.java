package studio.longplay.engine.render.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.inference.run.CacheCount;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.store.metrics.CacheTotals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// What was found finished, while work goes on.
class CacheLedgerTest {
    @TempDir private Path folder = Path.of("");
    private final CacheCount takes = new CacheCount("takes");
    private Home home;
    private CacheLedger ledger;

    @BeforeEach
    void open() {
        home = new Home(folder);
        ledger = new CacheLedger(home, () -> Instant.ofEpochSecond(500));
    }

    private static CacheTotals.Total takes(long hits, long misses) {
        return new CacheTotals.Total("takes", hits, misses, 500);
    }

    @Test
    void isToldBeforeTheJobEndsAndWrittenOnceItHas() {
        try (CacheLedger.Followed _ = ledger.follow(() -> List.of(takes.rate()))) {
            assertThat(ledger.totals()).as("nothing asked").isEmpty();
            takes.asked(true, 3);
            takes.asked(false);
            assertThat(ledger.totals()).containsExactly(takes(3, 1));
            assertThat(new CacheLog(home).totals()).as("on the disk").isEmpty();
            takes.asked(true);
            assertThat(ledger.totals()).containsExactly(takes(4, 1));
        }
        assertThat(new CacheLog(home).totals()).containsExactly(takes(4, 1));
        assertThat(ledger.totals()).containsExactly(takes(4, 1));
    }

    @Test
    void nothingIsCountedTwiceHoweverOftenItIsWrittenAndOtherProcessesCountToo() throws Exception {
        CacheLedger other = new CacheLedger(home, () -> Instant.ofEpochSecond(900));
        ledger.follow(() -> List.of(takes.rate()));
        takes.asked(true);
        ledger.write();
        ledger.write();
        CacheCount theirs = new CacheCount("takes");
        theirs.asked(false, 2);
        other.follow(() -> List.of(theirs.rate())).close();
        takes.asked(true);
        assertThat(ledger.totals()).containsExactly(takes(2, 2));
        ledger.write();
        assertThat(new CacheLog(home).totals()).containsExactly(takes(2, 2));
    }

    @Test
    void whatCannotBeWrittenStopsNobodyAndIsWrittenWithTheNext() throws Exception {
        Path inTheWay = MetricsFeed.folder(home);
        Files.createDirectories(folder);
        Files.writeString(inTheWay, "no folder");
        CacheLedger.Followed work = ledger.follow(() -> List.of(takes.rate()));
        takes.asked(true);
        work.close();
        Files.delete(inTheWay);
        ledger.write();
        assertThat(new CacheLog(home).totals()).containsExactly(takes(1, 0));
    }
}
