package studio.longplay.engine.media;

import studio.longplay.engine.time.FrameRate;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a film is joined from.
///
/// @param segments files of [VideoEncoder], in order
/// @param aacChunks files of [AacEncoder], in order; none for a silent film
/// @param totalFrames frames of all segments
/// @param totalSamples samples of all chunks, at 48 kHz
/// @param chapters in order
/// @param captions in order, not overlapping; none for a film without a caption track
/// @param captionLanguage a BCP 47 tag, for example `en`
/// @param metadata `title`, `artist`, `comment` and what else FFmpeg's MP4 writer knows
public record MuxPlan(
        List<Path> segments,
        List<Path> aacChunks,
        long totalFrames,
        FrameRate rate,
        long totalSamples,
        List<ChapterMark> chapters,
        List<CaptionMark> captions,
        String captionLanguage,
        Map<String, String> metadata) {
    public MuxPlan {
        segments = List.copyOf(segments);
        aacChunks = List.copyOf(aacChunks);
        chapters = List.copyOf(chapters);
        captions = List.copyOf(captions);
        metadata = Collections.unmodifiableMap(new TreeMap<>(metadata));
    }
}
