package studio.longplay.engine.voice.neural;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.inference.TinyVits;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.provider.VoiceProvider;
import studio.longplay.engine.voice.provider.VoiceProviderConformance;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The kit of Kokoro is the one of the ordinary run.
@Tag("long")
class VitsConformanceTest extends VoiceProviderConformance {
    @TempDir private static Path folder;
    private VoiceProvider provider;

    @Override
    protected VoiceProvider provider() throws Exception {
        if (provider == null) {
            provider =
                    InstalledProvider.of(
                            folder.resolve("home"), TinyVits.dictionary(folder.resolve("tiny")));
        }
        return provider;
    }

    @Override
    protected Stream<Voice> spoken(List<Voice> voices) {
        return voices.stream().limit(1);
    }
}
