package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_profile_name;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_SUBTITLE;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_color_primaries_name;
import static org.bytedeco.ffmpeg.global.avutil.av_color_range_name;
import static org.bytedeco.ffmpeg.global.avutil.av_color_space_name;
import static org.bytedeco.ffmpeg.global.avutil.av_color_transfer_name;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;
import static org.bytedeco.ffmpeg.global.avutil.av_get_pix_fmt_name;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVChapter;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.ChapterMark;
import studio.longplay.engine.media.MediaFacts;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads what a file says about itself; see `media.MediaProbe`.
public final class FactsReader {
    private static final long MICROSECONDS = 1_000_000;

    private final List<MediaFacts.VideoStream> videos = new ArrayList<>();
    private final List<MediaFacts.SoundStream> sounds = new ArrayList<>();
    private final List<MediaFacts.TextStream> texts = new ArrayList<>();

    private FactsReader() {}

    public static MediaFacts read(Path file) throws StudioFault {
        try (MediaInput input = MediaInput.open(file)) {
            FactsReader reader = new FactsReader();
            for (int i = 0; i < input.context().nb_streams(); i++) {
                reader.add(input.stream(i));
            }
            return new MediaFacts(
                    input.context().iformat().name().getString(),
                    duration(
                            input.context().duration(),
                            new AVRational().num(1).den((int) MICROSECONDS)),
                    Files.size(file),
                    reader.videos,
                    reader.sounds,
                    reader.texts,
                    chapters(input));
        } catch (IOException e) {
            throw MediaInput.unreadable(file, String.valueOf(e.getMessage()));
        }
    }

    private void add(AVStream stream) {
        int type = stream.codecpar().codec_type();
        if (type == AVMEDIA_TYPE_VIDEO) {
            videos.add(video(stream));
        } else if (type == AVMEDIA_TYPE_AUDIO) {
            sounds.add(sound(stream));
        } else if (type == AVMEDIA_TYPE_SUBTITLE) {
            texts.add(
                    new MediaFacts.TextStream(codec(stream), value(stream.metadata(), "language")));
        }
    }

    private static MediaFacts.VideoStream video(AVStream stream) {
        AVCodecParameters codec = stream.codecpar();
        return new MediaFacts.VideoStream(
                codec(stream),
                profile(codec),
                Math.max(0, codec.level()),
                codec.width(),
                codec.height(),
                rate(stream.avg_frame_rate()),
                text(av_get_pix_fmt_name(codec.format())),
                new MediaFacts.ColourTags(
                        text(av_color_range_name(codec.color_range())),
                        text(av_color_space_name(codec.color_space())),
                        text(av_color_primaries_name(codec.color_primaries())),
                        text(av_color_transfer_name(codec.color_trc()))),
                duration(stream.duration(), stream.time_base()),
                stream.nb_frames());
    }

    private static MediaFacts.SoundStream sound(AVStream stream) {
        AVCodecParameters codec = stream.codecpar();
        return new MediaFacts.SoundStream(
                codec(stream),
                profile(codec),
                codec.sample_rate(),
                codec.ch_layout().nb_channels(),
                duration(stream.duration(), stream.time_base()));
    }

    private static List<ChapterMark> chapters(MediaInput input) {
        List<ChapterMark> chapters = new ArrayList<>();
        for (int i = 0; i < input.context().nb_chapters(); i++) {
            AVChapter chapter = input.context().chapters(i);
            MediaTime start = StreamClock.time(chapter.start(), chapter.time_base());
            MediaTime end = StreamClock.time(chapter.end(), chapter.time_base());
            TimeRange range = TimeRange.between(start, end.max(start));
            chapters.add(new ChapterMark(range, value(chapter.metadata(), "title")));
        }
        return chapters;
    }

    private static MediaTime duration(long ticks, AVRational timeBase) {
        return ticks == AV_NOPTS_VALUE ? MediaTime.ZERO : StreamClock.time(ticks, timeBase);
    }

    private static FrameRate rate(AVRational rate) {
        return rate.num() > 0 && rate.den() > 0
                ? new FrameRate(rate.num(), rate.den())
                : new FrameRate(1, 1);
    }

    private static String codec(AVStream stream) {
        return text(avcodec_get_name(stream.codecpar().codec_id()));
    }

    private static String profile(AVCodecParameters codec) {
        BytePointer name = avcodec_profile_name(codec.codec_id(), codec.profile());
        return name == null ? "" : name.getString();
    }

    private static String text(@Nullable BytePointer name) {
        return name == null ? "unknown" : name.getString();
    }

    private static String value(@Nullable AVDictionary metadata, String key) {
        AVDictionaryEntry entry = metadata == null ? null : av_dict_get(metadata, key, null, 0);
        return entry == null ? "" : entry.value().getString(StandardCharsets.UTF_8);
    }
}
