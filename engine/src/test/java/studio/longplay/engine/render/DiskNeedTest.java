package studio.longplay.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;

import java.nio.file.Path;

class DiskNeedTest {
    private static final long SECOND = 48_000;

    @TempDir private Path folder = Path.of("");

    @Test
    void anHourOfFilmNeedsItsBitRateAndItsStems() {
        long need = DiskNeed.inFolder(ExportPreset.HD, 3600 * SECOND);
        long stems = 3600 * SECOND * 38;
        long film = (8_000_000L + 192_000) / 8 * 3600;
        assertThat(need).isBetween(film + stems, film * 3 / 2 + stems);
        assertThat(DiskNeed.inStore(ExportPreset.HD, 3600 * SECOND)).isGreaterThan(need);
    }

    @Test
    void evenAPartOfASecondNeedsRoom() {
        assertThat(DiskNeed.inFolder(ExportPreset.HD, SECOND / 2))
                .isEqualTo(DiskNeed.inFolder(ExportPreset.HD, SECOND) / 2);
    }

    @Test
    void aFilmThatCannotFitIsRefusedBeforeItBegins() {
        long centuries = 100L * 365 * 24 * 3600 * SECOND;
        assertThatThrownBy(() -> DiskNeed.require(ExportPreset.UHD, centuries, folder))
                .isInstanceOfSatisfying(
                        StudioFault.Resource.class,
                        fault -> assertThat(fault.code()).isEqualTo("disk.full"));
        assertThatCode(() -> DiskNeed.require(ExportPreset.PREVIEW, SECOND, folder))
                .doesNotThrowAnyException();
    }
}
