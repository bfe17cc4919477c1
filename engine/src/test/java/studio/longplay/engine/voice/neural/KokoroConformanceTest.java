package studio.longplay.engine.voice.neural;

import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.inference.TinyKokoro;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.provider.VoiceProvider;
import studio.longplay.engine.voice.provider.VoiceProviderConformance;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class KokoroConformanceTest extends VoiceProviderConformance {
    @TempDir private static Path folder;
    private VoiceProvider provider;

    @Override
    protected VoiceProvider provider() throws Exception {
        if (provider == null) {
            provider =
                    InstalledProvider.of(
                            folder.resolve("home"), TinyKokoro.timed(folder.resolve("tiny")));
        }
        return provider;
    }

    @Override
    protected Stream<Voice> spoken(List<Voice> voices) {
        return voices.stream().limit(1);
    }
}
