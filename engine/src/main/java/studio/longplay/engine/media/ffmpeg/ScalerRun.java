package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/// FFmpeg's scaler at work, with where its planes go. A scaler that is replaced is let go.
final class ScalerRun implements AutoCloseable {
    private final PointerPointer<BytePointer> target = new PointerPointer<>(4);
    private final IntPointer targetRowBytes = new IntPointer(4);
    private @Nullable SwsContext context;

    /// Whether there is a scaler.
    boolean isReady() {
        return context != null;
    }

    /// Takes another scaler, which belongs to it from now on.
    void with(SwsContext made) {
        release();
        context = made;
    }

    /// Says where a plane goes.
    void into(int plane, BytePointer memory, int rowBytes) {
        target.put(plane, memory);
        targetRowBytes.put(plane, rowBytes);
    }

    /// Scales a whole picture.
    void scale(AVFrame frame) {
        sws_scale(
                context,
                new PointerPointer<BytePointer>(frame),
                frame.linesize(),
                0,
                frame.height(),
                target,
                targetRowBytes);
    }

    private void release() {
        SwsContext old = context;
        context = null;
        if (old != null) {
            sws_freeContext(old);
        }
    }

    @Override
    public void close() {
        release();
        target.close();
        targetRowBytes.close();
    }
}
