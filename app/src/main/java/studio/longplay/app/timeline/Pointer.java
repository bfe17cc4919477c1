package studio.longplay.app.timeline;

/// Where the mouse is and which keys are held with it.
///
/// @param x pixels from the left edge of the clips
/// @param y pixels from the top of the ruler
public record Pointer(double x, double y, boolean shift, boolean shortcut, boolean alt) {
    /// Without keys.
    static Pointer at(double x, double y) {
        return new Pointer(x, y, false, false, false);
    }
}
