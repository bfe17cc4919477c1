package studio.longplay.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.session.Work;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.store.folder.ProjectBackups.Kept;
import studio.longplay.engine.store.folder.ProjectFolder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

class BackupsViewModelTest {
    @TempDir private Path disk = Path.of("");
    private final BlockingQueue<Runnable> ui = new LinkedBlockingQueue<>();
    private final Work work = new Work(ui::add, Throwable::printStackTrace);
    private final List<Path> opened = new ArrayList<>();

    @AfterEach
    void close() {
        work.close();
    }

    private void until(BooleanSupplier wanted) throws InterruptedException {
        while (!wanted.getAsBoolean()) {
            Runnable next = ui.poll(60, TimeUnit.SECONDS);
            assertThat(next).isNotNull();
            next.run();
        }
    }

    private BackupsViewModel model(Path folder) throws InterruptedException {
        BackupsViewModel model =
                new BackupsViewModel(folder, disk.resolve("home"), work, opened::add);
        until(() -> model.backupsProperty().get().isPresent());
        return model;
    }

    @Test
    void anEarlierStateIsOpenedBesideThePresentOneWhichStays() throws Exception {
        Path folder = disk.resolve("play.longplay");
        ProjectFolder.create(folder, Project.of("Heath", "heath.fountain", "ANNA\nHello.")).close();
        try (ProjectFolder edited = ProjectFolder.open(folder)) {
            edited.apply(new Edit.Retitle("Moor"));
        }
        try (ProjectFolder open = ProjectFolder.open(folder)) {
            open.apply(new Edit.Retitle("Fen"));
            BackupsViewModel model = model(folder);
            List<Kept> backups = model.backupsProperty().get().orElseThrow();
            Kept moor = backups.stream().filter(it -> it.title().equals("Moor")).findFirst().get();
            assertThat(moor.bytes())
                    .isEqualTo(Files.size(folder.resolve("backups").resolve(moor.name())));
            model.restore();
            model.ask(moor);
            model.drop();
            model.restore();
            assertThat(opened).isEmpty();
            for (int time = 1; time <= 2; time++) {
                int count = time;
                model.ask(moor);
                model.restore();
                until(() -> opened.size() == count);
            }
            assertThat(open.project().title()).isEqualTo("Fen");
        }
        assertThat(opened)
                .containsExactly(
                        disk.resolve("play-restored.longplay"),
                        disk.resolve("play-restored-2.longplay"));
        try (ProjectFolder restored = ProjectFolder.open(opened.getFirst())) {
            assertThat(restored.project().title()).isEqualTo("Moor");
        }
        try (ProjectFolder present = ProjectFolder.open(folder)) {
            assertThat(present.project().title()).isEqualTo("Fen");
        }
    }

    @Test
    void copiesOfDatabasesAreNamedTheNewestFirst() throws Exception {
        Path mine = disk.resolve("play.longplay/backups/project-before-002.zip");
        Path queue = disk.resolve("home/queue/queue-before-002.zip");
        for (Path copy : List.of(mine, queue)) {
            Files.createDirectories(copy.getParent());
            Files.write(copy, new byte[] {1, 2, 3});
        }
        Files.setLastModifiedTime(mine, FileTime.from(Instant.EPOCH));
        BackupsViewModel model = model(disk.resolve("play.longplay"));
        until(() -> !model.databasesProperty().get().isEmpty());
        assertThat(model.databasesProperty().get())
                .extracting(copy -> copy.file())
                .containsExactly(queue, mine);
        assertThat(model.databasesProperty().get().getFirst().bytes()).isEqualTo(3);
    }

    @Test
    void aFolderWithoutBackupsHasNone() throws Exception {
        Files.createDirectories(disk.resolve("home"));
        assertThat(model(disk).backupsProperty().get().orElseThrow()).isEmpty();
    }
}
