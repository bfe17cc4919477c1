package studio.longplay.engine.store.folder;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.edit.History;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.project.Project;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts a project together from what its folder holds, in whatever state that is: the journal
/// first, then the database, then the backups.
final class ProjectOpening {
    static final String JOURNAL = "edits.journal";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Path folder;
    private final Backups backups;
    private final ProjectJson json;
    private final List<Warning> warnings = new ArrayList<>();

    ProjectOpening(Path folder) {
        this.folder = folder;
        this.backups = new Backups(folder.resolve("backups"));
        this.json = new ProjectJson(folder.resolve(JOURNAL));
    }

    /// @param saved sequence of the latest value in the database
    record Opened(
            Journal journal,
            @Nullable WorkingDatabase database,
            History history,
            long saved,
            List<Warning> warnings) {
        Opened {
            warnings = List.copyOf(warnings);
        }
    }

    /// Begins a project in an empty folder.
    Opened create(Project first) throws StudioFault {
        Journal journal = Journal.create(folder.resolve(JOURNAL));
        boolean opened = false;
        try {
            journal.append(json.write(new JournalRecord.Begun(first), Instant.now()));
            WorkingDatabase database = openDatabase().database();
            opened = true;
            return new Opened(journal, database, History.of(first), 0, warnings);
        } finally {
            if (!opened) {
                journal.close();
            }
        }
    }

    /// @throws StudioFault.Resource `store.project-lost` if no value of it can be found anywhere
    Opened open() throws StudioFault {
        Journal.Opened found = openJournal();
        warnings.addAll(found.warnings());
        DatabaseOpening.Opened database = null;
        boolean opened = false;
        try {
            database = openDatabase();
            History history = replay(found, database);
            long saved = database.latest().map(Snapshot::sequence).orElse(0L);
            opened = true;
            return new Opened(found.journal(), database.database(), history, saved, warnings);
        } finally {
            if (!opened) {
                DatabaseOpening.closeQuietly(database == null ? null : database.database());
                found.journal().close();
            }
        }
    }

    private Journal.Opened openJournal() throws StudioFault {
        Path file = folder.resolve(JOURNAL);
        if (Files.exists(file)) {
            Journal.Opened opened = Journal.open(file, backups.asideName(file, Instant.now()));
            keepOldForm(file, opened);
            return opened;
        }
        warn("store.journal-missing", "The project's journal is gone.", "It was begun anew.");
        JournalScan nothing = JournalScan.of(ByteBuffer.allocate(0), 0, false);
        return new Journal.Opened(Journal.create(file), nothing, List.of());
    }

    /// A journal no record of which is of our form yet is kept as it is, for a way back to the
    /// version that wrote it.
    private void keepOldForm(Path file, Journal.Opened opened) throws StudioFault {
        boolean kept = false;
        try {
            if (json.isOlder(opened.found())) {
                backups.keepOldForm(file, ProjectJson.RECORD.version());
            }
            kept = true;
        } finally {
            if (!kept) {
                opened.journal().close();
            }
        }
    }

    private DatabaseOpening.Opened openDatabase() throws StudioFault {
        DatabaseOpening.Opened database = new DatabaseOpening(folder, backups, PATIENCE).open();
        database.warning().ifPresent(warnings::add);
        return database;
    }

    private History replay(Journal.Opened opened, DatabaseOpening.Opened database)
            throws StudioFault {
        JournalScan found = opened.found();
        Replay.Result replayed = Replay.of(found, database.latest(), json);
        tellAbout(found, database, replayed);
        Journal journal = opened.journal();
        History history =
                replayed.history().isPresent() ? replayed.history().get() : History.of(backup());
        boolean lost = !found.newlyLost().isEmpty() || replayed.history().isEmpty();
        Optional<Snapshot> ahead =
                database.latest().filter(latest -> latest.sequence() > found.last());
        if (ahead.isPresent()) {
            journal.skipThrough(ahead.get().sequence());
            return restored(journal, history, ahead.get().project());
        }
        return lost ? restored(journal, history, history.project()) : history;
    }

    /// Writes the whole value down, so that the next opening needs no luck.
    private History restored(Journal journal, History history, Project value) throws StudioFault {
        Edit restore = new Edit.Restore(value);
        long number = journal.append(json.write(new JournalRecord.Done(restore), Instant.now()));
        return history.then(number, restore);
    }

    private Project backup() throws StudioFault {
        Project newest =
                backups.newest()
                        .orElseThrow(() ->
                                new StudioFault.Resource(
                                        "store.project-lost",
                                        "Nothing in " + folder + " can be read any more.",
                                        "Take the folder from a backup of your disk."));
        warn(
                "store.project-from-backup",
                "The project was taken from its newest backup.",
                "Check what is missing; the damaged files are in " + backups.folder() + ".");
        return newest;
    }

    private void tellAbout(
            JournalScan found, DatabaseOpening.Opened database, Replay.Result replayed) {
        if (replayed.skipped() > 0) {
            warn(
                    "store.edits-skipped",
                    replayed.skipped() + " edits after the damage fit the project no more.",
                    "Check the project against a backup in " + backups.folder() + ".");
        }
        if (database.latest().isEmpty()) {
            if (database.warning().isEmpty() && found.last() > 0) {
                warn(
                        "store.database-rebuilt",
                        "The project's database was gone and was made again from the journal.",
                        "Nothing you need to do.");
            }
            return;
        }
        long saved = database.latest().get().sequence();
        if (saved < found.last()) {
            warn(
                    "store.recovered",
                    "The project was not closed; "
                            + (found.last() - saved)
                            + " edits were taken from its journal.",
                    "Nothing you need to do; nothing was lost.");
        } else if (saved > found.last()) {
            warn(
                    "store.journal-behind",
                    "The project's journal ends at edit "
                            + found.last()
                            + "; the database knew the project up to edit "
                            + saved
                            + ".",
                    "Nothing is missing, but those edits cannot be taken back one by one.");
        }
    }

    private void warn(String code, String sentence, String remedy) {
        warnings.add(new Warning(code, sentence, remedy, null));
    }
}
