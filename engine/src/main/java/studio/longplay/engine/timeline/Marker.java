package studio.longplay.engine.timeline;

import studio.longplay.engine.time.TimeRange;

/// A named range that means something to the user (OTIO `Marker`).
///
/// @param anchor the id of the script element it belongs to, empty for none
public record Marker(String name, TimeRange range, Colour colour, String anchor) {
    /// OTIO's colours, without the ones no interface shows apart.
    public enum Colour {
        RED,
        ORANGE,
        YELLOW,
        GREEN,
        CYAN,
        BLUE,
        PURPLE
    }
}
