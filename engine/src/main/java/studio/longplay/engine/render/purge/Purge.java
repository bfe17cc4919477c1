package studio.longplay.engine.render.purge;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.render.resume.ExportLedger;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.AtomicFile;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.store.NativePlace;
import studio.longplay.engine.store.StoreCensus;
import studio.longplay.engine.store.StoreLock;
import studio.longplay.engine.store.folder.ProjectGlance;
import studio.longplay.engine.store.home.HomeNote;
import studio.longplay.engine.store.library.LibraryErasure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Removes what a data folder holds.
///
/// A file or folder is first renamed into the folder `purged`, then removed there; a finished piece
/// loses its sidecar first; the library's journal is written anew in one step. So whatever ends a
/// purge in the middle leaves each thing there or not there, and the same purge again finishes it.
/// Nothing outside of the data folder is touched but libraries that had to be unpacked elsewhere,
/// and the note that names the folder where all of it goes; no link is followed.
///
/// @param home its folder may itself be a link: what it leads to is the data folder
public record Purge(Home home) {
    private static final String TRASH = "purged";

    /// What a purge would remove now.
    ///
    /// @throws StudioFault.Input `purge.no-project`
    public PurgePlan plan(PurgeWish wish, JobContext context) throws StudioFault {
        return new Planning(home, wish, context).plan();
    }

    /// Removes it.
    ///
    /// @throws StudioFault.Resource `purge.in-use` if another process has the data folder open,
    ///   `store.project-open` if one has the project
    /// @throws java.util.concurrent.CancellationException if the context was cancelled; what was
    ///   removed until then is gone, and the same purge again finishes it
    public PurgePlan run(PurgeWish wish, JobContext context) throws StudioFault {
        if (wish.project().isPresent()) {
            ProjectGlance.requireFree(wish.project().get());
        }
        if (!Files.isDirectory(home.folder())) {
            return plan(wish, context);
        }
        // The store has a lock by which nobody else begins meanwhile.
        try (ArtifactStore store = ArtifactStore.open(home.artifacts())) {
            return alone(() -> removed(wish, store, context));
        }
    }

    private interface Work {
        PurgePlan run() throws StudioFault;
    }

    private PurgePlan alone(Work work) throws StudioFault {
        Path locked = home.artifacts().resolve("store.lock");
        Outcome outcome = new Outcome();
        try {
            new StoreLock(locked)
                    .holding(() ->
                            outcome.of(() -> {
                                requireNoOther();
                                return work.run();
                            }));
        } catch (IOException e) {
            throw DiskFault.writing(locked, e);
        }
        return outcome.plan();
    }

    /// Carries a fault out of the lock, which knows only faults of the disk.
    private static final class Outcome {
        private Optional<PurgePlan> done = Optional.empty();
        private Optional<StudioFault> refused = Optional.empty();

        Outcome of(Work work) {
            try {
                done = Optional.of(work.run());
            } catch (StudioFault fault) {
                refused = Optional.of(fault);
            }
            return this;
        }

        PurgePlan plan() throws StudioFault {
            if (refused.isPresent()) {
                throw refused.get();
            }
            return done.orElseThrow();
        }
    }

    private void requireNoOther() throws StudioFault {
        List<Long> others = StoreCensus.others(home.artifacts());
        if (!others.isEmpty()) {
            String numbers = others.stream().map(String::valueOf).collect(Collectors.joining(", "));
            throw new StudioFault.Resource(
                    "purge.in-use",
                    "Another Longplay has the data folder "
                            + home.folder()
                            + " open: process "
                            + numbers
                            + ".",
                    "Close it, then try again; nothing was removed.");
        }
    }

    private PurgePlan removed(PurgeWish wish, ArtifactStore store, JobContext context)
            throws StudioFault {
        emptyTrash();
        PurgePlan plan = plan(wish, context);
        long steps = (long) plan.files().size() + plan.pieces().size();
        long step = 0;
        for (Path file : plan.files()) {
            context.checkCancelled();
            context.progress(new Progress("purge", step++, steps));
            discard(file);
        }
        for (Digest piece : plan.pieces()) {
            context.checkCancelled();
            context.progress(new Progress("purge", step++, steps));
            store.remove(piece);
        }
        for (Path delivery : plan.deliveries()) {
            ExportLedger.in(home.folder()).forget(delivery);
        }
        new LibraryErasure(home.library()).erase(plan.takes());
        if (wish.equals(PurgeWish.everything()) && HomeNote.usual().names(home.folder())) {
            HomeNote.usual().forget();
        }
        return plan;
    }

    private void discard(Path file) throws StudioFault {
        if (NativePlace.elsewhere(home).contains(file)) {
            unpacked(file);
            return;
        }
        if (!file.startsWith(home.folder()) || file.equals(home.folder())) {
            throw new IllegalArgumentException("not in the data folder: " + file);
        }
        Path trash = home.folder().resolve(TRASH);
        Path gone = trash.resolve(UUID.randomUUID().toString());
        try {
            Files.createDirectories(trash);
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                AtomicFile.rename(file, gone);
                Tree.remove(gone);
            }
            Files.deleteIfExists(trash);
        } catch (IOException e) {
            throw DiskFault.writing(file, e);
        }
    }

    /// Unpacked libraries are no loss by halves: they are unpacked again.
    private static void unpacked(Path folder) throws StudioFault {
        try {
            Tree.remove(folder);
        } catch (IOException e) {
            throw DiskFault.writing(folder, e);
        }
    }

    /// What a purge left that was killed.
    private void emptyTrash() throws StudioFault {
        Path trash = home.folder().resolve(TRASH);
        try {
            Tree.remove(trash);
        } catch (IOException e) {
            throw DiskFault.writing(trash, e);
        }
    }
}
