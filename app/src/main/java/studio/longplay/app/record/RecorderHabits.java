package studio.longplay.app.record;

/// How the user likes to record; kept in the settings.
///
/// @param input id of the input chosen last; empty for the usual one
/// @param countInSeconds how long is counted before a recording begins, 0 to 9
/// @param click whether the count is heard
public record RecorderHabits(String input, int countInSeconds, boolean click) {
    /// What the section is called in the file.
    public static final String SECTION = "recording";

    /// The usual input, after three seconds of silence.
    public static final RecorderHabits USUAL = new RecorderHabits("", 3, false);

    private static final int LONGEST_SECONDS = 9;

    public RecorderHabits {
        countInSeconds = Math.clamp(countInSeconds, 0, LONGEST_SECONDS);
    }

    RecorderHabits withInput(String other) {
        return new RecorderHabits(other, countInSeconds, click);
    }

    RecorderHabits withCountInSeconds(int other) {
        return new RecorderHabits(input, other, click);
    }

    RecorderHabits withClick(boolean other) {
        return new RecorderHabits(input, countInSeconds, other);
    }
}
