package studio.longplay.engine.render.transcript;

import studio.longplay.engine.inference.listen.ListenSettings;

import java.util.Optional;

/// What is wanted of a recording.
///
/// @param model name of the bundle that is to listen; the first on the shelf if empty
/// @param speakers whether people are told from each other where there are models for it
/// @param moods whether moods are heard where there is a model for it
public record TranscriptWish(
        ListenSettings settings, Optional<String> model, boolean speakers, boolean moods) {
    /// Everything there are models for.
    public static TranscriptWish usual() {
        return new TranscriptWish(ListenSettings.usual(), Optional.empty(), true, true);
    }
}
