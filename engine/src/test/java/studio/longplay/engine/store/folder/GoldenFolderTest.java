package studio.longplay.engine.store.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.project.Project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/// Project folders of every version open, are edited, can be taken back, and lose nothing when an
/// older version meets them again.
class GoldenFolderTest {
    @TempDir private Path temp;

    static IntStream versions() {
        return IntStream.rangeClosed(1, ProjectJson.RECORD.version());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void aFolderOfEveryVersionOpensAndIsEdited(int version) throws StudioFault, IOException {
        Path folder = GoldenFolder.of(version, temp.resolve("play"));
        Project read;
        try (ProjectFolder open = ProjectFolder.open(folder)) {
            assertThat(open.drainWarnings().stream().map(Warning::code).toList())
                    .containsExactly("store.recovered");
            assertThat(open.project().title()).isEqualTo("Moor");
            assertThat(open.history().done()).hasSizeGreaterThan(8);
            read = open.apply(new Edit.Retitle("After the update"));
            open.undo();
            open.undo();
            open.redo();
            open.redo();
        }
        try (ProjectFolder again = ProjectFolder.open(folder)) {
            assertThat(again.drainWarnings()).isEmpty();
            assertThat(again.project()).isEqualTo(read);
            String document = ProjectDocument.write(again.project());
            assertThat(ProjectDocument.read(document, folder)).isEqualTo(read);
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void whatAnOlderVersionWroteIsKeptBeforeOursWrites(int version)
            throws StudioFault, IOException {
        Path folder = GoldenFolder.of(version, temp.resolve("play"));
        byte[] before = Files.readAllBytes(folder.resolve("edits.journal"));
        Path copy =
                folder.resolve(
                        "backups/edits-before-format-" + ProjectJson.RECORD.version() + ".journal");
        for (String title : List.of("One", "Two")) {
            try (ProjectFolder open = ProjectFolder.open(folder)) {
                open.apply(new Edit.Retitle(title));
            }
        }
        if (version == ProjectJson.RECORD.version()) {
            assertThat(copy).doesNotExist();
        } else {
            assertThat(copy).hasBinaryContent(before);
        }
    }

    @Test
    void theKeptJournalMakesAProjectWithItsWholeHistory() throws StudioFault, IOException {
        Path folder = GoldenFolder.of(1, temp.resolve("play"));
        int edits;
        try (ProjectFolder open = ProjectFolder.open(folder)) {
            edits = open.history().done().size();
            open.apply(new Edit.Retitle("After the update"));
        }
        String kept = "edits-before-format-" + ProjectJson.RECORD.version() + ".journal";
        assertThat(ProjectBackups.of(folder).stream().map(ProjectBackups.Kept::name))
                .contains(kept);
        assertThat(ProjectBackups.of(folder))
                .filteredOn(backup -> backup.name().equals(kept))
                .extracting(backup -> backup.written().format())
                .containsExactly(1);

        Path into = temp.resolve("restored");
        try (ProjectFolder restored = ProjectBackups.restore(folder, kept, into)) {
            assertThat(restored.project().title()).isEqualTo("Moor");
            assertThat(restored.history().done()).hasSize(edits);
            restored.undo();
        }
        try (ProjectFolder untouched = ProjectFolder.open(folder)) {
            assertThat(untouched.project().title()).isEqualTo("After the update");
        }
    }

    @Test
    void aFolderOfANewerVersionIsRefusedUntouchedAndItsOldBackupsStillServe()
            throws StudioFault, IOException {
        Path folder = GoldenFolder.of(ProjectJson.RECORD.version(), temp.resolve("play"));
        append(folder.resolve("edits.journal"), newerRecord());
        byte[] before = Files.readAllBytes(folder.resolve("edits.journal"));

        StudioFault fault =
                catchThrowableOfType(StudioFault.class, () -> ProjectFolder.open(folder).close());

        assertThat(fault.code()).isEqualTo("store.project-newer");
        assertThat(fault.sentence()).contains("newer version");
        assertThat(folder.resolve("edits.journal")).hasBinaryContent(before);
        List<ProjectBackups.Kept> backups = ProjectBackups.of(folder);
        assertThat(backups).extracting(ProjectBackups.Kept::readable).containsExactly(true);
        Path into = temp.resolve("older");
        try (ProjectFolder older =
                ProjectBackups.restore(folder, backups.getFirst().name(), into)) {
            assertThat(older.project().title()).isEqualTo("The Heath");
        }
    }

    @Test
    void aBackupThatIsNotThereIsSaidSoAndNothingIsMade() throws IOException {
        Path folder = GoldenFolder.of(1, temp.resolve("play"));
        Path into = temp.resolve("restored");

        StudioFault fault =
                catchThrowableOfType(
                        StudioFault.class,
                        () -> ProjectBackups.restore(folder, "../edits.journal", into).close());

        assertThat(fault.code()).isEqualTo("restore.unknown");
        assertThat(into).doesNotExist();
    }

    private static byte[] newerRecord() {
        String ours =
                new String(
                        new ProjectJson(Path.of(""))
                                .write(new JournalRecord.Undone(1), Instant.EPOCH),
                        StandardCharsets.UTF_8);
        int version = ProjectJson.RECORD.version();
        return ours.replace("\"version\":" + version, "\"version\":" + (version + 1))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void append(Path journal, byte[] payload) throws IOException, StudioFault {
        Journal.Opened open = Journal.open(journal, journal.resolveSibling("aside"));
        open.journal().append(payload);
        open.journal().close();
    }
}
