package studio.longplay.engine.mix;

/// What delivered sound files say of themselves, and how the stems are written.
///
/// @param comment in Latin letters; nothing if empty
/// @param title of the programme
/// @param timeReference where the first sample stands in the programme, in samples
public record StemNotes(String comment, String title, long timeReference, StemFormat format) {
    /// Files from a programme's beginning that say nothing but their stem.
    public static StemNotes of(String comment) {
        return new StemNotes(comment, "", 0, StemFormat.WAV_FLOAT);
    }
}
