package studio.longplay.engine.voice.provider.host;

import org.junit.jupiter.api.Tag;

import studio.longplay.engine.voice.provider.VoiceProvider;
import studio.longplay.engine.voice.provider.VoiceProviderConformance;

@Tag("media")
class FliteConformanceTest extends VoiceProviderConformance {
    @Override
    protected VoiceProvider provider() {
        return new FliteProvider();
    }
}
