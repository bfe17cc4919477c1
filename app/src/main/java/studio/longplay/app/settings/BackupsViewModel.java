package studio.longplay.app.settings;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import studio.longplay.app.session.Work;
import studio.longplay.app.session.Work.Outcome;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.store.folder.DatabaseCopies;
import studio.longplay.engine.store.folder.ProjectBackups;
import studio.longplay.engine.store.folder.ProjectBackups.Kept;
import studio.longplay.engine.store.folder.ProjectFolder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The backups of a project. One is restored into a new project beside it: the present one stays as
/// it is, so that nothing is lost by a restore. To be used on the window's thread.
public final class BackupsViewModel {
    private final Path project;
    private final Work work;
    private final Consumer<Path> open;
    private final Words words = Words.of("settings");
    private final ReadOnlyObjectWrapper<Optional<List<Kept>>> backups =
            new ReadOnlyObjectWrapper<>(this, "backups", Optional.empty());
    private final ReadOnlyObjectWrapper<List<DatabaseCopies.Copy>> databases =
            new ReadOnlyObjectWrapper<>(this, "databases", List.of());
    private final ReadOnlyObjectWrapper<Optional<Kept>> asked =
            new ReadOnlyObjectWrapper<>(this, "asked", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<StudioFault>> fault =
            new ReadOnlyObjectWrapper<>(this, "fault", Optional.empty());

    /// @param project its folder; it need not open
    /// @param home the data folder, whose databases have copies too
    /// @param open hears where the restored project is
    public BackupsViewModel(Path project, Path home, Work work, Consumer<Path> open) {
        this.project = project.toAbsolutePath().normalize();
        this.work = work;
        this.open = open;
        work.start(
                Job.of(words.get("backups.looking"), _ -> ProjectBackups.of(this.project)),
                Outcome.of(all -> backups.set(Optional.of(all)), this::fail));
        List<Path> folders = List.of(this.project, home);
        work.start(
                Job.of(words.get("backups.looking"), _ -> DatabaseCopies.of(folders)),
                Outcome.of(databases::set, this::fail));
    }

    private void fail(StudioFault why) {
        fault.set(Optional.of(why));
    }

    /// Asks whether a backup is to be restored; one that this version cannot read never is.
    public void ask(Kept backup) {
        fault.set(Optional.empty());
        asked.set(Optional.of(backup).filter(Kept::readable));
    }

    /// Takes the question back.
    public void drop() {
        asked.set(Optional.empty());
    }

    /// Restores what was asked for.
    public void restore() {
        Optional<Kept> wanted = asked.get();
        asked.set(Optional.empty());
        wanted.ifPresent(backup ->
                work.start(
                        Job.of(words.get("backups.restoring"), _ -> restored(backup)),
                        Outcome.of(open, this::fail)));
    }

    private Path restored(Kept backup) throws StudioFault {
        Path into = into();
        try (ProjectFolder made = ProjectBackups.restore(project, backup.name(), into)) {
            return made.folder();
        }
    }

    /// A name beside the project that nobody has yet.
    private Path into() {
        String name = String.valueOf(project.getFileName()).replaceFirst("\\.longplay$", "");
        Path into = project.resolveSibling(words.get("backups.name", name) + ".longplay");
        for (int count = 2; Files.exists(into); count++) {
            String numbered = words.get("backups.name.again", name, count);
            into = project.resolveSibling(numbered + ".longplay");
        }
        return into;
    }

    /// The newest first; empty until they were looked at.
    public ReadOnlyObjectProperty<Optional<List<Kept>>> backupsProperty() {
        return backups.getReadOnlyProperty();
    }

    /// Copies of databases that were made before an update, the newest first. They are only shown.
    public ReadOnlyObjectProperty<List<DatabaseCopies.Copy>> databasesProperty() {
        return databases.getReadOnlyProperty();
    }

    /// What is to be restored if the user says so again.
    public ReadOnlyObjectProperty<Optional<Kept>> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /// Why they could not be read, or one not be restored.
    public ReadOnlyObjectProperty<Optional<StudioFault>> faultProperty() {
        return fault.getReadOnlyProperty();
    }
}
