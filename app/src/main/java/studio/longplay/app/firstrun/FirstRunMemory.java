package studio.longplay.app.firstrun;

/// Whether the sheet was shown by itself; it never is again.
///
/// @param shown since ever
public record FirstRunMemory(boolean shown) {
    /// What the section is called in the file.
    public static final String SECTION = "firstRun";

    public static final FirstRunMemory USUAL = new FirstRunMemory(false);
}
