package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_FRAME_CROP_UNALIGNED;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_apply_cropping;

import org.bytedeco.ffmpeg.avutil.AVFrame;

/// Cuts a picture at two opposite sides so that it has the shape of the frame it is to fill.
final class CoverFit {
    private CoverFit() {}

    /// Sets the picture's edges; its memory stays as it is.
    ///
    /// @param width of the frame to fill, as the picture is stored
    /// @param height of the frame to fill, as the picture is stored
    static void crop(AVFrame frame, int width, int height) {
        long pixelWidth = Math.max(1, frame.sample_aspect_ratio().num());
        long pixelHeight = Math.max(1, frame.sample_aspect_ratio().den());
        if (frame.sample_aspect_ratio().num() <= 0) {
            pixelHeight = 1;
        }
        long wide = frame.width() * pixelWidth * height;
        long high = frame.height() * pixelHeight * width;
        if (wide > high) {
            long kept = high / (pixelWidth * height);
            long cut = Math.max(0, frame.width() - kept);
            frame.crop_left(cut / 4 * 2);
            frame.crop_right(cut - cut / 4 * 2);
        } else if (high > wide) {
            long kept = wide / (pixelHeight * width);
            long cut = Math.max(0, frame.height() - kept);
            frame.crop_top(cut / 4 * 2);
            frame.crop_bottom(cut - cut / 4 * 2);
        }
        Ffmpeg.allocated(av_frame_apply_cropping(frame, AV_FRAME_CROP_UNALIGNED));
    }
}
