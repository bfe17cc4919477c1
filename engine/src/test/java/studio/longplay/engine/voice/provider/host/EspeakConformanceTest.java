package studio.longplay.engine.voice.provider.host;

import org.junit.jupiter.api.Tag;

import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.provider.VoiceProvider;
import studio.longplay.engine.voice.provider.VoiceProviderConformance;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

@Tag("media")
class EspeakConformanceTest extends VoiceProviderConformance {
    private static final Set<String> SPOKEN =
            Set.of(
                    "espeak-en-us",
                    "espeak-en-us-woman",
                    "espeak-de",
                    "espeak-fr",
                    "espeak-es",
                    "espeak-it",
                    "espeak-pt",
                    "espeak-ru",
                    "espeak-el",
                    "espeak-hi",
                    "espeak-cmn-latn-pinyin");

    @Override
    protected VoiceProvider provider() {
        return new EspeakProvider();
    }

    @Override
    protected Stream<Voice> spoken(List<Voice> voices) {
        return voices.stream().filter(voice -> SPOKEN.contains(voice.id()));
    }
}
