package studio.longplay.engine.render.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.jobs.JobContext;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// Manifests that earlier versions of the program wrote, as they stand in people's folders. The
/// files are never changed: whoever raises the version adds one.
class EarlierManifestTest {
    @TempDir Path folder;

    private void bring(String name) throws IOException {
        try (InputStream golden =
                Objects.requireNonNull(EarlierManifestTest.class.getResourceAsStream(name))) {
            Files.copy(golden, folder.resolve(Manifest.FILE));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"manifest-1.json", "manifest-1-without-speech.json"})
    void areReadAndFoundAsTheyWereWritten(String name) throws Exception {
        bring(name);
        Manifest manifest = ManifestFile.read(folder);
        assertThat(manifest.version()).isEqualTo(1);
        assertThat(manifest.segments()).allMatch(segment -> segment.groups().isEmpty());
        assertThat(manifest.rights()).isNull();
        assertThat(ManifestFile.seal(manifest).digest()).isEqualTo(manifest.digest());
        assertThat(ManifestFile.isUntouched(folder, manifest)).isTrue();
    }

    @Test
    void theSecondFormSaysWhatMayBeDoneWithTheFilm() throws Exception {
        bring("manifest-2.json");
        Manifest manifest = ManifestFile.read(folder);
        assertThat(manifest.version()).isEqualTo(2);
        assertThat(manifest.preset().kind()).isEqualTo("film");
        assertThat(Objects.requireNonNull(manifest.rights()).assets()).hasSize(3);
        assertThat(manifest.segments()).noneMatch(segment -> segment.groups().isEmpty());
        assertThat(Report.of(manifest)).contains("<h1>").doesNotContain("null");
        assertThat(ManifestFile.seal(manifest).digest()).isEqualTo(manifest.digest());
        assertThat(ManifestFile.isUntouched(folder, manifest)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"manifest-1.json", "manifest-1-without-speech.json"})
    void canBeShownAndVerified(String name) throws Exception {
        bring(name);
        String report = Report.of(ManifestFile.read(folder));
        assertThat(report.contains("<h1>")).isTrue();
        assertThat(report.contains("null")).isFalse();
        Files.writeString(folder.resolve(Report.FILE), report);
        assertThat(FolderCheck.check(folder, JobContext.quiet()).verdicts())
                .filteredOn(verdict -> !verdict.problem().equals("it is missing"))
                .allMatch(FolderCheck.Verdict::sound);
    }
}
