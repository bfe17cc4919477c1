package studio.longplay.app.settings;

import java.util.List;

/// How the user likes to work.
///
/// @param keys name of a key map, as one of [#KEY_MAPS]
/// @param playsEditedLine whether a line is heard as soon as it was edited and spoken
/// @param volumeDb loudness of listening, -60 to 0
public record Habits(String keys, boolean playsEditedLine, double volumeDb) {
    /// What the section is called in the file.
    public static final String SECTION = "habits";

    /// Names of the key maps there are, ours first.
    public static final List<String> KEY_MAPS =
            List.of("studio", "kdenlive", "premiere", "resolve", "shotcut");

    public static final Habits USUAL = new Habits(KEY_MAPS.getFirst(), false, 0);

    private static final double SILENT_DB = -60;

    public Habits {
        keys = KEY_MAPS.contains(keys) ? keys : KEY_MAPS.getFirst();
        volumeDb = Double.isFinite(volumeDb) ? Math.clamp(volumeDb, SILENT_DB, 0) : 0;
    }

    public Habits withKeys(String other) {
        return new Habits(other, playsEditedLine, volumeDb);
    }

    public Habits withPlaysEditedLine(boolean other) {
        return new Habits(keys, other, volumeDb);
    }

    public Habits withVolumeDb(double other) {
        return new Habits(keys, playsEditedLine, other);
    }
}
