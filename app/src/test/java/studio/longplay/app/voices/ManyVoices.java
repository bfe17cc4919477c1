package studio.longplay.app.voices;

import studio.longplay.engine.store.Digest;
import studio.longplay.engine.voice.Licence;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceOrigin;
import studio.longplay.engine.voice.VoiceRegistry;
import studio.longplay.engine.voice.VoiceShape;
import studio.longplay.engine.voice.consent.Consent;
import studio.longplay.engine.voice.consent.ConsentUse;
import studio.longplay.engine.voice.consent.Statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Stocks of voices that only need to be looked through.
final class ManyVoices {
    private static final List<String> NAMES =
            List.of("Ada", "Bruno", "Carla", "Dag", "Elif", "Femi", "Greta", "Hugo", "Ines", "Jun");
    private static final List<String> LANGUAGES =
            List.of("en-GB", "de-DE", "fr-FR", "es-ES", "it-IT", "pl-PL", "sv-SE", "tr-TR");
    private static final List<String> AGES = List.of("child", "young", "adult", "old");

    private ManyVoices() {}

    /// The built-in voices and a few of others, with two providers that have none.
    static VoiceStock some() {
        List<VoiceEntry> entries = new ArrayList<>();
        for (Voice voice : VoiceRegistry.builtIn().voices()) {
            entries.add(VoiceEntry.of(voice, Optional.empty()));
        }
        for (int number = 0; number < 12; number++) {
            entries.add(VoiceEntry.of(voice(number), Optional.empty()));
        }
        entries.add(VoiceEntry.of(cloned(), Optional.of(consent())));
        return new VoiceStock(
                entries,
                Map.of(
                        "Flite",
                        "The program flite is not on this machine. Install flite, then look"
                                + " again."),
                Map.of());
    }

    static VoiceStock of(int count) {
        List<Voice> voices = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            voices.add(voice(number));
        }
        return VoiceStock.of(voices, Map.of());
    }

    private static Voice voice(int number) {
        String name = NAMES.get(number % NAMES.size()) + " " + (number + 1);
        return new Voice(
                "voice-" + number,
                name,
                List.of(number % 2 == 0 ? "woman" : "man", AGES.get(number % AGES.size())),
                List.of(LANGUAGES.get(number % LANGUAGES.size())),
                new VoiceOrigin("espeak-ng", "espeak-ng", "1.51", "v" + number, Optional.empty()),
                List.of(new Voice.Part(new VoiceShape(120, 1, 1, 1, 0, 0, 0, 0), 0, 0)),
                new Licence("Spoken by eSpeak NG (GPL 3).", number % 3 != 0));
    }

    private static Voice cloned() {
        return new Voice(
                "maren",
                "Maren",
                List.of("woman", "adult", "warm"),
                List.of("en-GB", "de-DE"),
                new VoiceOrigin("pack", "mary-cmu-slt-hsmm", "", "", Optional.of("ab12")),
                List.of(new Voice.Part(new VoiceShape(190, 1, 1.05, 1, 0, 0, 0, 0), 0, 0)),
                new Licence("Voice of Maren Holt, for private listening.", false));
    }

    private static Consent consent() {
        return new Consent(
                "Maren Holt",
                Set.of(ConsentUse.PRIVATE),
                List.of(),
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2028, 3, 1),
                new Statement(
                        Statement.Kind.SPOKEN,
                        "statement.wav",
                        Digest.of(new byte[] {1}),
                        "I allow it."));
    }
}
