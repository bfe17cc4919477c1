package studio.longplay.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.Manifests;
import studio.longplay.engine.render.preset.PresetTerms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class SpeedsTest {
    @TempDir private Path folder = Path.of("");

    private Path file() {
        return folder.resolve("speeds.json");
    }

    /// What is known of films by the encoder of [Manifests].
    private Speeds after() throws StudioFault {
        return Speeds.read(file()).by(Optional.of("libopenh264"));
    }

    @Test
    void aFilmMadeFromNothingTeaches() throws StudioFault {
        Speeds before = new Speeds(Map.of("uhd", 3.0));
        before.learn(Manifests.of(Manifests.run(5000, 1, 0)), ExportPreset.HD, file());
        Speeds after = after();
        assertThat(after.wallPerFilm()).isEqualTo(Map.of("uhd", 3.0, "hd by libopenh264", 0.5));
        assertThat(after.forecastMillis(ExportPreset.HD, 60_000)).isEqualTo(30_000);
        assertThat(after.basis(ExportPreset.HD)).contains("measured");
    }

    @Test
    void aFilmTeachesHowManyBytesTheNextWillTake() throws StudioFault {
        Manifest made = Manifests.of(Manifests.run(5000, 1, 0));
        long film = 3_000_000;
        new Speeds(Map.of()).learn(Manifests.withFilm(made, film), ExportPreset.HD, file());
        DiskNeed need = new DiskNeed(ExportPreset.HD, after());
        assertThat(need.film(480_000)).isCloseTo(film, Percentage.withPercentage(2));
        assertThat(need.film(4_800_000)).isCloseTo(10 * film, Percentage.withPercentage(2));
    }

    @Test
    void aFilmWhoseGroupsRepeatTeachesThatTheStoreTakesLess() throws StudioFault {
        Manifest made = Manifests.withFilm(Manifests.of(Manifests.run(5000, 1, 0)), 3_000_000);
        List<Manifest.GroupEntry> five = Collections.nCopies(5, new Manifest.GroupEntry("aa", 60));
        new Speeds(Map.of()).learn(Manifests.withGroups(made, five), ExportPreset.HD, file());
        Speeds after = after();
        assertThat(after.madePictureBytes(ExportPreset.HD, 10))
                .isCloseTo(after.filmPictureBytes(ExportPreset.HD, 10) / 5, within(2L));
    }

    @Test
    void aPresetThatWasChangedIsMeasuredByItself() throws StudioFault {
        ExportPreset other =
                PresetTerms.over(ExportPreset.HD, Map.of("codec", "hevc", "bitrate", "3M"));
        new Speeds(Map.of()).learn(Manifests.of(Manifests.run(9000, 1, 0)), other, file());
        Speeds after = after();
        assertThat(after.basis(other)).contains("measured");
        assertThat(after.basis(ExportPreset.HD)).contains("guess");
    }

    @Test
    void whatAnotherEncoderEffortOrMotionTookIsNotTakenForIt() throws StudioFault {
        Speeds before = new Speeds(Map.of("hd", 7.0));
        before.learn(Manifests.of(Manifests.run(9000, 1, 0)), ExportPreset.HD, file());
        assertThat(after().basis(ExportPreset.HD)).contains("measured");
        Speeds all = Speeds.read(file());
        assertThat(all.by(Optional.of("h264_nvenc")).basis(ExportPreset.HD)).contains("guess");
        assertThat(all.by(Optional.empty()).basis(ExportPreset.HD))
                .as("what was kept before encoders were told apart")
                .contains("guess");
        for (Map<String, String> terms :
                List.of(Map.of("effort", "high"), Map.of("motion", "free"))) {
            ExportPreset other = PresetTerms.over(ExportPreset.HD, terms);
            assertThat(after().basis(other)).as(terms.toString()).contains("guess");
            assertThat(after().forecastMillis(other, 60_000)).isNotEqualTo(54_000);
        }
    }

    @Test
    void presetsOfOneNameThatSayOtherThingsAreMeasuredApart() throws StudioFault {
        ExportPreset sound = ExportPreset.find("podcast").orElseThrow().withName("mine");
        ExportPreset other = PresetTerms.over(sound, Map.of("sound", "flac"));
        new Speeds(Map.of()).learn(Manifests.of(Manifests.run(9000, 1, 0)), sound, file());
        assertThat(after().basis(sound)).contains("measured");
        assertThat(after().basis(other)).contains("guess");
        ExportPreset film =
                PresetTerms.over(
                        ExportPreset.HD.withName("mine"),
                        Map.of("size", sound.width() + "x" + sound.height()));
        assertThat(after().basis(film)).contains("guess");
    }

    @Test
    void whatTheManifestSaysOfAChangedPresetIsNotLearntForThePresetItself() throws StudioFault {
        Manifest small = Manifests.sized(Manifests.of(Manifests.run(9000, 1, 0)), 320, 180);
        new Speeds(Map.of()).learn(small, file());
        Speeds after = after();
        assertThat(after.basis(ExportPreset.HD)).contains("guess");
        ExportPreset same =
                PresetTerms.over(ExportPreset.HD, Map.of("size", "320x180", "bitrate", "8M"));
        assertThat(after.basis(same)).contains("measured");
    }

    @Test
    void aFilmThatWasMostlyFoundTeachesNothing() throws StudioFault {
        new Speeds(Map.of()).learn(Manifests.of(Manifests.run(50, 0, 1)), ExportPreset.HD, file());
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
