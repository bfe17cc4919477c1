package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avformat.av_guess_sample_aspect_ratio;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_move_ref;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.jspecify.annotations.Nullable;

import studio.longplay.engine.time.MediaTime;

/// A decoded picture, as the decoder left it, and when it begins. What it takes to show it is only
/// found out when it is shown: on the way to a frame most pictures are not.
final class HeldPicture implements AutoCloseable {
    private static final int PLANES = 4;

    private final AVFrame frame = av_frame_alloc();
    private MediaTime start = MediaTime.ZERO;
    private boolean there;
    private @Nullable Orientation orientation;

    /// Takes a picture over; `decoded` is empty afterwards.
    void take(AVFrame decoded, MediaTime from) {
        forget();
        av_frame_move_ref(frame, decoded);
        start = from;
        there = true;
    }

    void forget() {
        av_frame_unref(frame);
        there = false;
        orientation = null;
    }

    boolean isThere() {
        return there;
    }

    MediaTime start() {
        return start;
    }

    AVFrame frame() {
        return frame;
    }

    /// Memory that is kept for it.
    long bytes() {
        long bytes = 0;
        for (int plane = 0; plane < PLANES; plane++) {
            bytes += frame.buf(plane) == null ? 0 : frame.buf(plane).size();
        }
        return bytes;
    }

    /// Cuts it to the shape of the frame it is to fill, if that was not done yet.
    ///
    /// @param from the clip it is of
    /// @return how it has to be turned
    Orientation cut(PacketDecoder from, int width, int height) {
        Orientation known = orientation;
        if (known == null) {
            known = Orientation.of(frame);
            AVRational pixel =
                    av_guess_sample_aspect_ratio(from.input().context(), from.stream(), frame);
            frame.sample_aspect_ratio(pixel);
            boolean swaps = known.swapsSides();
            CoverFit.crop(frame, swaps ? height : width, swaps ? width : height);
            orientation = known;
        }
        return known;
    }

    @Override
    public void close() {
        av_frame_free(frame);
    }
}
