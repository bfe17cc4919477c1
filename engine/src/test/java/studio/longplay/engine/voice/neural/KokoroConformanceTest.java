package studio.longplay.engine.voice.neural;

import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.inference.TinyKokoro;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.neural.phones.Tongues;
import studio.longplay.engine.voice.provider.Providers;
import studio.longplay.engine.voice.provider.VoiceProvider;
import studio.longplay.engine.voice.provider.VoiceProviderConformance;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class KokoroConformanceTest extends VoiceProviderConformance {
    @TempDir private static Path folder;
    private VoiceProvider provider;

    @Override
    protected VoiceProvider provider() throws Exception {
        if (provider == null) {
            Path home = folder.resolve("home");
            Bundles.install(home, TinyKokoro.timed(folder.resolve("tiny-kokoro")));
            provider =
                    new NeuralProvider(
                            home,
                            OnnxSessions::start,
                            Providers.usual(),
                            new Tongues(Optional::empty));
        }
        return provider;
    }

    @Override
    protected Stream<Voice> spoken(List<Voice> voices) {
        return voices.stream().limit(1);
    }
}
