package studio.longplay.engine.picture.neural;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.Sessions;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.bundle.OpenBundle;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.jobs.JobContext;

import java.nio.file.Path;
import java.util.List;

/// A bundle that was added to a shelf as a user adds it, and opened.
record Opened(Sessions runtime, OpenBundle models, InstalledBundle bundle)
        implements AutoCloseable {
    static Opened of(Path bundle, BundleKind kind, Path home) throws StudioFault {
        ModelShelf shelf = new ModelShelf(home, List.of(kind), OnnxSessions::start);
        InstalledBundle installed = shelf.add(bundle, JobContext.quiet());
        Sessions runtime = OnnxSessions.start();
        return new Opened(
                runtime,
                OpenBundle.open(kind, installed.graphPaths(), runtime, SessionSettings.steady()),
                installed);
    }

    @Override
    public void close() {
        models.close();
        runtime.close();
    }
}
