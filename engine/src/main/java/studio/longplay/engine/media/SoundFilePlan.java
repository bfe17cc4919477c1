package studio.longplay.engine.media;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a file of sound alone is to be.
///
/// @param channels 1 or 2
/// @param source the rate that the sound comes in
/// @param target the rate of the file; 48 kHz for Opus
/// @param bitRate bits per second; FLAC takes what it needs
/// @param chapters in order; none for a file without
/// @param tags `title`, `artist`, `album`, `genre`, `date`, `comment`, `track` and what else
///   FFmpeg's writers know
/// @param cover a JPEG or PNG file; null for none
public record SoundFilePlan(
        SoundContainer kind,
        int channels,
        SampleRate source,
        SampleRate target,
        int bitRate,
        List<ChapterMark> chapters,
        Map<String, String> tags,
        @Nullable Path cover) {
    public SoundFilePlan {
        if (channels < 1 || channels > 2 || bitRate <= 0) {
            throw new IllegalArgumentException(channels + " channels at " + bitRate + " bits/s");
        }
        chapters = List.copyOf(chapters);
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }
}
