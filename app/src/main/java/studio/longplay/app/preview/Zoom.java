package studio.longplay.app.preview;

/// How large the picture is painted.
public enum Zoom {
    /// As large as there is room.
    FIT(0),
    /// At a quarter of the film's width.
    QUARTER(0.25),
    /// At half of the film's width.
    HALF(0.5),
    /// One pixel for each of the film's.
    WHOLE(1);

    private final double part;

    Zoom(double part) {
        this.part = part;
    }

    /// Of the film's width; 0 where the room decides.
    public double part() {
        return part;
    }
}
