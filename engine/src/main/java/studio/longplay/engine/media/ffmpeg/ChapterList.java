package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_mallocz;

import org.bytedeco.ffmpeg.avformat.AVChapter;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.PointerPointer;

import studio.longplay.engine.media.ChapterMark;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The chapters of a file that is being written.
final class ChapterList {
    private static final int TICKS_PER_SECOND = 1000;

    private ChapterList() {}

    /// FFmpeg frees the chapters with the file, so they must lie in its own memory.
    static void add(AVFormatContext context, List<ChapterMark> marks) {
        if (marks.isEmpty()) {
            return;
        }
        PointerPointer<AVChapter> chapters =
                new PointerPointer<>(av_mallocz((long) marks.size() * Long.BYTES));
        for (int i = 0; i < marks.size(); i++) {
            try (AVChapter measure = new AVChapter()) {
                AVChapter chapter = new AVChapter(av_mallocz(measure.sizeof()));
                chapter.id(i);
                chapter.time_base(new AVRational().num(1).den(TICKS_PER_SECOND));
                chapter.start(marks.get(i).range().start().toMillisFloor());
                chapter.end(marks.get(i).range().end().toMillisFloor());
                AVDictionary metadata = new AVDictionary(null);
                av_dict_set(metadata, "title", marks.get(i).title(), 0);
                chapter.metadata(metadata);
                chapters.put(i, chapter);
            }
        }
        context.chapters(chapters);
        context.nb_chapters(marks.size());
    }

    /// Chapters as comments of Vorbis, which FLAC and Opus have too
    /// (wiki.xiph.org/Chapter_Extension). FFmpeg's own writer rounds their seconds up.
    static Map<String, String> comments(List<ChapterMark> marks) {
        Map<String, String> comments = new TreeMap<>();
        for (int i = 0; i < marks.size(); i++) {
            long millis = marks.get(i).range().start().toMillisFloor();
            String name = String.format(Locale.ROOT, "CHAPTER%03d", i);
            comments.put(
                    name,
                    String.format(
                            Locale.ROOT,
                            "%02d:%02d:%02d.%03d",
                            millis / 3_600_000,
                            millis / 60_000 % 60,
                            millis / 1000 % 60,
                            millis % 1000));
            comments.put(name + "NAME", marks.get(i).title());
        }
        return comments;
    }
}
