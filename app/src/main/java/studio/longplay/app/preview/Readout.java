package studio.longplay.app.preview;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import studio.longplay.app.words.Words;
import studio.longplay.engine.time.MediaTime;

/// What stands beside the picture in figures.
public final class Readout {
    private final ReadOnlyStringWrapper timecode =
            new ReadOnlyStringWrapper(this, "timecode", FrameClock.text(MediaTime.ZERO));
    private final ReadOnlyStringWrapper duration = new ReadOnlyStringWrapper(this, "duration", "");
    private final ReadOnlyStringWrapper speed = new ReadOnlyStringWrapper(this, "speed", "");
    private final ReadOnlyStringWrapper figures = new ReadOnlyStringWrapper(this, "figures", "");

    Readout() {}

    void position(MediaTime now) {
        timecode.set(FrameClock.text(now));
    }

    void duration(MediaTime now) {
        duration.set(FrameClock.text(now));
    }

    void speed(double pace) {
        speed.set(inWords(pace));
    }

    void figures(String now) {
        figures.set(now);
    }

    private static String inWords(double pace) {
        return pace == 1
                ? ""
                : String.format(Words.spoken(), pace == Math.rint(pace) ? "%.0f×" : "%.1f×", pace)
                        .replace('-', '\u2212');
    }

    /// Where the playhead is, as `00:03:41:12`.
    public ReadOnlyStringProperty timecodeProperty() {
        return timecode.getReadOnlyProperty();
    }

    /// How long the programme is, in the same form.
    public ReadOnlyStringProperty durationTextProperty() {
        return duration.getReadOnlyProperty();
    }

    /// The speed, as `2×`; empty at the normal one.
    public ReadOnlyStringProperty speedTextProperty() {
        return speed.getReadOnlyProperty();
    }

    /// The size and the rate of the picture, and the frames missed, as `714×402 · 30 fps · 0
    /// dropped`.
    public ReadOnlyStringProperty figuresProperty() {
        return figures.getReadOnlyProperty();
    }
}
