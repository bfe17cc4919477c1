package studio.longplay.engine.store.library;

/// A voice as the library has it.
///
/// @param use what was done with it in this home
public record LibraryVoice(VoiceFacts facts, boolean favourite, Use use) {
    /// What was done with a voice.
    ///
    /// @param takes how many takes of it there are, the deleted ones left out
    /// @param samples their length together, at 48 kHz
    /// @param lines how many lines of projects they are of
    /// @param retakes takes of a line that had one already
    /// @param failures how often it could not speak a line
    public record Use(int takes, long samples, int lines, int retakes, int failures) {
        public static final Use NONE = new Use(0, 0, 0, 0, 0);

        public double minutes() {
            return samples / (60 * 48_000.0);
        }
    }
}
