package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.render.footage.Conform;
import studio.longplay.engine.render.footage.Footage;
import studio.longplay.engine.render.footage.FootageReader;
import studio.longplay.engine.render.make.SoundLookup;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.render.worker.WorkerPool;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.Digest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The sounds of a project's media bin, decoded by workers when they are first asked for.
///
/// Safe for any number of threads.
public final class BinSounds implements SoundLookup {
    private final FootageReader reader;
    private final Conform conform;
    private final Map<String, BinItem> bin;

    /// @param bin by digest
    public BinSounds(Workbench bench, WorkerPool workers, Map<String, BinItem> bin) {
        this.reader = new FootageReader(bench, workers);
        this.conform = new Conform(bench, workers);
        this.bin = Map.copyOf(bin);
    }

    @Override
    public Optional<Artifact> find(String digest, JobContext context) throws StudioFault {
        BinItem item = bin.get(digest);
        if (item == null || item.channels() == 0) {
            return Optional.empty();
        }
        Path file = Path.of(item.file());
        Optional<Footage> known = reader.known(new Digest(digest), file, item.bytes());
        if (known.isPresent()) {
            Optional<Artifact> made = conform.madeSound(known.get());
            if (made.isPresent()) {
                return made;
            }
        }
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Footage footage = known.isPresent() ? known.get() : reader.look(file, context);
        return footage.digest().hex().equals(digest)
                ? Optional.of(conform.sound(footage, context))
                : Optional.empty();
    }
}
