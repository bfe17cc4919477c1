package studio.longplay.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;

import java.nio.file.Path;
import java.util.Map;

class DiskNeedTest {
    private static final long SECOND = 48_000;
    private static final DiskNeed.Missing NOTHING = new DiskNeed.Missing(0, 0);

    private static DiskNeed need() {
        return new DiskNeed(ExportPreset.HD, new Speeds(Map.of()));
    }

    @TempDir private Path folder = Path.of("");

    @Test
    void anHourOfFilmNeedsAPartOfItsBitRateAndItsStems() {
        long need = need().inFolder(3600 * SECOND);
        long stems = 3600 * SECOND * 38;
        long film = (8_000_000L + 192_000) / 8 * 3600;
        assertThat(need).isBetween(film / 10 + stems, film / 2 + stems);
        assertThat(need().inStore(3600 * SECOND)).isGreaterThan(need);
    }

    @Test
    void evenAPartOfASecondNeedsRoom() {
        assertThat(need().inFolder(SECOND / 2)).isEqualTo(need().inFolder(SECOND) / 2);
    }

    @Test
    void aFilmThatCannotFitIsRefusedBeforeItBegins() {
        long centuries = 100L * 365 * 24 * 3600 * SECOND;
        assertRefused(centuries, NOTHING);
        assertThatCode(() -> require(SECOND, NOTHING)).doesNotThrowAnyException();
    }

    @Test
    void whatTheStoreMustStillTakeCountsAndWhatItHasDoesNot() {
        long centuries = 100L * 365 * 24 * 3600;
        assertRefused(SECOND, new DiskNeed.Missing(centuries * SECOND, 0));
        assertRefused(SECOND, new DiskNeed.Missing(0, centuries * 30));
        assertThatCode(() -> require(SECOND, new DiskNeed.Missing(SECOND, 30)))
                .doesNotThrowAnyException();
    }

    private void require(long samples, DiskNeed.Missing missing) throws StudioFault {
        Path store = folder.resolve("home/artifacts");
        new DiskNeed(ExportPreset.UHD, new Speeds(Map.of()))
                .require(samples, missing, folder.resolve("film"), store);
    }

    private void assertRefused(long samples, DiskNeed.Missing missing) {
        assertThatThrownBy(() -> require(samples, missing))
                .isInstanceOfSatisfying(
                        StudioFault.Resource.class,
                        fault -> assertThat(fault.code()).isEqualTo("disk.full"));
    }
}
