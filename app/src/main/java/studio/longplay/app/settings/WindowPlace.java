package studio.longplay.app.settings;

/// Where the window was.
///
/// @param x of its left edge on the desktop, in pixels; may be negative beside a second screen
/// @param y of its upper edge
/// @param width in pixels; 0 as long as it was never placed
/// @param height in pixels
/// @param maximised whether it filled the screen; the other figures are of the window before that
public record WindowPlace(double x, double y, double width, double height, boolean maximised) {
    /// What the section is called in the file.
    public static final String SECTION = "window";

    public static final WindowPlace NEVER_PLACED = new WindowPlace(0, 0, 0, 0, false);

    /// Whether there is a place to go back to.
    public boolean isPlaced() {
        return width >= 200 && height >= 150;
    }
}
