package studio.longplay.engine.store.folder;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Opens a project's database whatever state it is in: a broken one is set aside and begun anew,
/// and one that does not open in time is left alone. The project opens in any case.
final class DatabaseOpening {
    private final Path folder;
    private final Backups backups;
    private final Duration patience;
    private final Opener opener;

    DatabaseOpening(Path folder, Backups backups, Duration patience) {
        this(folder, backups, patience, WorkingDatabase::open);
    }

    DatabaseOpening(Path folder, Backups backups, Duration patience, Opener opener) {
        this.folder = folder;
        this.backups = backups;
        this.patience = patience;
        this.opener = opener;
    }

    /// What may stall.
    interface Opener {
        WorkingDatabase open(Path folder, Path backups) throws StudioFault, UnusableDatabase;
    }

    /// What there is to work with.
    ///
    /// @param database null if this session does without
    /// @param warning what had to be done, if anything
    record Opened(
            @Nullable WorkingDatabase database,
            Optional<Snapshot> latest,
            Optional<Warning> warning) {}

    private record Attempt(Optional<Opened> opened, String why) {}

    /// @throws StudioFault.Input `store.project-newer`
    Opened open() throws StudioFault {
        Attempt first = attempt();
        if (first.opened.isPresent()) {
            return first.opened.get();
        }
        Path file = folder.resolve(WorkingDatabase.FILE);
        Path aside = backups.asideName(file, Instant.now());
        try {
            Files.createDirectories(backups.folder());
            Files.move(file, aside);
        } catch (IOException held) {
            return without(first.why);
        }
        Attempt second = attempt();
        if (second.opened.isEmpty()) {
            return without(second.why);
        }
        Opened anew = second.opened.get();
        return new Opened(anew.database, anew.latest, Optional.of(rebuilt(first.why, aside)));
    }

    /// In a thread of its own, so that a stall does not take the caller with it.
    private Attempt attempt() throws StudioFault {
        Answer answer = new Answer();
        Job<Attempt> opening = Job.of("Open " + folder, _ -> inThisThread());
        try (Crew crew = new Crew("project-database", 1)) {
            crew.begin(opening, JobContext.quiet(), answer);
            return waitFor(answer);
        }
    }

    private Attempt waitFor(Answer answer) throws StudioFault {
        Attempt late =
                new Attempt(
                        Optional.of(without("it did not open in " + patience.toSeconds() + " s")),
                        "");
        try {
            answer.future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            if (!answer.future.complete(late)) {
                close(Crew.result(answer.future));
            }
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        } catch (TimeoutException e) {
            answer.future.complete(late);
        } catch (ExecutionException seenBelow) {
            assert answer.future.isCompletedExceptionally();
        }
        return Crew.result(answer.future);
    }

    /// Taken once: what comes when nobody waits any more is closed by whoever opened it.
    private static final class Answer implements Crew.Outcome<Attempt> {
        final CompletableFuture<Attempt> future = new CompletableFuture<>();

        @Override
        public void done(Attempt result) {
            if (!future.complete(result)) {
                close(result);
            }
        }

        @Override
        public void failed(StudioFault fault) {
            future.completeExceptionally(fault);
        }

        @Override
        public void cancelled() {
            future.cancel(false);
        }

        @Override
        public void broken(Throwable bug) {
            future.completeExceptionally(bug);
        }
    }

    private static void close(Attempt unwanted) {
        closeQuietly(unwanted.opened.map(Opened::database).orElse(null));
    }

    private Attempt inThisThread() throws StudioFault {
        WorkingDatabase database = null;
        boolean opened = false;
        try {
            database = opener.open(folder, backups.folder());
            Opened whole = new Opened(database, database.latest(), Optional.empty());
            opened = true;
            return new Attempt(Optional.of(whole), "");
        } catch (UnusableDatabase e) {
            return new Attempt(Optional.empty(), String.valueOf(e.getMessage()));
        } finally {
            if (!opened) {
                closeQuietly(database);
            }
        }
    }

    /// For a database that is of no use whether it closes or not.
    static void closeQuietly(@Nullable WorkingDatabase database) {
        try {
            if (database != null) {
                database.close();
            }
        } catch (UnusableDatabase brokenAnyway) {
            assert brokenAnyway.getMessage() != null;
        }
    }

    private static Warning rebuilt(String why, Path aside) {
        return new Warning(
                "store.database-rebuilt",
                "The project's database was damaged (" + why + ") and was made again.",
                "Nothing you need to do; the damaged one is kept as " + aside + ".",
                null);
    }

    private static Opened without(String why) {
        return new Opened(
                null,
                Optional.empty(),
                Optional.of(
                        new Warning(
                                "store.database-unusable",
                                "The project's database cannot be used now: " + why + ".",
                                "Your edits are kept in the journal; close other programs that use"
                                        + " the folder and open the project again.",
                                null)));
    }
}
