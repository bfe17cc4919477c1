package studio.longplay.engine.project.arrange;

/// What a clip of the user's shows or lets hear.
public sealed interface ClipSource {
    /// A file of the bin: its picture on a video track, its sound on an audio track.
    ///
    /// @param digest SHA-256 of the file, in hex
    record OfMedia(String digest) implements ClipSource {}

    /// Words over the picture.
    ///
    /// @param subtitle a smaller line below, empty for none
    record OfTitle(String title, String subtitle) implements ClipSource {}

    /// One colour all over the frame.
    ///
    /// @param rgb `0xRRGGBB`
    record OfColour(int rgb) implements ClipSource {}
}
