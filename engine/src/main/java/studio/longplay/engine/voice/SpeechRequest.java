package studio.longplay.engine.voice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A line to be spoken.
///
/// @param text the line's words as written, verse lines parted by `\n`
/// @param seed 0 for the voice's usual delivery, any other number for another like it
/// @param marking what is marked inside the words
public record SpeechRequest(
        String text, Voice voice, Prosody prosody, Lexicon lexicon, int seed, Marking marking) {
    /// With nothing marked inside the words.
    public SpeechRequest(String text, Voice voice, Prosody prosody, Lexicon lexicon, int seed) {
        this(text, voice, prosody, lexicon, seed, Marking.NONE);
    }

    /// In the voice's usual delivery.
    public SpeechRequest(String text, Voice voice, Prosody prosody, Lexicon lexicon) {
        this(text, voice, prosody, lexicon, 0);
    }

    /// What is done to the voice: always, and in this line.
    List<String> characters() {
        return Stream.concat(voice.characters().stream(), prosody.characters().stream())
                .distinct()
                .toList();
    }

    /// Every parameter that decides the take's bytes, in a stable order, for content addressing.
    /// Lexicon entries for words that are not in the text are left out, so that teaching the studio
    /// a word speaks again only the lines that use it.
    public Map<String, Object> recipe() {
        Map<String, Object> recipe = new LinkedHashMap<>();
        recipe.put("text", text);
        recipe.put("lexicon", new LinkedHashMap<>(lexicon.entriesFor(text)));
        recipe.put("voice", voice.recipe());
        recipe.put("prosody", prosody.recipe());
        recipe.put("engines", Speech.engineVersions(voice.origin()));
        recipe.put("version", Speech.VERSION);
        if (seed != 0) {
            recipe.put("seed", seed);
        }
        recipe.putAll(marking.recipe());
        return recipe;
    }
}
