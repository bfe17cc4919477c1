package studio.longplay.engine.render.make;

import studio.longplay.engine.mix.SpeechWindow;
import studio.longplay.engine.project.desk.StripRef;

import java.util.List;
import java.util.Set;

/// What a scene is mixed in, beside what is heard of it.
///
/// @param strips of the desk in it
/// @param spoken where somebody speaks near it in the scenes before and after it, in samples of the
///   scene at 48 kHz: below 0, or from its end on; see [NearSpeech]
/// @param crossing the sources that go on over one of its borders
public record Surroundings(SceneStrips strips, List<SpeechWindow> spoken, Set<StripRef> crossing) {
    public Surroundings {
        spoken = List.copyOf(spoken);
        crossing = Set.copyOf(crossing);
    }

    /// Those of a scene that stands alone.
    static Surroundings alone(SceneStrips strips) {
        return new Surroundings(strips, List.of(), Set.of());
    }
}
