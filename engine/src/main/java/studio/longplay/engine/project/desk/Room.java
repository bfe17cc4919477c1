package studio.longplay.engine.project.desk;

/// The reverb that all sends go to; what it gives back goes to the bus of what was sent.
///
/// @param seconds 0.1 to 12: until it has died away by 60 dB
/// @param preDelayMs 0 to 250: between the sound and the room's first answer
/// @param dampingHz 500 to 20000: above it the room dies away sooner
/// @param widthRatio 0 (as one channel) to 1 (both sides apart)
public record Room(double seconds, double preDelayMs, double dampingHz, double widthRatio) {
    /// A room as large as a chamber theatre.
    public static final Room USUAL = new Room(1.4, 20, 6000, 1);

    /// The one that is heard longest.
    public static final Room LONGEST = new Room(12, 250, 20_000, 1);

    public Room {
        Ranges.check("a room's time", seconds, 0.1, 12);
        Ranges.check("a room's pre-delay", preDelayMs, 0, 250);
        Ranges.check("a room's damping", dampingHz, 500, 20_000);
        Ranges.check("a room's width", widthRatio, 0, 1);
    }
}
