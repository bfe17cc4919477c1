package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_FRAME_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_side_data;

import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVFrameSideData;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;

import studio.longplay.engine.media.Pixels;

import java.lang.foreign.ValueLayout;

/// How a stored picture has to be turned to stand upright: pixel (x, y) of the stored one goes to
/// (a x + c y, b x + d y), shifted into the picture.
///
/// @param a 1, 0 or -1, as are the others; exactly one of `a` and `c` and one of `b` and `d` is not
///   0
record Orientation(int a, int b, int c, int d) {
    static final Orientation UPRIGHT = new Orientation(1, 0, 0, 1);

    /// Where a JPEG's EXIF data says it, FFmpeg passes its number on as text (JEITA CP-3451,
    /// 4.6.4).
    private static final String EXIF = "Orientation";

    /// What a decoded picture says about itself; upright if nothing.
    static Orientation of(AVFrame frame) {
        AVFrameSideData data = av_frame_get_side_data(frame, AV_FRAME_DATA_DISPLAYMATRIX);
        if (data != null) {
            return ofMatrix(data.data());
        }
        AVDictionaryEntry entry =
                frame.metadata() == null ? null : av_dict_get(frame.metadata(), EXIF, null, 0);
        String text = entry == null ? "" : entry.value().getString().strip();
        return text.length() == 1 && Character.isDigit(text.charAt(0))
                ? ofExif(text.charAt(0) - '0')
                : UPRIGHT;
    }

    /// @param nine 32-bit numbers, as FFmpeg's display matrix has them
    static Orientation ofMatrix(Pointer nine) {
        IntPointer matrix = new IntPointer(nine);
        return ofMatrix(matrix.get(0), matrix.get(1), matrix.get(3), matrix.get(4));
    }

    /// Only quarter turns and mirrors are honoured.
    private static Orientation ofMatrix(int a, int b, int c, int d) {
        Orientation turned =
                new Orientation(
                        Integer.signum(a), Integer.signum(b), Integer.signum(c), Integer.signum(d));
        boolean along = a != 0 && d != 0 && b == 0 && c == 0;
        boolean across = a == 0 && d == 0 && b != 0 && c != 0;
        return along || across ? turned : UPRIGHT;
    }

    /// @param number 1 to 8
    static Orientation ofExif(int number) {
        return switch (number) {
            case 2 -> new Orientation(-1, 0, 0, 1);
            case 3 -> new Orientation(-1, 0, 0, -1);
            case 4 -> new Orientation(1, 0, 0, -1);
            case 5 -> new Orientation(0, 1, 1, 0);
            case 6 -> new Orientation(0, 1, -1, 0);
            case 7 -> new Orientation(0, -1, -1, 0);
            case 8 -> new Orientation(0, -1, 1, 0);
            default -> UPRIGHT;
        };
    }

    /// Whether width and height change places.
    boolean swapsSides() {
        return a == 0;
    }

    /// Turns a stored picture into an upright one of fitting size.
    void turn(Pixels stored, Pixels upright) {
        long startX = a + c < 0 ? upright.width() - 1 : 0;
        long startY = b + d < 0 ? upright.height() - 1 : 0;
        for (int y = 0; y < stored.height(); y++) {
            for (int x = 0; x < stored.width(); x++) {
                int pixel =
                        stored.bgra()
                                .get(
                                        ValueLayout.JAVA_INT_UNALIGNED,
                                        (long) y * stored.rowBytes() + 4L * x);
                long row = startY + (long) b * x + (long) d * y;
                long column = startX + (long) a * x + (long) c * y;
                upright.bgra()
                        .set(
                                ValueLayout.JAVA_INT_UNALIGNED,
                                row * upright.rowBytes() + 4 * column,
                                pixel);
            }
        }
    }
}
