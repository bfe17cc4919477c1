package studio.longplay.engine.picture;

import java.util.List;

/// Turns the words of a picture cue into a place that we can draw.
public final class BackdropChooser {
    /// @param subject words such as `heath at dusk`, in any language we have words for
    /// @param moods words of the scene's music and directions, most telling first
    /// @param seed of the scene; the same words and seed give the same place
    public Backdrop choose(String subject, List<String> moods, long seed) {
        return new Backdrop.Procedural("silk", "calm", seed);
    }
}
