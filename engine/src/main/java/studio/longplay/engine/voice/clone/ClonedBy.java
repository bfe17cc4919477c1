package studio.longplay.engine.voice.clone;

import studio.longplay.engine.voice.Licence;
import studio.longplay.engine.voice.VoiceOrigin;
import studio.longplay.engine.voice.zeroshot.Reference;

import java.util.List;

/// The model a voice was cloned by.
///
/// @param method by which it was chosen
/// @param spokenBy the engine of the bundle, its digest, and the reference
/// @param languages BCP 47 tags of what the voice speaks
/// @param licence what the model, and the base voice where there is one, allow
/// @param reference what the model listened to
public record ClonedBy(
        CloningMethod method,
        VoiceOrigin spokenBy,
        List<String> languages,
        Licence licence,
        Reference reference) {
    public ClonedBy {
        languages = List.copyOf(languages);
    }
}
