package studio.longplay.engine.store.folder;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.edit.History;
import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.store.AtomicFile;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A project on the disk.
///
/// `edits.journal` has every edit, undo and redo before [#apply(Edit)], [#undo()] or [#redo()]
/// returns; `project.mv.db` beside it has the value as of some of them; `backups` has earlier
/// values as plain JSON and whatever was set aside. What a crash, a full disk or a damaged file
/// leaves is put in order when the folder is next opened, and [#drainWarnings()] tells what was
/// done.
///
/// One process has a folder at a time. Safe for use by several threads. An edit costs one flush of
/// the disk, and every [#SAVED_EVERY]th a second.
public final class ProjectFolder implements AutoCloseable {
    private static final int SAVED_EVERY = 64;

    private final Path folder;
    private final FolderLock lock;
    private final Journal journal;
    private final ProjectJson json;
    private final List<Warning> warnings;
    private @Nullable WorkingDatabase database;
    private History history;
    private long saved;
    private final long savedAtOpening;
    private boolean closed;

    private ProjectFolder(Path folder, FolderLock lock, ProjectOpening.Opened opened) {
        this.folder = folder;
        this.lock = lock;
        this.journal = opened.journal();
        this.json = new ProjectJson(folder.resolve(ProjectOpening.JOURNAL));
        this.database = opened.database();
        this.history = opened.history();
        this.saved = opened.saved();
        this.savedAtOpening = opened.saved();
        this.warnings = new ArrayList<>(opened.warnings());
    }

    /// Begins a project.
    ///
    /// @param folder new or empty
    /// @throws StudioFault `store.folder-not-empty`, `store.folder-name`, `store.disk-full`
    public static ProjectFolder create(Path folder, Project first) throws StudioFault {
        Path whole = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(whole);
            Path parent = whole.getParent();
            if (parent != null && Files.isReadable(parent)) {
                AtomicFile.flushFolder(parent);
            }
            try (DirectoryStream<Path> files = Files.newDirectoryStream(whole)) {
                if (files.iterator().hasNext()) {
                    throw new StudioFault.Input(
                            "store.folder-not-empty",
                            folder + " is not empty.",
                            "Name a new folder for the project.");
                }
            }
        } catch (IOException e) {
            throw DiskFault.writing(folder, e);
        }
        return locked(whole, () -> new ProjectOpening(whole).create(first));
    }

    /// Opens a project and puts in order what is not.
    ///
    /// @throws StudioFault `store.no-project`, `store.project-open` if another process has it,
    ///   `store.project-newer`, `store.project-lost`
    public static ProjectFolder open(Path folder) throws StudioFault {
        Path whole = folder.toAbsolutePath().normalize();
        if (!isProject(whole)) {
            throw noProject(folder, whole);
        }
        return locked(whole, () -> new ProjectOpening(whole).open());
    }

    /// Whether a folder looks like a project's.
    public static boolean isProject(Path folder) {
        return Files.exists(folder.resolve(ProjectOpening.JOURNAL))
                || Files.exists(folder.resolve(WorkingDatabase.FILE));
    }

    /// A script that was opened in the window has its project beside it, in a folder of its name.
    private static StudioFault.Input noProject(Path said, Path whole) {
        String name = String.valueOf(whole.getFileName());
        int dot = name.lastIndexOf('.');
        Path beside = whole.resolveSibling(dot > 0 ? name.substring(0, dot) : name);
        return new StudioFault.Input(
                "store.no-project",
                said + " is not the folder of a project.",
                Files.isRegularFile(whole) && isProject(beside)
                        ? "Its project is " + beside + ": name that."
                        : "Name a folder that has " + ProjectOpening.JOURNAL + " in it.");
    }

    private interface Opening {
        ProjectOpening.Opened open() throws StudioFault;
    }

    private static ProjectFolder locked(Path folder, Opening opening) throws StudioFault {
        if (folder.toString().contains(";")) {
            throw new StudioFault.Input(
                    "store.folder-name",
                    "The path "
                            + folder
                            + " has a semicolon in it, which the database cannot open.",
                    "Name a folder without one.");
        }
        FolderLock lock = FolderLock.take(folder);
        boolean opened = false;
        try {
            ProjectFolder project = new ProjectFolder(folder, lock, opening.open());
            opened = true;
            project.save();
            return project;
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    public Path folder() {
        return folder;
    }

    /// The project as it is.
    public synchronized Project project() {
        return history.project();
    }

    /// What was done to it, and what can be taken back.
    public synchronized History history() {
        return history;
    }

    /// Does an edit and writes it down. One that changes nothing is not written.
    ///
    /// @throws StudioFault `store.disk-full`, `store.unwritable`; the edit is not done then
    public synchronized Project apply(Edit edit) throws StudioFault {
        Edit settled = edit.settledFor(history.project());
        if (settled.applyTo(history.project()).equals(history.project())) {
            return history.project();
        }
        long number = write(new JournalRecord.Done(settled));
        return become(history.then(number, settled));
    }

    /// Takes the last edit back; does nothing when there is none.
    public synchronized Project undo() throws StudioFault {
        if (!history.canUndo()) {
            return history.project();
        }
        write(new JournalRecord.Undone(history.undoes()));
        return become(history.undo());
    }

    /// Does the edit last taken back again; does nothing when there is none.
    public synchronized Project redo() throws StudioFault {
        if (!history.canRedo()) {
            return history.project();
        }
        write(new JournalRecord.Redone(history.redoes()));
        return become(history.redo());
    }

    /// What the interface asked to remember under a name.
    public synchronized Optional<String> setting(String name) {
        try {
            return database == null ? Optional.empty() : database.setting(name);
        } catch (UnusableDatabase e) {
            giveUp(e);
            return Optional.empty();
        }
    }

    /// Remembers something about how the project is shown; not part of it, and not worth a journal.
    public synchronized void remember(String name, String document) {
        try {
            if (database != null) {
                database.set(name, document);
            }
        } catch (UnusableDatabase e) {
            giveUp(e);
        }
    }

    /// What was put in order since the last call.
    public synchronized List<Warning> drainWarnings() {
        List<Warning> drained = List.copyOf(warnings);
        warnings.clear();
        return drained;
    }

    private long write(JournalRecord told) throws StudioFault {
        if (closed) {
            throw new IllegalStateException("the project is closed");
        }
        return journal.append(json.write(told, Instant.now()));
    }

    private Project become(History next) {
        history = next;
        if (journal.last() - saved >= SAVED_EVERY) {
            save();
        }
        return next.project();
    }

    private void save() {
        if (database == null || saved == journal.last()) {
            return;
        }
        try {
            Snapshot snapshot = new Snapshot(journal.last(), history.project());
            database.save(snapshot, Instant.now());
            saved = snapshot.sequence();
        } catch (UnusableDatabase e) {
            giveUp(e);
        }
    }

    /// The journal has all edits: without the database work goes on, and the next opening mends it.
    private void giveUp(UnusableDatabase why) {
        WorkingDatabase broken = database;
        database = null;
        warnings.add(
                new Warning(
                        "store.database-unusable",
                        "The project's database cannot be used now: " + why.getMessage() + ".",
                        "Your edits are kept in the journal; it is mended at the next opening.",
                        null));
        try {
            if (broken != null) {
                broken.close();
            }
        } catch (UnusableDatabase e) {
            why.addSuppressed(e);
        }
    }

    /// Saves the value and gives the folder free.
    ///
    /// @throws StudioFault if the backup could not be written; the folder is free and the edits are
    ///   kept all the same
    @Override
    public synchronized void close() throws StudioFault {
        if (closed) {
            return;
        }
        closed = true;
        boolean changed = journal.last() != savedAtOpening;
        save();
        try (lock;
                journal) {
            WorkingDatabase open = database;
            if (open != null) {
                open.close();
            }
            if (changed) {
                new Backups(folder.resolve("backups"))
                        .save(new Snapshot(journal.last(), history.project()));
            }
        } catch (UnusableDatabase e) {
            giveUp(e);
        }
    }
}
