package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVCHROMA_LOC_LEFT;
import static org.bytedeco.ffmpeg.global.avutil.AVCHROMA_LOC_UNSPECIFIED;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BICUBIC;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BITEXACT;
import static org.bytedeco.ffmpeg.global.swscale.sws_alloc_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_init_context;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;

import studio.longplay.engine.media.PlanarFrame;

import java.lang.foreign.MemorySegment;

/// Gives decoded pictures of 4:2:0 to an encoder of 4:2:0 without making them RGB: copied where the
/// size is the frame's, else scaled plane by plane.
///
/// Chroma is sited left on both sides (ITU-T H.264, E.2.1), so that it does not move against luma
/// however much the picture is scaled.
final class PlanarScaler implements AutoCloseable {
    /// In 256ths of a pixel of luma.
    private static final int LEFT = 0;

    private static final int MIDDLE = 128;

    private static final int FLAGS = SWS_BICUBIC | SWS_ACCURATE_RND | SWS_BITEXACT;

    private final ScalerRun run = new ScalerRun();
    private int madeForWidth;
    private int madeForHeight;

    /// Whether a picture can be given so.
    static boolean isPlain(AVFrame frame) {
        int siting = frame.chroma_location();
        return frame.format() == AV_PIX_FMT_YUV420P
                && FrameScaler.isBt709(frame)
                && !FrameScaler.isFullRange(frame)
                && HdrCurve.of(frame.color_trc()) == null
                && (siting == AVCHROMA_LOC_LEFT || siting == AVCHROMA_LOC_UNSPECIFIED)
                && frame.linesize(0) > 0
                && frame.linesize(1) > 0
                && frame.linesize(2) == frame.linesize(1);
    }

    /// Fills `into` with the whole of a picture that [#isPlain].
    void print(AVFrame frame, PlanarFrame into) {
        if (frame.width() == into.width() && frame.height() == into.height()) {
            int width = into.width();
            int height = into.height();
            int chromaRow = into.chromaRowBytes();
            copy(frame, 0, new Plane(into.luma(), into.lumaRowBytes(), width, height));
            copy(frame, 1, new Plane(into.blue(), chromaRow, width / 2, height / 2));
            copy(frame, 2, new Plane(into.red(), chromaRow, width / 2, height / 2));
        } else {
            scale(frame, into);
        }
    }

    /// Where a plane goes.
    private record Plane(MemorySegment memory, int rowBytes, int width, int height) {}

    private static void copy(AVFrame frame, int plane, Plane into) {
        int fromRowBytes = frame.linesize(plane);
        long bytes = (long) fromRowBytes * (into.height() - 1) + into.width();
        MemorySegment from = NativeMemory.at(frame.data(plane), bytes);
        if (fromRowBytes == into.rowBytes()) {
            MemorySegment.copy(from, 0, into.memory(), 0, bytes);
            return;
        }
        for (int row = 0; row < into.height(); row++) {
            long at = (long) row * fromRowBytes;
            MemorySegment.copy(from, at, into.memory(), (long) row * into.rowBytes(), into.width());
        }
    }

    private void scale(AVFrame frame, PlanarFrame into) {
        prepare(frame, into);
        try (BytePointer luma = pointer(into.luma());
                BytePointer blue = pointer(into.blue());
                BytePointer red = pointer(into.red())) {
            run.into(0, luma, into.lumaRowBytes());
            run.into(1, blue, into.chromaRowBytes());
            run.into(2, red, into.chromaRowBytes());
            run.scale(frame);
        }
    }

    private static BytePointer pointer(MemorySegment memory) {
        return new BytePointer(memory.asByteBuffer());
    }

    private void prepare(AVFrame frame, PlanarFrame into) {
        if (run.isReady() && frame.width() == madeForWidth && frame.height() == madeForHeight) {
            return;
        }
        SwsContext made = sws_alloc_context();
        made.src_w(frame.width()).src_h(frame.height()).src_format(AV_PIX_FMT_YUV420P);
        made.dst_w(into.width()).dst_h(into.height()).dst_format(AV_PIX_FMT_YUV420P);
        made.src_h_chr_pos(LEFT).dst_h_chr_pos(LEFT);
        made.src_v_chr_pos(MIDDLE).dst_v_chr_pos(MIDDLE);
        made.flags(FLAGS);
        run.with(made);
        Ffmpeg.allocated(sws_init_context(made, null, null));
        madeForWidth = frame.width();
        madeForHeight = frame.height();
    }

    @Override
    public void close() {
        run.close();
    }
}
