package studio.longplay.engine.media.ffmpeg;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;

/// A decoded picture's size once it is upright and its pixels are square.
record PictureShape(int width, int height) {
    /// A shape of pixels beyond this is a mistake of the file's.
    private static final int MOST_STRETCH = 8;

    /// @param shape of a pixel, as the file or the picture says; 0/1 if neither does
    static PictureShape of(AVFrame frame, AVRational shape) {
        long across = frame.width();
        if (shape.num() > 0
                && shape.den() > 0
                && shape.num() <= (long) MOST_STRETCH * shape.den()
                && shape.den() <= (long) MOST_STRETCH * shape.num()) {
            across = Math.max(1, (across * shape.num() * 2 + shape.den()) / (2L * shape.den()));
        }
        return Orientation.of(frame).swapsSides()
                ? new PictureShape(frame.height(), (int) across)
                : new PictureShape((int) across, frame.height());
    }
}
