package studio.longplay.engine.store.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.edit.History;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.StemName;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

class ProjectFolderTest {
    @TempDir private Path temp;
    private Path folder;

    @BeforeEach
    void nameTheFolder() {
        folder = temp.resolve("The Heath, part 1");
    }

    private ProjectFolder created() throws StudioFault {
        return ProjectFolder.create(folder, Project.of("Heath", "heath.fountain", "ANNA\nHello."));
    }

    private void createAndRetitle(int edits) throws StudioFault {
        try (ProjectFolder project = created()) {
            for (int edit = 1; edit <= edits; edit++) {
                project.apply(new Edit.Retitle("Title " + edit));
            }
        }
    }

    private static List<String> codes(ProjectFolder project) {
        return project.drainWarnings().stream().map(Warning::code).toList();
    }

    private Path journal() {
        return folder.resolve(ProjectOpening.JOURNAL);
    }

    private Path database() {
        return folder.resolve(WorkingDatabase.FILE);
    }

    @Test
    void anEditIsThereAfterReopening() throws StudioFault {
        Project edited;
        try (ProjectFolder project = created()) {
            project.apply(new Edit.Recast("ANNA", "slt-low"));
            edited = project.apply(new Edit.SetStemGain(StemName.MUSIC, -3.5));
        }
        try (ProjectFolder project = ProjectFolder.open(folder)) {
            assertThat(project.project()).isEqualTo(edited);
            assertThat(project.project().cast().voiceOf("ANNA")).contains("slt-low");
            assertThat(project.drainWarnings()).isEmpty();
        }
    }

    @Test
    void undoAndRedoSurviveReopening() throws StudioFault {
        try (ProjectFolder project = created()) {
            project.apply(new Edit.Retitle("One"));
            project.apply(new Edit.Retitle("Two"));
            project.apply(new Edit.Retitle("Three"));
            project.undo();
            project.undo();
        }
        try (ProjectFolder project = ProjectFolder.open(folder)) {
            assertThat(project.project().title()).isEqualTo("One");
            assertThat(project.redo().title()).isEqualTo("Two");
        }
        try (ProjectFolder project = ProjectFolder.open(folder)) {
            assertThat(project.project().title()).isEqualTo("Two");
            assertThat(project.redo().title()).isEqualTo("Three");
            assertThat(project.undo().title()).isEqualTo("Two");
            assertThat(project.undo().title()).isEqualTo("One");
            assertThat(project.undo().title()).isEqualTo("Heath");
            assertThat(project.undo().title()).isEqualTo("Heath");
            assertThat(project.history().undone())
                    .extracting(History.Entry::name)
                    .containsExactly("Retitle", "Retitle", "Retitle");
        }
    }

    @Test
    void anEditThatChangesNothingIsNotWritten() throws StudioFault, IOException {
        try (ProjectFolder project = created()) {
            long before = Files.size(journal());
            project.apply(new Edit.Retitle("Heath"));
            assertThat(Files.size(journal())).isEqualTo(before);
            assertThat(project.history().canUndo()).isFalse();
        }
    }

    @Test
    void aProjectThatWasNotClosedIsRecoveredFromItsJournal() throws Exception {
        try (ProjectFolder project = created()) {
            project.apply(new Edit.Retitle("Saved"));
            copyTo(temp.resolve("crashed"));
        }
        folder = temp.resolve("crashed");
        try (ProjectFolder project = ProjectFolder.open(folder)) {
            assertThat(project.project().title()).isEqualTo("Saved");
            assertThat(codes(project)).containsExactly("store.recovered");
        }
        try (ProjectFolder project = ProjectFolder.open(folder)) {
            assertThat(codes(project)).isEmpty();
        }
    }

    private void copyTo(Path target) throws IOException {
        Files.createDirectories(target);
        for (String name : List.of(ProjectOpening.JOURNAL, WorkingDatabase.FILE)) {
            Files.copy(folder.resolve(name), target.resolve(name));
        }
    }

    @Test
    void aDeletedDatabaseIsMadeAgain() throws Exception {
        createAndRetitle(5);
        Files.delete(database());
        try (ProjectFolder project = ProjectFolder.open(folder)) {
            assertThat(project.project().title()).isEqualTo("Title 5");
            assertThat(codes(project)).containsExactly("store.database-rebuilt");
        }
    }

    @Test
    void aDatabaseFullOfRubbishIsSetAsideAndMadeAgain() throws Exception {
        createAndRetitle(5);
        byte[] rubbish = new byte[20_000];
        Arrays.fill(rubbish, (byte) 0x5A);
        Files.write(database(), rubbish);
        try (ProjectFolder project = ProjectFolder.open(folder)) {
            assertThat(project.project().title()).isEqualTo("Title 5");
            assertThat(project.undo().title()).isEqualTo("Title 4");
            assertThat(codes(project)).contains("store.database-rebuilt");
        }
        try (ProjectFolder project = ProjectFolder.open(folder)) {
            assertThat(project.project().title()).isEqualTo("Title 4");
            assertThat(codes(project)).isEmpty();
        }
        assertThat(folder.resolve("backups"))
                .isDirectoryContaining("glob:**-" + WorkingDatabase.FILE);
    }

    @Test
    void damageInTheMiddleCostsNoValueWhenASnapshotIsBehindIt() throws Exception {
        createAndRetitle(9);
        flip(frameStart(5) + Frame.HEADER_BYTES + 3);
        try (ProjectFolder project = ProjectFolder.open(folder)) {
            assertThat(project.project().title()).isEqualTo("Title 9");
            Warning told = project.drainWarnings().getFirst();
            assertThat(told.code()).isEqualTo("store.journal-damaged");
            assertThat(told.sentence()).contains("edit 5 lost");
            project.apply(new Edit.Retitle("After"));
            project.undo();
        }
        try (ProjectFolder project = ProjectFolder.open(folder)) {
            assertThat(project.project().title()).isEqualTo("Title 9");
            assertThat(codes(project)).isEmpty();
        }
    }

    @Test
    void damageInTheMiddleCostsOnlyTheRecordItHit() throws Exception {
        try (ProjectFolder project = created()) {
            project.apply(new Edit.Retitle("Lost"));
            project.apply(new Edit.SetPreset("uhd"));
            project.apply(new Edit.Recast("ANNA", "slt-low"));
        }
        Files.delete(database());
        flip(frameStart(2) + Frame.HEADER_BYTES + 3);
        try (ProjectFolder project = ProjectFolder.open(folder)) {
            assertThat(project.project().title()).isEqualTo("Heath");
            assertThat(project.project().export().preset()).isEqualTo("uhd");
            assertThat(project.project().cast().voiceOf("ANNA")).contains("slt-low");
            assertThat(codes(project)).contains("store.journal-damaged");
        }
        assertThat(folder.resolve("backups"))
                .isDirectoryContaining("glob:**-" + ProjectOpening.JOURNAL);
    }

    @Test
    void anEmptiedJournalIsBegunAnewFromTheDatabase() throws Exception {
        createAndRetitle(3);
        Files.write(journal(), new byte[0]);
        reopensAs("Title 3", "store.journal-behind");
    }

    @Test
    void aMissingJournalIsBegunAnewFromTheDatabase() throws Exception {
        createAndRetitle(3);
        Files.delete(journal());
        reopensAs("Title 3", "store.journal-missing");
    }

    @Test
    void withoutJournalAndDatabaseTheNewestBackupCounts() throws Exception {
        createAndRetitle(3);
        Files.delete(database());
        Files.write(journal(), new byte[0]);
        reopensAs("Title 3", "store.project-from-backup");
    }

    private void reopensAs(String title, String code) throws StudioFault {
        try (ProjectFolder project = ProjectFolder.open(folder)) {
            assertThat(project.project().title()).isEqualTo(title);
            assertThat(codes(project)).contains(code);
            project.apply(new Edit.Retitle("On"));
        }
        try (ProjectFolder project = ProjectFolder.open(folder)) {
            assertThat(project.project().title()).isEqualTo("On");
            assertThat(project.undo().title()).isEqualTo(title);
            assertThat(codes(project)).isEmpty();
        }
    }

    @Test
    void withNothingLeftItSaysSo() throws Exception {
        createAndRetitle(1);
        Files.delete(database());
        Files.write(journal(), new byte[0]);
        try (var backups = Files.list(folder.resolve("backups"))) {
            for (Path backup : backups.toList()) {
                Files.delete(backup);
            }
        }
        assertThat(faultOfOpening().code()).isEqualTo("store.project-lost");
    }

    @Test
    void aSecondOpenerIsToldWhoHasIt() throws Exception {
        try (ProjectFolder project = created()) {
            StudioFault fault = faultOfOpening();
            assertThat(fault.code()).isEqualTo("store.project-open");
            assertThat(fault.sentence()).contains("process " + ProcessHandle.current().pid());
            project.apply(new Edit.Retitle("Still mine"));
        }
        try (ProjectFolder project = ProjectFolder.open(folder)) {
            assertThat(project.project().title()).isEqualTo("Still mine");
        }
    }

    @Test
    void aJournalFromANewerVersionIsRefusedAndLeftAlone() throws Exception {
        createAndRetitle(1);
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(journal()));
        bytes.putInt(8, Journal.VERSION + 1);
        java.util.zip.CRC32C checksum = new java.util.zip.CRC32C();
        checksum.update(bytes.array(), 0, 12);
        bytes.putInt(12, (int) checksum.getValue());
        Files.write(journal(), bytes.array());
        assertThat(faultOfOpening().code()).isEqualTo("store.project-newer");
        assertThat(Files.readAllBytes(journal())).isEqualTo(bytes.array());
    }

    @Test
    void aDatabaseIsCopiedBeforeItIsMigratedAndRefusedByOlderVersions() throws Exception {
        createAndRetitle(1);
        Path backups = folder.resolve("backups");
        openAsTomorrow(backups).close();
        assertThat(backups.resolve("project-before-002.zip")).isNotEmptyFile();
        assertThat(faultOfOpening().code()).isEqualTo("store.project-newer");
        assertThat(backups).isDirectoryNotContaining("glob:**-" + WorkingDatabase.FILE);
        try (WorkingDatabase unharmed = openAsTomorrow(backups)) {
            assertThat(unharmed.latest().orElseThrow().project().title()).isEqualTo("Title 1");
        }
    }

    private WorkingDatabase openAsTomorrow(Path backups) throws StudioFault, UnusableDatabase {
        return WorkingDatabase.open(
                folder,
                backups,
                "classpath:studio/longplay/engine/store",
                "classpath:studio/longplay/engine/tomorrow");
    }

    @Test
    void aCancelledJobsThreadDoesNotBreakTheDatabase() throws StudioFault {
        try (ProjectFolder project = created()) {
            Thread.currentThread().interrupt();
            project.remember("zoom", "3");
            for (int edit = 0; edit < 80; edit++) {
                project.apply(new Edit.Retitle("Title " + edit));
            }
            assertThat(Thread.interrupted()).isTrue();
            assertThat(project.setting("zoom")).contains("3");
            assertThat(codes(project)).isEmpty();
        }
    }

    @Test
    void aSnapshotThatRottedIsNotBelieved() throws Exception {
        createAndRetitle(3);
        inDatabase("update snapshot set document = replace(document, 'Title 3', 'Title 7')");
        try (ProjectFolder project = ProjectFolder.open(folder)) {
            assertThat(project.project().title()).isEqualTo("Title 3");
            assertThat(codes(project)).contains("store.database-rebuilt");
        }
    }

    @Test
    void aDatabaseThatDoesNotOpenInTimeIsDoneWithout() throws Exception {
        createAndRetitle(1);
        CountDownLatch stalled = new CountDownLatch(1);
        DatabaseOpening.Opened opened =
                new DatabaseOpening(
                                folder,
                                new Backups(folder.resolve("backups")),
                                java.time.Duration.ZERO,
                                (_, _) -> {
                                    stall(stalled);
                                    throw new UnusableDatabase("too late");
                                })
                        .open();
        assertThat(opened.database()).isNull();
        assertThat(opened.warning())
                .get()
                .extracting(Warning::code)
                .isEqualTo("store.database-unusable");
        stalled.countDown();
        untilNobodyOpensADatabase();
    }

    @Test
    void aDatabaseThatOpensTooLateIsClosed() throws Exception {
        createAndRetitle(1);
        CountDownLatch stalled = new CountDownLatch(1);
        AtomicReference<WorkingDatabase> late = new AtomicReference<>();
        DatabaseOpening.Opened opened =
                new DatabaseOpening(
                                folder,
                                new Backups(folder.resolve("backups")),
                                java.time.Duration.ZERO,
                                (place, backups) -> {
                                    stall(stalled);
                                    late.set(WorkingDatabase.open(place, backups));
                                    return late.get();
                                })
                        .open();
        assertThat(opened.database()).isNull();
        stalled.countDown();
        untilNobodyOpensADatabase();
        assertThat(isOpen(late.get())).isFalse();
    }

    private static boolean isOpen(WorkingDatabase database) throws StudioFault {
        try {
            return database.latest().isPresent();
        } catch (UnusableDatabase closed) {
            return false;
        }
    }

    /// As a disk does that answers nobody.
    private static void stall(CountDownLatch until) {
        while (until.getCount() > 0) {
            LockSupport.parkNanos(1_000_000);
            Thread.interrupted();
        }
    }

    /// What was not waited for still writes into the test's folder, which is to be deleted.
    private static void untilNobodyOpensADatabase() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("project-database")) {
                thread.join();
            }
        }
    }

    @Test
    void settingsAreRemembered() throws StudioFault {
        try (ProjectFolder project = created()) {
            project.remember("timeline.zoom", "{\"zoom\":2}");
            project.remember("timeline.zoom", "{\"zoom\":3}");
        }
        try (ProjectFolder project = ProjectFolder.open(folder)) {
            assertThat(project.setting("timeline.zoom")).contains("{\"zoom\":3}");
            assertThat(project.setting("nothing")).isEmpty();
        }
    }

    @Test
    void whoNamesAScriptIsToldOfItsProject() throws Exception {
        created().close();
        Path script = Files.writeString(Path.of(folder + ".fountain"), "Title: Mine");
        StudioFault fault =
                catchThrowableOfType(StudioFault.class, () -> ProjectFolder.open(script));
        assertThat(fault.code()).isEqualTo("store.no-project");
        assertThat(fault.remedy()).contains(folder + ": name that");
    }

    @Test
    void aFolderInUseForSomethingElseIsRefused() throws Exception {
        Files.createDirectories(folder);
        assertThat(faultOfOpening().code()).isEqualTo("store.no-project");
        Files.writeString(folder.resolve("holiday.txt"), "sun");
        assertThat(catchThrowableOfType(StudioFault.class, this::created).code())
                .isEqualTo("store.folder-not-empty");
    }

    @Test
    void aPathTheDatabaseCannotOpenIsRefusedAtOnce() {
        folder = temp.resolve("Heath; part 1");
        assertThat(catchThrowableOfType(StudioFault.class, this::created).code())
                .isEqualTo("store.folder-name");
    }

    private StudioFault faultOfOpening() {
        return catchThrowableOfType(StudioFault.class, () -> ProjectFolder.open(folder).close());
    }

    private void inDatabase(String statement) throws SQLException {
        String name = folder.resolve(WorkingDatabase.NAME).toString();
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + name, "sa", "");
                var doing = connection.createStatement()) {
            doing.execute(statement);
        }
    }

    private int frameStart(int sequence) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(journal()));
        int at = 16;
        Frame frame = Frame.at(bytes, at);
        while (frame.sequence() < sequence) {
            at += frame.bytes();
            frame = Frame.at(bytes, at);
        }
        return at;
    }

    private void flip(int at) throws IOException {
        byte[] bytes = Files.readAllBytes(journal());
        bytes[at] ^= 0x10;
        Files.write(journal(), bytes);
    }
}
