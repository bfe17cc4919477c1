package studio.longplay.engine.inference.bundle;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.hardware.Headroom;
import studio.longplay.engine.hardware.Machine;
import studio.longplay.engine.inference.ModelFile;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.Sessions;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The models of a bundle, opened together and closed together.
public final class OpenBundle implements AutoCloseable {
    /// Below this, looking at the machine's memory costs more than it tells.
    private static final long LARGE_BYTES = 256L << 20;

    /// What models need besides their weights while they work: a quarter.
    private static final int WORKING_SHARE = 4;

    private final Map<String, Session> byRole;

    private OpenBundle(Map<String, Session> byRole) {
        this.byRole = byRole;
    }

    /// Opens all models of a bundle and looks whether each is what it is taken for.
    ///
    /// @param graphs files by role
    /// @throws StudioFault.Model those of [Sessions#open]; `model.contract`
    /// @throws StudioFault.Resource `memory.short`
    public static OpenBundle open(
            BundleKind kind, Map<String, Path> graphs, Sessions sessions, SessionSettings settings)
            throws StudioFault {
        requireMemory(graphs);
        OpenBundle bundle = new OpenBundle(new TreeMap<>());
        boolean whole = false;
        try {
            for (GraphFile graph : kind.graphs()) {
                bundle.add(kind, graph, graphs, sessions, settings);
            }
            whole = true;
            return bundle;
        } finally {
            if (!whole) {
                bundle.close();
            }
        }
    }

    /// Opens an installed bundle in the precision it is used in, with its own names of tensors.
    ///
    /// @throws StudioFault as the other
    public static OpenBundle open(
            BundleKind kind, InstalledBundle bundle, Sessions sessions, SessionSettings settings)
            throws StudioFault {
        long said = bundle.notes().estimateBytes();
        if (said > LARGE_BYTES) {
            new Headroom(Machine.look().memoryAvailableBytes(), 0).requireMemory(said);
        }
        return open(bundle.bound(kind), bundle.graphPaths(), sessions, settings);
    }

    /// All models together, before the first is loaded.
    private static void requireMemory(Map<String, Path> graphs) throws StudioFault {
        long bytes = 0;
        for (Path graph : graphs.values()) {
            bytes += ModelFile.check(graph).bytes();
        }
        if (bytes > LARGE_BYTES) {
            long needed = bytes + bytes / WORKING_SHARE;
            new Headroom(Machine.look().memoryAvailableBytes(), 0).requireMemory(needed);
        }
    }

    private void add(
            BundleKind kind,
            GraphFile graph,
            Map<String, Path> graphs,
            Sessions sessions,
            SessionSettings settings)
            throws StudioFault {
        Path file = graphs.get(graph.role());
        if (file == null) {
            throw BundleFaults.incomplete("The bundle", kind.name(), graph.role() + ".onnx");
        }
        Session session = graph.bound(sessions.open(file, settings));
        byRole.put(graph.role(), session);
        Optional<String> breach = graph.check().breach(session);
        if (breach.isPresent()) {
            throw BundleFaults.contract(
                    String.valueOf(file.getFileName()), kind.name(), breach.get());
        }
    }

    /// The opened models by role.
    public Map<String, Session> sessions() {
        return Map.copyOf(byRole);
    }

    @Override
    public void close() {
        byRole.values().forEach(Session::close);
    }
}
