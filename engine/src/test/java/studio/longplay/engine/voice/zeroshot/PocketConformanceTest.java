package studio.longplay.engine.voice.zeroshot;

import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.inference.TinyPocket;
import studio.longplay.engine.voice.provider.VoiceProvider;
import studio.longplay.engine.voice.provider.VoiceProviderConformance;

import java.nio.file.Path;

class PocketConformanceTest extends VoiceProviderConformance {
    @TempDir private static Path folder;
    private VoiceProvider provider;

    @Override
    protected VoiceProvider provider() throws Exception {
        if (provider == null) {
            Path bundle = TinyPocket.bundle(folder.resolve("tiny-pocket"));
            provider = new ClonedVoiceProvider(folder.resolve("home"), bundle);
        }
        return provider;
    }
}
