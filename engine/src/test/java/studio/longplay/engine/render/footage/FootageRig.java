package studio.longplay.engine.render.footage;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.make.Tally;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.render.worker.WorkerPool;
import studio.longplay.engine.store.ArtifactStore;

import java.nio.file.Path;

/// A store and a pool of workers in a folder.
final class FootageRig implements AutoCloseable {
    final ArtifactStore store;
    final Tally tally = new Tally();
    final Workbench bench;
    final WorkerPool workers;
    final FootageReader reader;
    final Conform conform;

    FootageRig(Path folder) throws StudioFault {
        store = ArtifactStore.open(folder.resolve("store"));
        bench = new Workbench(store, tally);
        workers = new WorkerPool(folder);
        reader = new FootageReader(bench, workers);
        conform = new Conform(bench, workers);
    }

    Footage look(Path file) throws StudioFault {
        return reader.look(file, JobContext.quiet());
    }

    @Override
    public void close() throws StudioFault {
        workers.close();
        store.close();
    }
}
