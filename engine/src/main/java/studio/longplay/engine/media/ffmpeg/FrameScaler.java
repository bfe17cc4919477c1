package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT2020_NCL;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT470BG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_SMPTE170M;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB48LE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ422P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ444P;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BICUBIC;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_BT2020;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU601;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FULL_CHR_H_INP;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FULL_CHR_H_INT;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;

/// Turns decoded pictures into BGRA of another size, with the colours their tags ask for.
///
/// Pictures without tags are BT.709 from 720 lines on, BT.601 below, as players agree. Pictures of
/// high dynamic range go by way of 16 bits a colour.
final class FrameScaler implements AutoCloseable {
    private static final int HD_LINES = 720;
    private static final int ONE = 1 << 16;

    /// Of a pixel with three colours of 16 bits.
    private static final long DEEP_BYTES = 6;

    private static final int FLAGS =
            SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT | SWS_FULL_CHR_H_INP;

    private final ScalerRun run = new ScalerRun();
    private final Path file;
    private @Nullable Shape shape;
    private @Nullable MemorySegment deep;
    private @Nullable HdrFolding folding;

    /// @param file the pictures are from
    FrameScaler(Path file) {
        this.file = file;
    }

    /// What the context was made for.
    private record Shape(
            int width,
            int height,
            int format,
            int matrix,
            boolean fullRange,
            int toW,
            int toH,
            int toFormat) {}

    /// Fills `into` with the whole picture; alpha, if the picture has any, stays straight. What has
    /// a high dynamic range is folded into the standard one.
    ///
    /// @throws StudioFault.Media `media.unreadable` if its pixels are of a kind we cannot turn
    void scale(AVFrame frame, Pixels into) throws StudioFault {
        HdrCurve curve = HdrCurve.of(frame.color_trc());
        if (curve == null) {
            prepare(frame, into, AV_PIX_FMT_BGRA);
            scale(frame, into.bgra(), into.rowBytes());
            return;
        }
        MemorySegment samples = deepSamples(DEEP_BYTES * into.width() * into.height());
        prepare(frame, into, AV_PIX_FMT_RGB48LE);
        scale(frame, samples, (int) DEEP_BYTES * into.width());
        HdrFolding ready = folding;
        double peakNits = PeakLight.of(frame, curve);
        if (ready == null || !ready.isFor(curve, peakNits)) {
            ready = new HdrFolding(curve, peakNits);
            folding = ready;
        }
        ready.fold(samples, into);
    }

    private MemorySegment deepSamples(long bytes) {
        MemorySegment ready = deep;
        if (ready == null || ready.byteSize() != bytes) {
            ready = Arena.ofAuto().allocate(bytes, 64);
            deep = ready;
        }
        return ready;
    }

    private void scale(AVFrame frame, MemorySegment into, int rowBytes) {
        try (BytePointer memory = new BytePointer(into.asByteBuffer())) {
            run.into(0, memory, rowBytes);
            run.scale(frame);
        }
    }

    private void prepare(AVFrame frame, Pixels into, int toFormat) throws StudioFault {
        Shape wanted =
                new Shape(
                        frame.width(),
                        frame.height(),
                        frame.format(),
                        matrix(frame),
                        isFullRange(frame),
                        into.width(),
                        into.height(),
                        toFormat);
        if (!run.isReady() || !wanted.equals(shape)) {
            run.with(made(wanted));
            shape = wanted;
        }
    }

    private SwsContext made(Shape shape) throws StudioFault {
        SwsContext made =
                sws_getContext(
                        shape.width(),
                        shape.height(),
                        shape.format(),
                        shape.toW(),
                        shape.toH(),
                        shape.toFormat(),
                        FLAGS,
                        null,
                        null,
                        (DoublePointer) null);
        if (made == null) {
            throw MediaInput.unreadable(file, "its pixels are of an unusual kind");
        }
        IntPointer coefficients = sws_getCoefficients(shape.matrix());
        int range = shape.fullRange() ? 1 : 0;
        sws_setColorspaceDetails(made, coefficients, range, coefficients, 1, 0, ONE, ONE);
        return made;
    }

    private static int matrix(AVFrame frame) {
        int space = frame.colorspace();
        if (space == AVCOL_SPC_BT709) {
            return SWS_CS_ITU709;
        }
        if (space == AVCOL_SPC_BT470BG || space == AVCOL_SPC_SMPTE170M) {
            return SWS_CS_ITU601;
        }
        if (space == AVCOL_SPC_BT2020_NCL) {
            return SWS_CS_BT2020;
        }
        boolean jpeg = isFullRange(frame);
        return !jpeg && frame.height() >= HD_LINES ? SWS_CS_ITU709 : SWS_CS_ITU601;
    }

    /// Whether its tags, or its size where it has none, ask for BT.709.
    static boolean isBt709(AVFrame frame) {
        return matrix(frame) == SWS_CS_ITU709;
    }

    /// Whether black is 0 and white the highest value, as in JPEG.
    static boolean isFullRange(AVFrame frame) {
        int format = frame.format();
        return frame.color_range() == AVCOL_RANGE_JPEG
                || format == AV_PIX_FMT_YUVJ420P
                || format == AV_PIX_FMT_YUVJ422P
                || format == AV_PIX_FMT_YUVJ444P;
    }

    @Override
    public void close() {
        run.close();
    }
}
