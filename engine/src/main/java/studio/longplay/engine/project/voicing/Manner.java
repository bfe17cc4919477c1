package studio.longplay.engine.project.voicing;

import java.util.List;

/// How a take differs from what the script asks for.
///
/// @param rate times the line's own pace, 0.5 to 2
/// @param semitones up from the line's own pitch, -12 to 12
/// @param gainDb louder than the line is, -20 to 12
/// @param range times as lively as the voice is, 0 (monotone) to 3
/// @param characters what is done to the sound besides, for example `telephone`
public record Manner(
        double rate, double semitones, double gainDb, double range, List<String> characters) {
    /// As the script has it.
    public static final Manner AS_WRITTEN = new Manner(1, 0, 0, 1, List.of());

    public Manner {
        rate = Math.clamp(rate, 0.5, 2);
        semitones = Math.clamp(semitones, -12, 12);
        gainDb = Math.clamp(gainDb, -20, 12);
        range = Math.clamp(range, 0, 3);
        characters = List.copyOf(characters);
    }
}
