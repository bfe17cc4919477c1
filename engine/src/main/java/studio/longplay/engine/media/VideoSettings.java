package studio.longplay.engine.media;

import studio.longplay.engine.time.FrameRate;

import java.util.Map;

/// How a segment's pictures are to be encoded.
///
/// @param width pixels, even
/// @param height pixels, even
/// @param rate frames per second
/// @param codec of the stream; the pixel format and the profile follow from it
/// @param encoder FFmpeg's name of the encoder, for example `libopenh264`; one of the user's own
///   program is `ffmpeg:libx264`
/// @param effort how much time it may take
/// @param bitRate bits per second that moving pictures are given; still ones take far fewer. With
///   OpenH264 moving grain may take up to four times as many and with SVT-AV1 any number, since
///   there quality comes first; libx264 and libx265 stay near it
/// @param gopFrames frames from one key frame to the next; groups are closed, without B frames
/// @param threads the encoder may use; with the built-in encoder the bytes do not depend on it
public record VideoSettings(
        int width,
        int height,
        FrameRate rate,
        VideoCodec codec,
        String encoder,
        EncodingEffort effort,
        long bitRate,
        int gopFrames,
        int threads) {
    /// 2: no longer in low-delay mode.
    private static final int SVT_AV1_REVISION = 2;

    public VideoSettings {
        if (width <= 0 || height <= 0 || width % 2 != 0 || height % 2 != 0) {
            throw new IllegalArgumentException("not a video size: " + width + "x" + height);
        }
        if (bitRate <= 0 || gopFrames <= 0 || threads <= 0) {
            throw new IllegalArgumentException(
                    "bit rate, frames of a group and threads must be positive");
        }
    }

    /// H.264 with the usual effort.
    public VideoSettings(
            int width,
            int height,
            FrameRate rate,
            String encoder,
            long bitRate,
            int gopFrames,
            int threads) {
        this(
                width,
                height,
                rate,
                VideoCodec.H264,
                encoder,
                EncodingEffort.STANDARD,
                bitRate,
                gopFrames,
                threads);
    }

    /// What stands in a recipe for them: more than themselves where the same settings once gave
    /// other packets.
    public Object recipe() {
        return encoder.endsWith("libsvtav1")
                ? Map.of("settings", this, "revision", SVT_AV1_REVISION)
                : this;
    }

    /// The same but for the encoder.
    public VideoSettings withEncoder(String other) {
        return new VideoSettings(
                width, height, rate, codec, other, effort, bitRate, gopFrames, threads);
    }
}
