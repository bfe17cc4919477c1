package studio.longplay.engine.mix;

import java.nio.file.Path;
import java.util.List;

/// A programme's mixed scenes.
///
/// @param stems files made by [Mixdown], in the programme's order
/// @param speech where somebody speaks in each of them, for targets that are anchored to speech
public record MixedScenes(List<Path> stems, List<List<SpeechWindow>> speech) {
    public MixedScenes {
        stems = List.copyOf(stems);
        speech = List.copyOf(speech);
    }

    /// Scenes of which nobody asks where the speech is.
    public static MixedScenes of(List<Path> stems) {
        return new MixedScenes(stems, List.of());
    }
}
