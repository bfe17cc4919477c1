package studio.longplay.engine.mix;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a programme is delivered at.
///
/// @param lufs integrated loudness of the whole programme (EBU R 128)
/// @param ceilingDbtp highest true peak allowed
public record LoudnessTarget(String name, double lufs, double ceilingDbtp) {
    public static final LoudnessTarget STREAMING = new LoudnessTarget("streaming", -14, -1);
    public static final LoudnessTarget PODCAST = new LoudnessTarget("podcast", -16, -1);
    public static final LoudnessTarget BROADCAST = new LoudnessTarget("broadcast", -23, -1);

    private static final List<LoudnessTarget> PRESETS =
            List.of(
                    STREAMING,
                    PODCAST,
                    BROADCAST,
                    new LoudnessTarget("youtube", -14, -1),
                    new LoudnessTarget("spotify", -14, -1),
                    new LoudnessTarget("tidal", -14, -1),
                    new LoudnessTarget("amazon-music", -14, -1),
                    new LoudnessTarget("apple-music", -16, -1),
                    new LoudnessTarget("deezer", -15, -1),
                    new LoudnessTarget("ebu-streaming", -18, -1),
                    new LoudnessTarget("atsc", -24, -2));

    public LoudnessTarget {
        if (!(lufs >= -70 && lufs <= 0) || !(ceilingDbtp >= -20 && ceilingDbtp <= 0)) {
            throw new IllegalArgumentException(
                    "a target is -70 to 0 LUFS under -20 to 0 dBTP: " + lufs + ", " + ceilingDbtp);
        }
    }

    /// The targets known by name, ours first.
    public static List<LoudnessTarget> presets() {
        return PRESETS;
    }

    /// The preset of that name, whatever its case.
    public static Optional<LoudnessTarget> named(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return PRESETS.stream().filter(preset -> preset.name().equals(wanted)).findFirst();
    }
}
