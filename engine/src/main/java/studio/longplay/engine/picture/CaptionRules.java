package studio.longplay.engine.picture;

import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;

/// The measure of captions.
///
/// @param lineColumns widest line; a Latin letter is one column, a Chinese character two
/// @param columnsPerSecond the reading speed that captions are stretched towards
/// @param shortest a caption is stretched to this where there is room
/// @param longest a caption is broken before it becomes longer, where a break can be found
/// @param gapFrames dark frames between two captions
/// @param rate the frame grid on which captions begin and end
public record CaptionRules(
        int lineColumns,
        int columnsPerSecond,
        MediaTime shortest,
        MediaTime longest,
        int gapFrames,
        FrameRate rate) {
    public CaptionRules {
        if (lineColumns < 8 || columnsPerSecond < 1 || gapFrames < 0) {
            throw new IllegalArgumentException("captions could not be read under these rules");
        }
    }

    /// Two lines of 42 columns, 18 columns a second, 1 to 7 seconds, two dark frames.
    public static CaptionRules usual(FrameRate rate) {
        return new CaptionRules(42, 18, MediaTime.ofSeconds(1), MediaTime.ofSeconds(7), 2, rate);
    }
}
