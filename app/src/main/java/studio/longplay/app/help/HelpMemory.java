package studio.longplay.app.help;

/// What the help keeps between starts.
///
/// @param zoom size of its text, 1 is usual
/// @param version of the program whose news were told last; empty for none
public record HelpMemory(double zoom, String version) {
    /// What the section is called in the file.
    public static final String SECTION = "help";

    public static final HelpMemory USUAL = new HelpMemory(1, "");

    public HelpMemory {
        zoom =
                Double.isFinite(zoom)
                        ? Math.clamp(zoom, HelpViewModel.SMALLEST, HelpViewModel.LARGEST)
                        : 1;
    }

    public HelpMemory withZoom(double other) {
        return new HelpMemory(other, version);
    }

    public HelpMemory withVersion(String other) {
        return new HelpMemory(zoom, other);
    }
}
