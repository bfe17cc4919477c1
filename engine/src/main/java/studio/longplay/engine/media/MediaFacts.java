package studio.longplay.engine.media;

import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;

import java.util.List;

/// What a media file says about itself.
///
/// @param container FFmpeg's name of the format
/// @param bytes of the file
public record MediaFacts(
        String container,
        MediaTime duration,
        long bytes,
        List<VideoStream> videos,
        List<SoundStream> sounds,
        List<TextStream> texts,
        List<ChapterMark> chapters) {
    public MediaFacts {
        videos = List.copyOf(videos);
        sounds = List.copyOf(sounds);
        texts = List.copyOf(texts);
        chapters = List.copyOf(chapters);
    }

    /// A track of pictures.
    ///
    /// @param codec FFmpeg's name
    /// @param profile the codec's profile, or empty
    /// @param level as the codec counts, 41 is 4.1; 0 if it has none
    /// @param width pixels as stored, before any rotation
    /// @param height pixels as stored, before any rotation
    /// @param rate the average; 1/1 if the file does not say
    /// @param frames as the file says; 0 if it does not
    public record VideoStream(
            String codec,
            String profile,
            int level,
            int width,
            int height,
            FrameRate rate,
            String pixelFormat,
            ColourTags colour,
            MediaTime duration,
            long frames) {}

    /// FFmpeg's names of how numbers become colours; `unknown` where the file is silent.
    public record ColourTags(String range, String matrix, String primaries, String transfer) {}

    /// A track of sound.
    ///
    /// @param sampleRateHz samples per second
    public record SoundStream(
            String codec, String profile, int sampleRateHz, int channels, MediaTime duration) {}

    /// A track of captions.
    ///
    /// @param language as the file names it, or empty
    public record TextStream(String codec, String language) {}
}
