package studio.longplay.app.voices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.app.words.Words;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceOrigin;
import studio.longplay.engine.voice.VoiceRegistry;

import java.util.Optional;

class VoicesTextTest {
    @ParameterizedTest
    @CsvSource({
        "neural, kokoro-0123456789ab, Speech models · Kokoro",
        "neural, kitten-tts-0123456789ab, Speech models · KittenTTS",
        "pack, openvoice-0123456789ab, Voice packs · OpenVoice",
        "espeak-ng, espeak-ng, eSpeak NG",
        "built-in, mary-cmu-slt-hsmm, Built in · MaryTTS"
    })
    void whereAVoiceComesFromIsSaidInWords(String provider, String engine, String said) {
        Voice clara = VoiceRegistry.builtIn().find("clara").orElseThrow();
        Voice voice =
                new Voice(
                        "somebody",
                        "Somebody",
                        clara.tags(),
                        clara.languages(),
                        new VoiceOrigin(provider, engine, "1", "", Optional.empty()),
                        clara.parts(),
                        clara.licence());
        VoicesText text = new VoicesText(Words.of("voices"));

        assertThat(text.origin(VoiceEntry.of(voice, Optional.empty()))).isEqualTo(said);
    }
}
