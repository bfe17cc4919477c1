package studio.longplay.app.controls;

import javafx.scene.control.Label;

/// Time in figures of equal width, so that it stands still while it runs.
public final class TimecodeLabel extends Label {
    /// How large time is written.
    public enum Size {
        /// Under the picture.
        LARGE("lp-timecode-large"),
        /// Beside the large one, in rows and tables.
        SMALL("lp-timecode-small");

        private final String styleClass;

        Size(String styleClass) {
            this.styleClass = styleClass;
        }
    }

    /// A label that shows `timecode`.
    public TimecodeLabel(Size size, String timecode) {
        super(timecode);
        getStyleClass().addAll("lp-timecode", size.styleClass);
        setMinWidth(USE_PREF_SIZE);
    }
}
