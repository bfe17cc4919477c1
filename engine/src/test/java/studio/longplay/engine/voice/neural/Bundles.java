package studio.longplay.engine.voice.neural;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.bundle.GraphFile;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.bundle.OpenBundle;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.neural.phones.Tongues;
import studio.longplay.engine.voice.text.Normaliser;
import studio.longplay.engine.voice.text.Utterance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Opens tiny bundles for tests.
public final class Bundles implements AutoCloseable {
    private final OnnxSessions sessions;
    private final OpenBundle open;
    private final Reader reader;

    private Bundles(OnnxSessions sessions, OpenBundle open, Reader reader) {
        this.sessions = sessions;
        this.open = open;
        this.reader = reader;
    }

    /// A bundle whose models lie in its folder or one below, under any name.
    public static Bundles open(NeuralKind kind, Path folder, Tongues tongues) throws Exception {
        OnnxSessions sessions = OnnxSessions.start();
        OpenBundle open = null;
        boolean whole = false;
        try {
            open =
                    OpenBundle.open(
                            kind.bundle(),
                            graphs(kind, folder),
                            sessions,
                            SessionSettings.steady());
            Bundles bundles =
                    new Bundles(
                            sessions, open, kind.opener().open(open.sessions(), folder, tongues));
            whole = true;
            return bundles;
        } finally {
            if (!whole) {
                if (open != null) {
                    open.close();
                }
                sessions.close();
            }
        }
    }

    private static Map<String, Path> graphs(NeuralKind kind, Path folder) throws IOException {
        Map<String, Path> graphs = new HashMap<>();
        List<GraphFile> wanted = kind.bundle().graphs();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                String name = String.valueOf(file.getFileName());
                for (GraphFile graph : wanted) {
                    boolean only = wanted.size() == 1 && name.endsWith(".onnx");
                    if (only || name.equals(graph.role() + ".onnx")) {
                        graphs.put(graph.role(), file);
                    }
                }
            }
        }
        return graphs;
    }

    /// The pipeline.
    public Reader reader() {
        return reader;
    }

    /// Has it read English, as it would be by itself.
    public Sounded read(String text, NeuralVoice voice) throws StudioFault {
        return reader.read(new Reading(english(text), voice, 1, 1), JobContext.quiet());
    }

    /// Words of English.
    public static Utterance english(String text) {
        return new Utterance(Normaliser.read(text, Lexicon.empty()));
    }

    /// Adds a bundle to an empty data folder.
    public static InstalledBundle install(Path home, Path folder) throws StudioFault {
        return new ModelShelf(
                        new Home(home).models(),
                        NeuralKinds.all().stream().map(NeuralKind::bundle).toList(),
                        OnnxSessions::start)
                .add(folder, JobContext.quiet());
    }

    @Override
    public void close() {
        open.close();
        sessions.close();
    }
}
