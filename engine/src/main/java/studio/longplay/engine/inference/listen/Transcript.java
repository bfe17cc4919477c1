package studio.longplay.engine.inference.listen;

import java.util.List;
import java.util.stream.Collectors;

/// What is said in a recording.
///
/// @param language of what is said, ISO 639-1: `en`
/// @param languageChance how sure the model was of it, 0 to 1; 1 if it was told
/// @param translated whether `passages` are English though `language` is another
/// @param measuredWords whether the times of words were read from the model; else each passage's
///   time is shared out over its letters
/// @param passages in order of time
public record Transcript(
        String language,
        double languageChance,
        boolean translated,
        boolean measuredWords,
        List<Passage> passages) {
    public Transcript {
        passages = List.copyOf(passages);
    }

    /// All of it, a passage a line.
    public String text() {
        return passages.stream().map(Passage::text).collect(Collectors.joining("\n"));
    }
}
