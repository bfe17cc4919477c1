package studio.longplay.engine.render.resume;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.inference.run.CacheCount;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.PauseGate;
import studio.longplay.engine.render.Speeds;
import studio.longplay.engine.render.deliver.DeliveryLock;
import studio.longplay.engine.render.deliver.FolderCheck;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.machine.PowerWatch;
import studio.longplay.engine.render.make.CacheReading;
import studio.longplay.engine.render.make.SegmentWatch;
import studio.longplay.engine.render.make.Tally;
import studio.longplay.engine.render.metrics.CacheLedger;
import studio.longplay.engine.render.qc.QualityReport;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Home;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What surrounds every export of one data folder: its delivery folder is kept for it alone, it is
/// on the ledger until it is delivered, and what it no longer needs goes when that is asked.
public final class ExportCare {
    private final Home home;
    private final ArtifactStore store;
    private final RightOfWay way;
    private final PauseGate precedence;
    private final CacheLedger caches;
    private volatile List<String> words = List.of();
    private final Map<Path, List<String>> wordsByFolder = new ConcurrentHashMap<>();
    private volatile boolean cleaning;
    private volatile Consumer<Warning> warned = _ -> {};
    private final Map<Path, Boolean> cleaningByFolder = new ConcurrentHashMap<>();
    private volatile ArtifactStore.Purged freed = new ArtifactStore.Purged(0, 0);

    /// @param models what they were asked until now, and had
    public ExportCare(Home home, ArtifactStore store, Supplier<List<CacheCount.Rate>> models) {
        this.home = home;
        this.store = store;
        caches = new CacheLedger(home);
        caches.follow(models);
        way = new RightOfWay(home.folder());
        precedence = new PauseGate(reasons -> way.take(!reasons.isEmpty()));
    }

    /// Held by whoever goes before exports, as a preview does that somebody waits for: those of
    /// this process, and of others on the same data folder.
    public PauseGate precedence() {
        return precedence;
    }

    /// Says by which command the following exports are asked for, so that they can be asked for
    /// again.
    ///
    /// @param command verb and options, every path absolute
    public void askedBy(List<String> command) {
        words = List.copyOf(command);
    }

    /// The same of the next export into one folder, whatever else is asked for meanwhile.
    ///
    /// @param out its delivery folder
    public void askedBy(Path out, List<String> command) {
        wordsByFolder.put(out.toAbsolutePath().normalize(), List.copyOf(command));
    }

    private List<String> wordsFor(Path out) {
        List<String> own = wordsByFolder.remove(out.toAbsolutePath().normalize());
        return own == null ? words : own;
    }

    /// Says who hears, while an export works, what is not as it should be; on any thread.
    public void warns(Consumer<Warning> listener) {
        warned = listener;
    }

    /// Follows the segments of exports that nobody shows a map of.
    public SegmentWatch watch() {
        return new SegmentWatch() {
            @Override
            public void warned(Warning warning) {
                warned.accept(warning);
            }
        };
    }

    /// Says whether what a delivered film no longer needs is removed from the store; a film in
    /// which the check finds faults keeps all, because it will be made again.
    public void cleanAfterwards(boolean wanted) {
        cleaning = wanted;
    }

    /// The same of the next export into one folder, whatever is asked of others.
    ///
    /// @param out its delivery folder
    public void cleanAfterwards(Path out, boolean wanted) {
        cleaningByFolder.put(out.toAbsolutePath().normalize(), wanted);
    }

    private boolean cleans(Path out) {
        Boolean own = cleaningByFolder.remove(out.toAbsolutePath().normalize());
        return own == null ? cleaning : own;
    }

    /// What the last cleaning removed.
    public ArtifactStore.Purged freed() {
        return freed;
    }

    /// How often work was found finished, while it goes on.
    public CacheLedger caches() {
        return caches;
    }

    /// The exports that were begun here.
    public ExportLedger ledger() {
        return ExportLedger.in(home.folder());
    }

    /// How fast this machine was so far.
    public Speeds speeds() throws StudioFault {
        return Speeds.read(speedsFile());
    }

    private Path speedsFile() {
        return home.folder().resolve("speeds.json");
    }

    /// Takes a delivery folder for one export.
    ///
    /// @throws StudioFault.Resource `delivery.in-use` if another export writes to it
    public Underway begin(Path out, String title) throws StudioFault {
        DeliveryLock lock = DeliveryLock.take(out);
        boolean noted = false;
        try {
            ledger().begin(out, title, wordsFor(out));
            noted = true;
            return new Underway(lock, out);
        } finally {
            if (!noted) {
                lock.close();
            }
        }
    }

    /// Re-hashes a delivery folder and what the store has of its making.
    ///
    /// @throws StudioFault if the folder has no readable manifest
    public FolderCheck.Result verify(Path folder, JobContext context) throws StudioFault {
        return FolderCheck.check(folder, store, context);
    }

    /// An export that runs; closing it without [#delivered] leaves it unfinished.
    public final class Underway implements AutoCloseable {
        private final DeliveryLock lock;
        private final Path out;
        private final PowerWatch power = PowerWatch.begin();
        private JobContext asked = JobContext.quiet();
        private final boolean cleans;
        private final Tally tally = new Tally();
        private final CacheLedger.Followed asking = caches.follow(() -> CacheReading.of(tally));
        private boolean delivered;

        private Underway(DeliveryLock lock, Path out) {
            this.lock = lock;
            this.out = out;
            cleans = cleans(out);
        }

        /// Counts the export's work.
        public Tally tally() {
            return tally;
        }

        /// What the export works with: it rests while others go before it.
        ///
        /// @param context of whoever asked; if they cancel it, that is noted
        public JobContext around(JobContext context) {
            asked = context;
            return way.around(precedence.around(context));
        }

        /// Notes that the manifest is written.
        public void delivered(Manifest manifest) throws StudioFault {
            delivered = true;
            ledger().end(out);
            speeds().learn(manifest, speedsFile());
            power.keep(home.folder());
            QualityReport checked = manifest.qc();
            if (cleans && (checked == null || checked.passed())) {
                freed = SpentArtifacts.of(tally).remove(store);
            }
        }

        @Override
        public void close() throws StudioFault {
            power.close();
            try (lock;
                    asking) {
                if (!delivered && isCancelled()) {
                    ledger().cancel(out);
                }
            }
        }

        private boolean isCancelled() {
            try {
                asked.checkCancelled();
                return false;
            } catch (CancellationException wanted) {
                return true;
            }
        }
    }
}
