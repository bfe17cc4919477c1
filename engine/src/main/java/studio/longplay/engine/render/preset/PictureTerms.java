package studio.longplay.engine.render.preset;

import studio.longplay.engine.media.EncoderWish;
import studio.longplay.engine.media.EncodingEffort;
import studio.longplay.engine.media.VideoCodec;
import studio.longplay.engine.time.FrameRate;

import java.util.List;
import java.util.Optional;

/// What the pictures of a delivery are to be. A delivery of sound alone has them too: the preview
/// is drawn by them.
///
/// @param width pixels
/// @param height pixels
/// @param ladder the step that the bit rate is of, or was of before it was set by hand
/// @param bitRate that moving pictures aim at, bits per second; still ones take far less
/// @param gopFrames frames from one key frame to the next, at most
/// @param effort how much time the encoder may take
/// @param encoder the one that must be used, by FFmpeg's name; empty for the best that works
/// @param ownFfmpeg whether the user's own `ffmpeg` program may be asked
public record PictureTerms(
        int width,
        int height,
        FrameRate rate,
        VideoCodec codec,
        Ladder ladder,
        long bitRate,
        int gopFrames,
        EncodingEffort effort,
        Motion motion,
        Optional<String> encoder,
        boolean ownFfmpeg) {
    /// Frames of a group where nothing else is said.
    public static final int GOP_FRAMES = 60;

    public PictureTerms {
        if (width <= 0 || height <= 0 || bitRate <= 0 || gopFrames <= 0) {
            throw new IllegalArgumentException(
                    "no picture: " + width + "x" + height + ", " + bitRate + ", " + gopFrames);
        }
    }

    /// H.264 at 30 frames a second with a step's bit rate.
    static PictureTerms of(int width, int height, Ladder ladder, EncodingEffort effort) {
        FrameRate rate = FrameRate.FPS_30;
        VideoCodec codec = VideoCodec.H264;
        return new PictureTerms(
                width,
                height,
                rate,
                codec,
                ladder,
                ladder.bitRate(width, height, rate, codec),
                GOP_FRAMES,
                effort,
                Motion.LOOPING,
                Optional.empty(),
                true);
    }

    /// Whether the bit rate was set by hand.
    public boolean ownBitRate() {
        return bitRate != ladder.bitRate(width, height, rate, codec);
    }

    /// With what changed, and the step's bit rate for it unless the bit rate was set by hand.
    private PictureTerms reckoned(
            int newWidth, int newHeight, FrameRate newRate, VideoCodec newCodec) {
        long bits = ownBitRate() ? bitRate : ladder.bitRate(newWidth, newHeight, newRate, newCodec);
        return new PictureTerms(
                newWidth, newHeight, newRate, newCodec, ladder, bits, gopFrames, effort, motion,
                encoder, ownFfmpeg);
    }

    public PictureTerms withSize(int newWidth, int newHeight) {
        return reckoned(newWidth, newHeight, rate, codec);
    }

    public PictureTerms withRate(FrameRate other) {
        return reckoned(width, height, other, codec);
    }

    public PictureTerms withCodec(VideoCodec other) {
        return reckoned(width, height, rate, other);
    }

    /// With that step's bit rate, whatever it was before.
    public PictureTerms withLadder(Ladder other) {
        return new PictureTerms(
                width,
                height,
                rate,
                codec,
                other,
                other.bitRate(width, height, rate, codec),
                gopFrames,
                effort,
                motion,
                encoder,
                ownFfmpeg);
    }

    /// With a bit rate set by hand, in bits per second.
    public PictureTerms withBitRate(long other) {
        return new PictureTerms(
                width, height, rate, codec, ladder, other, gopFrames, effort, motion, encoder,
                ownFfmpeg);
    }

    public PictureTerms withGopFrames(int other) {
        return new PictureTerms(
                width, height, rate, codec, ladder, bitRate, other, effort, motion, encoder,
                ownFfmpeg);
    }

    public PictureTerms withEffort(EncodingEffort other) {
        return new PictureTerms(
                width, height, rate, codec, ladder, bitRate, gopFrames, other, motion, encoder,
                ownFfmpeg);
    }

    public PictureTerms withMotion(Motion other) {
        return new PictureTerms(
                width, height, rate, codec, ladder, bitRate, gopFrames, effort, other, encoder,
                ownFfmpeg);
    }

    public PictureTerms withEncoder(Optional<String> other) {
        return new PictureTerms(
                width, height, rate, codec, ladder, bitRate, gopFrames, effort, motion, other,
                ownFfmpeg);
    }

    public PictureTerms withOwnFfmpeg(boolean allowed) {
        return new PictureTerms(
                width, height, rate, codec, ladder, bitRate, gopFrames, effort, motion, encoder,
                allowed);
    }

    /// The encoder that is wanted for it.
    public EncoderWish wish() {
        return new EncoderWish(
                codec, width, height, rate, encoder.orElse(null), ownFfmpeg, List.of());
    }
}
