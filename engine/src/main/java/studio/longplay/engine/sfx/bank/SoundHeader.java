package studio.longplay.engine.sfx.bank;

/// What a sound file says of itself before its samples.
///
/// @param format `WAV`, `BWF`, `AIFF`, `FLAC` or `OGG`
/// @param samples in each channel
/// @param words what was written about it: description, title, comment; empty for nothing
/// @param by who made it, as written there; empty for nobody
/// @param licence as written there; empty for none
public record SoundHeader(
        String format,
        int rateHz,
        int channels,
        long samples,
        String words,
        String by,
        String licence) {
    /// How long it is.
    public double seconds() {
        return rateHz == 0 ? 0 : (double) samples / rateHz;
    }
}
