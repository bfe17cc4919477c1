package studio.longplay.engine.render.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.store.Digest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class TamperedDeliveryTest {
    @TempDir private Path folder = Path.of("");

    private static Manifest manifest() {
        return ManifestFile.seal(Manifests.of(Manifests.run(5000, 1, 0)));
    }

    private Path write() throws StudioFault, IOException {
        ManifestFile.write(folder, manifest());
        Files.writeString(folder.resolve(Report.FILE), Report.of(manifest()));
        return folder.resolve(Manifest.FILE);
    }

    /// The files found wrong; the fixture's film is not there.
    private List<String> wrong() throws StudioFault {
        return FolderCheck.check(folder, JobContext.quiet()).verdicts().stream()
                .filter(verdict -> !verdict.sound())
                .map(FolderCheck.Verdict::file)
                .filter(file -> !file.equals("film.mp4"))
                .toList();
    }

    @Test
    void whatIsWrittenIsReadAndSound() throws StudioFault, IOException {
        write();
        assertThat(ManifestFile.read(folder)).isEqualTo(manifest());
        assertThat(wrong()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "{", "{}", "[]", "7", "{\"schema\": \"longplay.delivery\"}"})
    void whatIsNoManifestIsOneSentence(String text) throws IOException {
        Files.writeString(folder.resolve(Manifest.FILE), text);
        assertThatThrownBy(() -> ManifestFile.read(folder))
                .isInstanceOf(StudioFault.Input.class)
                .hasMessageEndingWith("damaged.")
                .hasMessageNotContaining("\n");
        assertThat(ManifestFile.find(folder)).isEmpty();
    }

    @Test
    void anEditedFigureIsFound() throws StudioFault, IOException {
        Path file = write();
        Files.writeString(file, Files.readString(file).replace("1920", "3840"));
        assertThat(wrong()).containsExactly(Manifest.FILE);
    }

    @Test
    void aWordNobodyWroteThereIsFound() throws StudioFault, IOException {
        Path file = write();
        Files.writeString(file, Files.readString(file).replaceFirst("\\{", "{\"award\": 1,"));
        assertThat(wrong()).containsExactly(Manifest.FILE);
    }

    @Test
    void aChangedReportIsFound() throws StudioFault, IOException {
        Path report = folder.resolve(Report.FILE);
        Files.writeString(report, Report.of(manifest()));
        ManifestFile.write(folder, manifest().withReport(Digest.ofFile(report).hex()));
        assertThat(wrong()).isEmpty();
        Files.writeString(report, Files.readString(report) + " ");
        assertThat(wrong()).containsExactly(Report.FILE);
    }

    @Test
    void aMissingReportIsFound() throws StudioFault, IOException {
        write();
        Files.delete(folder.resolve(Report.FILE));
        assertThat(wrong()).containsExactly(Report.FILE);
    }
}
