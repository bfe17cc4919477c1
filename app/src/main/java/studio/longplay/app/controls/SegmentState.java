package studio.longplay.app.controls;

import java.util.Locale;

/// How far a segment of a film is.
public enum SegmentState {
    /// Not begun.
    WAITING,
    /// Made before and still right.
    REUSED,
    /// The same pictures as elsewhere in this film, which were not made twice.
    REPEATED,
    /// Being drawn and encoded.
    DRAWING,
    /// Being made once more, after it went wrong.
    RETRYING,
    /// Made in this export.
    FINISHED,
    /// Could not be made.
    FAILED,
    /// Given up after several attempts; the others go on.
    QUARANTINED;

    /// Whether its cell has a hole, so that it differs from its like by more than a colour.
    boolean isHollow() {
        return this == REPEATED || this == RETRYING || this == QUARANTINED;
    }

    /// Its name to a reader.
    String words() {
        return Wording.of("segment." + name().toLowerCase(Locale.ROOT));
    }
}
