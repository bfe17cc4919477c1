package studio.longplay.engine.voice.neural.kokoro;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.ModelNotes;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.voice.neural.NeuralKind;
import studio.longplay.engine.voice.neural.NeuralVoice;
import studio.longplay.engine.voice.neural.phones.Tongues;
import studio.longplay.engine.voice.neural.styled.Styles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells by Kokoro's names for its voices who they are: the first letter is the language, the
/// second the sex, `af_heart`.
final class KokoroVoices {
    private static final Pattern NAME =
            Pattern.compile("(?<language>[a-z])(?<sex>[fm])_(?<own>\\w+)");

    /// BCP 47 tags by the letter.
    private static final Map<String, String> LANGUAGES =
            Map.of(
                    "a", "en-US", "b", "en-GB", "e", "es", "f", "fr-FR", "h", "hi", "i", "it", "p",
                    "pt-BR");

    /// Those espeak-ng pronounces, as it calls them. Japanese and Mandarin, which Kokoro has too,
    /// were taught with the pronunciation of other programs.
    private static final Map<String, String> ESPEAK =
            Map.of("es", "es", "fr-FR", "fr-fr", "hi", "hi", "it", "it", "pt-BR", "pt-br");

    private KokoroVoices() {}

    static NeuralKind.Found look(InstalledBundle bundle, Tongues tongues) throws StudioFault {
        List<NeuralVoice> voices = new ArrayList<>();
        boolean lacking = false;
        Map<String, String> notes = ModelNotes.read(bundle.graph(Kokoro.MODEL));
        for (String name : Styles.find(bundle.folder(), notes).names()) {
            Optional<NeuralVoice> voice = voice(name);
            boolean speaks =
                    voice.isPresent()
                            && (!voice.get().asksEspeak() || tongues.espeak().isPresent());
            lacking |= voice.isPresent() && !speaks;
            if (speaks) {
                voices.add(voice.get());
            }
        }
        return new NeuralKind.Found(voices, lacking ? NeuralKind.Found.NEEDS_ESPEAK : "");
    }

    /// Nobody, if it speaks a language that cannot be pronounced here.
    private static Optional<NeuralVoice> voice(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.of(NeuralVoice.adult(name, capital(name), "", "en-US", false));
        }
        String sex = parts.group("sex").equals("f") ? "woman" : "man";
        return Optional.ofNullable(LANGUAGES.get(parts.group("language")))
                .map(language ->
                        NeuralVoice.adult(
                                name,
                                capital(parts.group("own")),
                                sex,
                                language,
                                ESPEAK.containsKey(language)));
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace('_', ' ');
    }

    /// What espeak-ng calls a voice's language; empty for English.
    static Optional<String> espeakOf(NeuralVoice voice) {
        return Optional.ofNullable(ESPEAK.get(voice.language()));
    }
}
