package studio.longplay.engine.media;

import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;

import java.util.Optional;

/// What there is to use in a file of the user's, after all its packets were looked at.
///
/// @param container FFmpeg's name of the format
/// @param duration the longer of film and sound; zero for a still
/// @param picture of a film or still
/// @param sound of a film or sound file
public record FootageFacts(
        Kind kind,
        String container,
        MediaTime duration,
        Optional<PictureTrack> picture,
        Optional<SoundTrack> sound) {
    /// What a file is used as.
    public enum Kind {
        VIDEO,
        AUDIO,
        STILL
    }

    /// Pictures, moving or not.
    ///
    /// @param codec FFmpeg's name
    /// @param width pixels across, once upright and with square pixels
    /// @param height pixels down, once upright
    /// @param rate exact if the rate is constant, else the standard rate nearest to the usual one;
    ///   25 for a still
    /// @param variable whether the pictures do not keep to the rate
    /// @param frames pictures in the file; 1 for a still
    /// @param keyFrames pictures that stand alone
    /// @param duration from the first picture's start to the last one's end
    public record PictureTrack(
            String codec,
            int width,
            int height,
            FrameRate rate,
            boolean variable,
            long frames,
            long keyFrames,
            MediaTime duration) {}

    /// Sound.
    ///
    /// @param codec FFmpeg's name
    /// @param sampleRateHz samples per second, as stored
    /// @param duration of the sound alone
    /// @param offset from the first picture to the first sample; negative if the sound is earlier,
    ///   zero without pictures
    public record SoundTrack(
            String codec, int sampleRateHz, int channels, MediaTime duration, MediaTime offset) {}
}
