package studio.longplay.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.mix.StemFormat;
import studio.longplay.engine.project.desk.Desk;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.ManifestFile;
import studio.longplay.engine.render.deliver.Manifests;
import studio.longplay.engine.render.lay.Assembly;
import studio.longplay.engine.render.lay.Pacing;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.lay.UsualLengths;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.time.FrameRate;

import java.io.IOException;
import java.nio.file.Files;
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
        long need = need().inFolder(3600 * SECOND, StemNeed.USUAL);
        long stems = 3600 * SECOND * 38;
        long film = (8_000_000L + 192_000) / 8 * 3600;
        assertThat(need).isBetween(film / 10 + stems, film / 2 + stems);
        assertThat(need().inStore(3600 * SECOND, StoredSound.MOST)).isGreaterThan(need);
    }

    @Test
    void whatNobodyAsksForTakesNoRoomInTheStore() throws StudioFault {
        String spoken = "ANN\nSo it begins, and so it ends, and all that is between is long.\n";
        double speech = stored("INT. ROOM\n\n" + spoken);
        double music = stored("INT. ROOM\n\n[[music: calm]]\n\n" + spoken);
        assertThat(speech).isCloseTo(20, within(0.01));
        assertThat(music).isCloseTo(speech + 16, within(1.0));
        double crowd = stored("INT. ROOM\n\n" + spoken + "\nALL\nSpeak, speak.\n");
        assertThat(crowd).isCloseTo(speech + 8, within(0.01));
        assertThat(StoredSound.MOST.bytesPerSample()).isGreaterThan(music);
    }

    private static double stored(String text) throws StudioFault {
        Programme programme =
                new Assembly(Pacing.DEFAULT, FrameRate.FPS_30)
                        .lay(new ScriptParser().parse(text, "one.fountain"), new UsualLengths());
        return StoredSound.of(
                        programme, Desk.PLAIN, line -> line.line().speaker().name().equals("ALL"))
                .bytesPerSample();
    }

    @Test
    void evenAPartOfASecondNeedsRoom() {
        assertThat(need().inFolder(SECOND / 2, StemNeed.USUAL))
                .isEqualTo(need().inFolder(SECOND, StemNeed.USUAL) / 2);
    }

    @Test
    void aFilmThatCannotFitIsRefusedBeforeItBegins() {
        long centuries = 100L * 365 * 24 * 3600 * SECOND;
        assertRefused(centuries, NOTHING);
        assertThatCode(() -> require(SECOND, NOTHING)).doesNotThrowAnyException();
    }

    @Test
    void aFilmWhoseSpeakersFilesCannotFitIsRefused() {
        StemNeed each = new StemNeed(StemFormat.WAV_FLOAT, Long.MAX_VALUE / 4);
        assertThatThrownBy(() ->
                        new DiskNeed(ExportPreset.UHD, new Speeds(Map.of()))
                                .require(SECOND, each, NOTHING, folder, folder))
                .hasMessageContaining("B");
    }

    @Test
    void whatTheStoreMustStillTakeCountsAndWhatItHasDoesNot() {
        long centuries = 100L * 365 * 24 * 3600;
        assertRefused(SECOND, new DiskNeed.Missing(centuries * SECOND, 0));
        assertRefused(SECOND, new DiskNeed.Missing(0, centuries * 30));
        assertThatCode(() -> require(SECOND, new DiskNeed.Missing(SECOND, 30)))
                .doesNotThrowAnyException();
    }

    /// Until a new film is whole the earlier one stays, so it is no room for anything that is made.
    @Test
    void anEarlierFilmIsRoomOnlyWhereItStays() throws StudioFault, IOException {
        long centuries = 100L * 365 * 24 * 3600 * SECOND;
        Manifest huge = Manifests.withFilm(Manifests.of(Manifests.run(5000, 1, 0)), Long.MAX_VALUE);
        ManifestFile.write(Files.createDirectory(folder.resolve("film")), huge);
        assertThatCode(() -> require(centuries, NOTHING)).doesNotThrowAnyException();
        assertRefused(centuries, new DiskNeed.Missing(0, 30));
    }

    private void require(long samples, DiskNeed.Missing missing) throws StudioFault {
        Path store = folder.resolve("home/artifacts");
        new DiskNeed(ExportPreset.UHD, new Speeds(Map.of()))
                .require(samples, StemNeed.USUAL, missing, folder.resolve("film"), store);
    }

    private void assertRefused(long samples, DiskNeed.Missing missing) {
        assertThatThrownBy(() -> require(samples, missing))
                .isInstanceOfSatisfying(
                        StudioFault.Resource.class,
                        fault -> assertThat(fault.code()).isEqualTo("disk.full"));
    }
}
