package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY8;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_AREA;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Glance;

import java.nio.file.Path;

/// Shrinks decoded pictures to a [Glance]: every pixel of it is the mean of those it stands for.
final class GreyScaler implements AutoCloseable {
    private static final int ONE = 1 << 16;

    private final Path file;
    private final PointerPointer<BytePointer> target = new PointerPointer<>(4);
    private final IntPointer targetRowBytes = new IntPointer(4);
    private @Nullable BytePointer memory;
    private @Nullable Glance glance;
    private @Nullable SwsContext context;
    private int width;
    private int height;
    private int format = -1;
    private boolean fullRange;

    GreyScaler(Path file) {
        this.file = file;
    }

    /// @return the same memory each time, of one shape for the whole film
    /// @throws StudioFault.Media `media.unreadable` if its pixels are of a kind we cannot turn
    Glance shrink(AVFrame frame) throws StudioFault {
        Glance small = glance;
        if (small == null) {
            small = new Glance(frame.width(), frame.height());
            glance = small;
            memory = new BytePointer((long) rowBytes(small) * small.height());
            target.put(0, memory);
            targetRowBytes.put(0, rowBytes(small));
        }
        sws_scale(
                prepared(frame, small),
                new PointerPointer<BytePointer>(frame),
                frame.linesize(),
                0,
                frame.height(),
                target,
                targetRowBytes);
        BytePointer from = java.util.Objects.requireNonNull(memory);
        for (int y = 0; y < small.height(); y++) {
            from.position((long) y * rowBytes(small))
                    .get(small.luma(), y * small.width(), small.width());
        }
        from.position(0);
        return small;
    }

    /// Rows are aligned, as the library's kernels like them.
    private static int rowBytes(Glance glance) {
        return Math.ceilDiv(glance.width(), 64) * 64;
    }

    private SwsContext prepared(AVFrame frame, Glance small) throws StudioFault {
        SwsContext ready = context;
        boolean full = FrameScaler.isFullRange(frame);
        if (ready != null
                && frame.width() == width
                && frame.height() == height
                && frame.format() == format
                && full == fullRange) {
            return ready;
        }
        release();
        width = frame.width();
        height = frame.height();
        format = frame.format();
        fullRange = full;
        SwsContext made =
                sws_getContext(
                        width,
                        height,
                        format,
                        small.width(),
                        small.height(),
                        AV_PIX_FMT_GRAY8,
                        SWS_AREA | SWS_ACCURATE_RND,
                        null,
                        null,
                        (DoublePointer) null);
        if (made == null) {
            throw MediaInput.unreadable(file, "its pixels are of an unusual kind");
        }
        IntPointer matrix = sws_getCoefficients(SWS_CS_ITU709);
        sws_setColorspaceDetails(made, matrix, full ? 1 : 0, matrix, 1, 0, ONE, ONE);
        context = made;
        return made;
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
        BytePointer old = memory;
        if (old != null) {
            old.close();
        }
    }
}
