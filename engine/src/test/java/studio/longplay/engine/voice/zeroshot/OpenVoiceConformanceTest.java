package studio.longplay.engine.voice.zeroshot;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.inference.TinyOpenVoice;
import studio.longplay.engine.voice.provider.VoiceProvider;
import studio.longplay.engine.voice.provider.VoiceProviderConformance;

import java.nio.file.Path;

@Tag("long")
class OpenVoiceConformanceTest extends VoiceProviderConformance {
    @TempDir private static Path folder;
    private VoiceProvider provider;

    @Override
    protected VoiceProvider provider() throws Exception {
        if (provider == null) {
            Path bundle = TinyOpenVoice.bundle(folder.resolve("tiny-openvoice"));
            provider = new ClonedVoiceProvider(folder.resolve("home"), bundle);
        }
        return provider;
    }
}
