package studio.longplay.engine.mix;

import java.util.List;

/// All that decides how one scene sounds, in scene-local samples at 48 kHz.
///
/// @param clips in any order; those that begin together are added in this order
/// @param speech where somebody speaks, in any order; windows may overlap
public record SceneMix(
        long lengthSamples, List<MixClip> clips, List<SpeechWindow> speech, Ducking ducking) {
    public SceneMix {
        if (lengthSamples < 0) {
            throw new IllegalArgumentException("a scene's length is not negative");
        }
        clips = List.copyOf(clips);
        speech = List.copyOf(speech);
    }
}
