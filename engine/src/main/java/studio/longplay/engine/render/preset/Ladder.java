package studio.longplay.engine.render.preset;

import studio.longplay.engine.media.VideoCodec;
import studio.longplay.engine.time.FrameRate;

/// The steps of the bit rate ladder.
///
/// The standard step gives 1920x1080 at 30 frames a second 8 Mbit/s of H.264 and 3840x2160 24
/// Mbit/s: smaller pictures need more bits for each pixel. The other steps have half and twice
/// that. HEVC and AV1 need about 0.6 and 0.5 of it for the same picture.
public enum Ladder {
    PREVIEW(0.5),
    STANDARD(1),
    HIGH(2);

    private static final double HD_PIXELS_PER_SECOND = 1920.0 * 1080 * 30;
    private static final double HD_BITS_PER_SECOND = 8_000_000;
    private static final double FOUR_TIMES_THE_PIXELS_NEED = 3;
    private static final int STEP_BITS_PER_SECOND = 50_000;

    private final double share;

    Ladder(double share) {
        this.share = share;
    }

    /// What moving pictures are given at this step, in bits per second, in steps of 50 kbit/s.
    ///
    /// @param width pixels
    /// @param height pixels
    public long bitRate(int width, int height, FrameRate rate, VideoCodec codec) {
        double pixels = (double) width * height * rate.numerator() / rate.denominator();
        double times = pixels / HD_PIXELS_PER_SECOND;
        double power = StrictMath.log(FOUR_TIMES_THE_PIXELS_NEED) / StrictMath.log(4);
        double bits = HD_BITS_PER_SECOND * (times <= 1 ? times : StrictMath.pow(times, power));
        long steps = StrictMath.round(bits * share * need(codec) / STEP_BITS_PER_SECOND);
        return Math.max(1, steps) * STEP_BITS_PER_SECOND;
    }

    private static double need(VideoCodec codec) {
        return switch (codec) {
            case H264 -> 1;
            case HEVC, HEVC_10 -> 0.6;
            case AV1 -> 0.5;
        };
    }
}
