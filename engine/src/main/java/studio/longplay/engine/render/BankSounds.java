package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.footage.Conform;
import studio.longplay.engine.render.footage.Footage;
import studio.longplay.engine.render.footage.FootageReader;
import studio.longplay.engine.render.make.OwnSounds;
import studio.longplay.engine.render.make.Tally;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.render.worker.WorkerPool;
import studio.longplay.engine.sfx.bank.SoundBanks;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.ArtifactStore;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The user's banks of sounds, and their files decoded by workers when they are first heard.
///
/// Banks are read when somebody first asks. Safe for any number of threads.
public final class BankSounds implements OwnSounds, AutoCloseable {
    private final Path folder;
    private final WorkerPool workers;
    private final FootageReader reader;
    private final Conform conform;
    private Optional<SoundBanks> open = Optional.empty();

    /// @param folder where banks are kept
    /// @param logs the folder of the workers' log
    public BankSounds(ArtifactStore store, Path folder, Path logs) {
        this.folder = folder;
        this.workers = new WorkerPool(logs);
        Workbench bench = new Workbench(store, new Tally());
        this.reader = new FootageReader(bench, workers);
        this.conform = new Conform(bench, workers);
    }

    /// Only the names of a folder's banks, for those who make nothing.
    public static OwnSounds namesIn(Path folder) {
        return new Names(folder);
    }

    private static final class Names implements OwnSounds {
        private final Path folder;
        private Optional<SoundBanks> open = Optional.empty();

        Names(Path folder) {
            this.folder = folder;
        }

        @Override
        public synchronized Optional<Path> find(String name) {
            try {
                if (open.isEmpty()) {
                    open = Optional.of(SoundBanks.open(folder));
                }
                return found(open.get(), name);
            } catch (StudioFault unreadable) {
                return Optional.empty();
            }
        }

        @Override
        public Artifact decoded(Path file, JobContext context) {
            throw new IllegalStateException("these have names only: " + file);
        }
    }

    private static Optional<Path> found(SoundBanks banks, String name) {
        return banks.named(name).map(banks::file).filter(Files::isRegularFile);
    }

    /// The banks.
    ///
    /// @throws StudioFault as [SoundBanks#open]
    public synchronized SoundBanks banks() throws StudioFault {
        if (open.isEmpty()) {
            open = Optional.of(SoundBanks.open(folder));
        }
        return open.get();
    }

    /// A bank that cannot be read has no sounds: whoever opens it is told why.
    @Override
    public Optional<Path> find(String name) {
        try {
            return found(banks(), name);
        } catch (StudioFault unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public Artifact decoded(Path file, JobContext context) throws StudioFault {
        Footage footage = reader.look(file, context.silent());
        if (footage.channels() == 0) {
            throw new StudioFault.Media(
                    "sounds.silent-file",
                    "There is no sound in the file " + file + ".",
                    "Choose another, or remove it from its folder and index that again.");
        }
        return conform.sound(footage, context);
    }

    @Override
    public void close() {
        workers.close();
    }
}
