package studio.longplay.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.deliver.Manifests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class SpeedsTest {
    @TempDir private Path folder = Path.of("");

    private Path file() {
        return folder.resolve("speeds.json");
    }

    @Test
    void aFilmMadeFromNothingTeaches() throws StudioFault {
        Speeds before = new Speeds(Map.of("uhd", 3.0));
        before.learn(Manifests.of(Manifests.run(5000, 1, 0)), file());
        Speeds after = Speeds.read(file());
        assertThat(after.wallPerFilm()).isEqualTo(Map.of("uhd", 3.0, "hd", 0.5));
        assertThat(after.forecastMillis(ExportPreset.HD, 60_000)).isEqualTo(30_000);
        assertThat(after.basis(ExportPreset.HD)).contains("measured");
    }

    @Test
    void aFilmThatWasMostlyFoundTeachesNothing() throws StudioFault {
        new Speeds(Map.of()).learn(Manifests.of(Manifests.run(50, 0, 1)), file());
        assertThat(file()).doesNotExist();
    }

    @Test
    void withoutAMeasurementTheForecastIsACarefulGuess() throws StudioFault, IOException {
        Speeds none = Speeds.read(file());
        assertThat(none.basis(ExportPreset.HD)).contains("guess");
        assertThat(none.forecastMillis(ExportPreset.HD, 1000))
                .isLessThan(none.forecastMillis(ExportPreset.UHD, 1000))
                .isPositive();
        Files.writeString(file(), "{\"wallPerFilm\": 7");
        assertThat(Speeds.read(file())).isEqualTo(none);
        Files.writeString(file(), "{}");
        assertThat(Speeds.read(file())).isEqualTo(none);
        Files.writeString(file(), "null");
        assertThat(Speeds.read(file())).isEqualTo(none);
    }
}
