package studio.longplay.engine.media;

import studio.longplay.engine.time.FrameRate;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a film is joined from.
///
/// @param container the kind of file; see [Container#refusal] for what goes into it
/// @param soundCodec of the chunks
/// @param pieces what of files of [VideoEncoder] is shown, in order
/// @param soundChunks files of [AacEncoder], in order; none for a silent film
/// @param totalFrames frames of all segments
/// @param totalSamples samples of all chunks, at 48 kHz
/// @param chapters in order
/// @param captions in order, not overlapping; none for a film without a caption track
/// @param captionLanguage a BCP 47 tag, for example `en`
/// @param metadata `title`, `artist`, `comment` and what else FFmpeg's writers know
public record MuxPlan(
        Container container,
        SoundCodec soundCodec,
        List<Piece> pieces,
        List<Path> soundChunks,
        long totalFrames,
        FrameRate rate,
        long totalSamples,
        List<ChapterMark> chapters,
        List<CaptionMark> captions,
        String captionLanguage,
        Map<String, String> metadata) {
    public MuxPlan {
        pieces = List.copyOf(pieces);
        soundChunks = List.copyOf(soundChunks);
        chapters = List.copyOf(chapters);
        captions = List.copyOf(captions);
        metadata = Collections.unmodifiableMap(new TreeMap<>(metadata));
    }

    /// An MP4 with AAC.
    public MuxPlan(
            List<Piece> pieces,
            List<Path> aacChunks,
            long totalFrames,
            FrameRate rate,
            long totalSamples,
            List<ChapterMark> chapters,
            List<CaptionMark> captions,
            String captionLanguage,
            Map<String, String> metadata) {
        this(
                Container.MP4,
                SoundCodec.AAC,
                pieces,
                aacChunks,
                totalFrames,
                rate,
                totalSamples,
                chapters,
                captions,
                captionLanguage,
                metadata);
    }

    /// The beginning of an encoded file, or all of it. The same file may be a piece any number of
    /// times: its packets are copied each time.
    ///
    /// @param frames of it that are taken, from the first on; a file with fewer is damaged
    public record Piece(Path file, int frames) {
        private static final int ALL = Integer.MAX_VALUE;

        public Piece {
            if (frames <= 0) {
                throw new IllegalArgumentException("a piece of " + frames + " frames");
            }
        }

        /// As many frames as there are.
        public static Piece whole(Path file) {
            return new Piece(file, ALL);
        }

        /// Whether the file is taken to its end, whatever its length.
        public boolean isWhole() {
            return frames == ALL;
        }
    }
}
