package studio.longplay.engine.voice.sing;

import java.util.LinkedHashMap;
import java.util.Map;

/// How many sing, or read, a line together, and how.
///
/// @param voices 1 to [#MOST]
/// @param spread how far apart they are in pitch, time, place and timbre: 0 to 3, 1 is usual
public record Choir(int voices, Layering layering, double spread) {
    /// The most there may be.
    public static final int MOST = 32;

    /// One person.
    public static final Choir SOLO = new Choir(1, Layering.UNISON, 1);

    /// Who sings what.
    public enum Layering {
        /// All the same notes.
        UNISON,
        /// Half of them an octave lower.
        OCTAVES,
        /// Half of them a third of the scale below.
        THIRDS,
        /// One sings a verse line, all the next.
        CALL_AND_RESPONSE
    }

    public Choir {
        voices = Math.clamp(voices, 1, MOST);
        spread = Math.clamp(spread, 0.0, 3.0);
    }

    public boolean isSolo() {
        return voices == 1;
    }

    /// For content addressing.
    public Map<String, Object> recipe() {
        Map<String, Object> recipe = new LinkedHashMap<>();
        recipe.put("voices", voices);
        recipe.put("layering", layering.name());
        recipe.put("spread", spread);
        return recipe;
    }
}
