package studio.longplay.engine.render.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.store.Digest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class LeftoverCareTest {
    @TempDir private Path disk = Path.of("");

    /// A delivered folder whose manifest names these files of earlier exports, each with its own
    /// name as its content.
    private Path delivered(String... leftovers) throws StudioFault, IOException {
        Path folder = Files.createDirectory(disk.resolve("film"));
        List<Manifest.FileEntry> left = new ArrayList<>();
        for (String name : leftovers) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
            left.add(new Manifest.FileEntry(name, "", Digest.of(name).hex(), name.length()));
        }
        Files.writeString(folder.resolve("film.mkv"), "film");
        Manifest.FileEntry film =
                new Manifest.FileEntry("film.mkv", "", Digest.of("film").hex(), 4);
        Manifest plain = Manifests.of(Manifests.run(5000, 1, 0).besides(left));
        Manifest manifest = ManifestFile.seal(Manifests.withFiles(plain, List.of(film)));
        String report = Report.of(manifest);
        Files.writeString(folder.resolve(Report.FILE), report);
        ManifestFile.write(folder, manifest.withReport(Digest.of(report).hex()));
        return folder;
    }

    private static List<String> names(LeftoverCare.Found found) {
        return found.files().stream().map(Manifest.FileEntry::name).toList();
    }

    private static void assertSound(Path folder) throws StudioFault {
        assertThat(FolderCheck.check(folder, JobContext.quiet()).verdicts())
                .allMatch(FolderCheck.Verdict::sound);
    }

    @Test
    void whatAnEarlierExportLeftGoesWithItsLines() throws StudioFault, IOException {
        Path folder = delivered("film.mp4", "chapters/01 Storm.mp3", "stems/music.flac");
        Files.writeString(folder.resolve("stems/mine.txt"), "the user's own");
        LeftoverCare care = new LeftoverCare(folder);
        assertThat(names(care.find(JobContext.quiet())))
                .containsExactly("film.mp4", "chapters/01 Storm.mp3", "stems/music.flac");
        assertThat(folder.resolve("film.mp4")).as("only looked at").exists();

        LeftoverCare.Found gone = care.delete(JobContext.quiet());

        assertThat(gone.bytes()).isEqualTo(8 + 21 + 16);
        assertThat(folder.resolve("film.mp4")).doesNotExist();
        assertThat(folder.resolve("chapters")).as("nothing is in it").doesNotExist();
        assertThat(folder.resolve("stems")).isDirectoryContaining("glob:**mine.txt");
        assertThat(folder.resolve("film.mkv")).exists();
        assertThat(ManifestFile.read(folder).run().leftovers()).isEmpty();
        assertThat(folder.resolve(Report.FILE)).content().doesNotContain("film.mp4");
        assertSound(folder);
        assertThat(care.delete(JobContext.quiet()).files()).as("and again").isEmpty();
    }

    @Test
    void whatSomebodyChangedStaysAndIsNamed() throws StudioFault, IOException {
        Path folder = delivered("film.mp4", "old.srt");
        Files.writeString(folder.resolve("old.srt"), "OLD.SRT");
        LeftoverCare.Found gone = new LeftoverCare(folder).delete(JobContext.quiet());
        assertThat(names(gone)).containsExactly("film.mp4");
        assertThat(gone.changed()).containsExactly("old.srt");
        assertThat(folder.resolve("old.srt")).exists();
        assertThat(ManifestFile.read(folder).run().leftovers())
                .extracting(Manifest.FileEntry::name)
                .as("whoever looks later hears of it too")
                .containsExactly("old.srt");
        assertThat(folder.resolve(Report.FILE))
                .content()
                .contains("old.srt")
                .doesNotContain("film.mp4");
        assertSound(folder);
    }

    /// A manifest comes from who knows where.
    @Test
    void nothingElsewhereGoesWhateverTheManifestNames() throws StudioFault, IOException {
        Path folder = delivered("../private.txt", "film.mkv", "link.txt", "away/there.txt");
        Path elsewhere = Files.createDirectory(disk.resolve("elsewhere"));
        Files.move(folder.resolve("link.txt"), elsewhere.resolve("link.txt"));
        Files.createSymbolicLink(folder.resolve("link.txt"), elsewhere.resolve("link.txt"));
        Files.move(folder.resolve("away/there.txt"), elsewhere.resolve("there.txt"));
        Files.delete(folder.resolve("away"));
        Files.createSymbolicLink(folder.resolve("away"), elsewhere);
        assertThat(new LeftoverCare(folder).delete(JobContext.quiet()).files()).isEmpty();
        assertThat(disk.resolve("private.txt")).exists();
        assertThat(elsewhere).isDirectoryContaining("glob:**link.txt");
        assertThat(elsewhere).isDirectoryContaining("glob:**there.txt");
        assertThat(folder.resolve("film.mkv")).exists();
    }

    @Test
    void whileAnExportWritesThereNothingGoes() throws StudioFault, IOException {
        Path folder = delivered("film.mp4");
        try (DeliveryLock _ = DeliveryLock.take(folder)) {
            assertThatThrownBy(() -> new LeftoverCare(folder).delete(JobContext.quiet()))
                    .isInstanceOfSatisfying(
                            StudioFault.class,
                            fault -> assertThat(fault.code()).isEqualTo("delivery.in-use"));
        }
        assertThat(folder.resolve("film.mp4")).exists();
    }

    @Test
    void aFolderIntoWhichNothingWasDeliveredIsLeftAsItIs() {
        Path nowhere = disk.resolve("nowhere");
        assertThatThrownBy(() -> new LeftoverCare(nowhere).delete(JobContext.quiet()))
                .isInstanceOf(StudioFault.Input.class);
        assertThat(nowhere).doesNotExist();
    }
}
