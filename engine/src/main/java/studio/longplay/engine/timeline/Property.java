package studio.longplay.engine.timeline;

/// Something of a clip that can change while it is shown or heard.
///
/// @see Treatment
public enum Property {
    /// Where the picture's centre stands, in frame widths right of the frame's centre.
    POSITION_X(0, -4, 4),
    /// Where the picture's centre stands, in frame heights below the frame's centre.
    POSITION_Y(0, -4, 4),
    /// Of the picture's size; 1 fills the frame as it was fitted.
    SCALE(1, 0, 16),
    /// In degrees, clockwise.
    ROTATION(0, -3600, 3600),
    /// 0 is not there, 1 hides what is below.
    OPACITY(1, 0, 1),
    /// Of the sound, in dB; -96 is silent.
    VOLUME(0, -96, 24),
    /// -1 (left) to 1 (right).
    PAN(0, -1, 1),
    /// What the camera looks at inside the picture, in picture widths right of its centre.
    CAMERA_X(0, -0.5, 0.5),
    /// What the camera looks at inside the picture, in picture heights below its centre.
    CAMERA_Y(0, -0.5, 0.5),
    /// How near the camera is; 1 shows the whole picture.
    CAMERA_ZOOM(1, 1, 16);

    private final double usual;
    private final double least;
    private final double most;

    Property(double usual, double least, double most) {
        this.usual = usual;
        this.least = least;
        this.most = most;
    }

    /// Its value where nobody changed it.
    public double usual() {
        return usual;
    }

    public double least() {
        return least;
    }

    public double most() {
        return most;
    }

    /// Whether it is heard and not seen.
    public boolean isSound() {
        return this == VOLUME || this == PAN;
    }
}
