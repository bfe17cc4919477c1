package studio.longplay.app.controls;

import java.util.Locale;

/// How far a segment of a film is.
public enum SegmentState {
    /// Not begun.
    WAITING,
    /// Made before and still right.
    REUSED,
    /// Being drawn and encoded.
    DRAWING,
    /// Made in this export.
    FINISHED,
    /// Could not be made.
    FAILED;

    /// Its name to a reader.
    String words() {
        return Wording.of("segment." + name().toLowerCase(Locale.ROOT));
    }
}
