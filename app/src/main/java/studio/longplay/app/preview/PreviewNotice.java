package studio.longplay.app.preview;

/// Something to be told over the picture, until it is dismissed.
///
/// @param kind how much it matters
/// @param sentence for the user
public record PreviewNotice(Kind kind, String sentence) {
    /// How much a notice matters.
    public enum Kind {
        INFORMATION,
        DONE,
        FAILED
    }
}
