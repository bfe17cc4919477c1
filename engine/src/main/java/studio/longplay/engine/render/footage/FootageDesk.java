package studio.longplay.engine.render.footage;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.render.make.Tally;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.render.worker.WorkerPool;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Digest;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// All that can be done with the user's files, with worker processes of its own that start when
/// they are first needed.
///
/// Safe for any number of threads.
public final class FootageDesk implements AutoCloseable {
    private final WorkerPool workers;
    private final Workbench bench;
    private final FootageReader reader;

    /// @param logs the folder of the workers' log
    public FootageDesk(ArtifactStore store, Path logs) {
        workers = new WorkerPool(logs);
        bench = new Workbench(store, new Tally());
        reader = new FootageReader(bench, workers);
    }

    /// Finds out what a file is; see [FootageReader#look].
    public Footage look(Path file, JobContext context) throws StudioFault {
        return reader.look(file, context);
    }

    /// A file of a project's bin, if what it is was found out on this machine before.
    public Optional<Footage> known(BinItem item) throws StudioFault {
        return reader.known(new Digest(item.digest()), Path.of(item.file()), item.bytes());
    }

    /// A file of a project's bin: as it is known, or looked at again.
    public Footage of(BinItem item, JobContext context) throws StudioFault {
        Optional<Footage> known = known(item);
        return known.isPresent() ? known.get() : look(Path.of(item.file()), context);
    }

    /// Brings files to our rates and sizes.
    public Conform conform() {
        return new Conform(bench, workers);
    }

    /// Makes waveforms and thumbnails in the background.
    ///
    /// @param changed hears of news about a file, on another thread
    public FootageArt art(Consumer<Digest> changed) {
        return new FootageArt(bench, workers, changed);
    }

    /// Makes small stand-ins of heavy films.
    public Proxies proxies() {
        return new Proxies(conform());
    }

    /// As a bin keeps it.
    public static BinItem item(Footage footage, String folder) {
        Path name = footage.file().getFileName();
        return new BinItem(
                footage.digest().hex(),
                name == null ? footage.file().toString() : name.toString(),
                footage.file().toString(),
                switch (footage.kind()) {
                    case VIDEO -> BinItem.Kind.VIDEO;
                    case AUDIO -> BinItem.Kind.AUDIO;
                    case STILL -> BinItem.Kind.STILL;
                },
                folder,
                java.util.List.of(),
                footage.duration(),
                footage.width(),
                footage.height(),
                footage.rate(),
                footage.channels(),
                footage.bytes());
    }

    @Override
    public void close() {
        workers.close();
    }
}
