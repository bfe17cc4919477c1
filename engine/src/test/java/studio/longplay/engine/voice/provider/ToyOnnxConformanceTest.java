package studio.longplay.engine.voice.provider;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.TinyModels;
import studio.longplay.engine.inference.onnx.OnnxSessions;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/// A provider of one file, such as somebody would write for a model of theirs.
class ToyOnnxConformanceTest extends VoiceProviderConformance {
    @TempDir private static Path folder;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private VoiceProvider provider;

    @Override
    protected VoiceProvider provider() throws Exception {
        if (provider == null) {
            OnnxSessions sessions = OnnxSessions.start();
            open.push(sessions);
            Path model = TinyModels.toySpeech(folder, ToyOnnxProvider.SYMBOLS);
            Session session = sessions.open(model, SessionSettings.steady());
            open.push(session);
            provider = new ToyOnnxProvider(session);
        }
        return provider;
    }

    @AfterAll
    void forget() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }
}
