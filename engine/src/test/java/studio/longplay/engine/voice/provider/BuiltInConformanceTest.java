package studio.longplay.engine.voice.provider;

import studio.longplay.engine.voice.BuiltInProvider;
import studio.longplay.engine.voice.Voice;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

class BuiltInConformanceTest extends VoiceProviderConformance {
    private final VoiceProvider provider = new BuiltInProvider();

    @Override
    protected VoiceProvider provider() {
        return provider;
    }

    @Override
    protected Stream<Voice> spoken(List<Voice> voices) {
        return voices.stream()
                .filter(voice -> Set.of("marcus", "clara", "mia").contains(voice.id()));
    }
}
