package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MOV_TEXT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_SUBRIP;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_WEBVTT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_INPUT_BUFFER_PADDING_SIZE;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_copy;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_SUBTITLE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_mallocz;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Container;
import studio.longplay.engine.media.MuxPlan;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;

/// The film's tracks, chapters and description.
final class FilmFile implements AutoCloseable {
    static final int VIDEO = 0;
    static final int SOUND = 1;

    /// Divides by 48 kHz and by every frame rate, so that lengths in the film's header are exact.
    private static final int MOVIE_TICKS_PER_SECOND = 240_000;

    private final MediaOutput output;
    private final MuxPlan plan;

    private FilmFile(MediaOutput output, MuxPlan plan) {
        this.output = output;
        this.plan = plan;
    }

    static FilmFile create(Path part, MuxPlan plan, VideoTrack video, SoundPackets sound)
            throws StudioFault {
        MediaOutput output = MediaOutput.create(part, format(plan.container()));
        boolean begun = false;
        try {
            FilmFile film = new FilmFile(output, plan);
            film.begin(video, sound);
            begun = true;
            return film;
        } finally {
            if (!begun) {
                output.close();
            }
        }
    }

    private static String format(Container container) {
        return switch (container) {
            case MP4 -> "mp4";
            case MOV -> "mov";
            case MKV -> "matroska";
            case WEBM -> "webm";
        };
    }

    private void begin(VideoTrack video, SoundPackets sound) throws StudioFault {
        VideoTimescale timescale = VideoTimescale.of(plan.rate());
        addVideo(video, timescale);
        if (!plan.soundChunks().isEmpty()) {
            AVStream stream = output.add(Adts.SAMPLE_RATE_HZ);
            sound.describe(stream.codecpar());
            set(stream, "language", language(plan.captionLanguage()));
        }
        if (!plan.captions().isEmpty()) {
            addCaptions();
        }
        ChapterList.add(output.context(), plan.chapters());
        AVDictionary metadata = new AVDictionary(null);
        plan.metadata().forEach((key, value) -> set(metadata, key, value));
        output.context().metadata(metadata);
        output.begin(options(timescale, video.keyFrames()));
    }

    /// The index stands before the media in every container.
    private Map<String, String> options(VideoTimescale timescale, long keyFrames) {
        return plan.container().exactClock()
                ? Map.of(
                        "video_track_timescale", Integer.toString(timescale.ticksPerSecond()),
                        "movie_timescale", Integer.toString(MOVIE_TICKS_PER_SECOND),
                        "moov_size", Integer.toString(IndexRoom.bytes(plan)))
                : Map.of(
                        "reserve_index_space",
                        Integer.toString(IndexRoom.cueBytes(plan, keyFrames)));
    }

    private void addVideo(VideoTrack video, VideoTimescale timescale) {
        AVStream stream = output.add(timescale.ticksPerSecond());
        Ffmpeg.allocated(avcodec_parameters_copy(stream.codecpar(), video.parameters()));
        stream.codecpar().codec_tag(0);
        if (plan.container().exactClock()) {
            stream.codecpar().codec_tag(video.tag());
            if (video.tag() == FourLetters.of("hvc1")) {
                CodecSets.complete(stream.codecpar().extradata());
            }
        }
        stream.avg_frame_rate(
                new AVRational().num(plan.rate().numerator()).den(plan.rate().denominator()));
        stream.r_frame_rate(stream.avg_frame_rate());
    }

    private void addCaptions() {
        AVStream stream = output.add(TimedText.TICKS_PER_SECOND);
        AVCodecParameters parameters = stream.codecpar();
        parameters.codec_type(AVMEDIA_TYPE_SUBTITLE);
        switch (plan.container()) {
            case MP4, MOV -> {
                parameters.codec_id(AV_CODEC_ID_MOV_TEXT);
                parameters.codec_tag(FourLetters.of("tx3g"));
                describe(parameters, TimedText.description());
            }
            case MKV -> parameters.codec_id(AV_CODEC_ID_SUBRIP);
            case WEBM -> parameters.codec_id(AV_CODEC_ID_WEBVTT);
        }
        set(stream, "language", language(plan.captionLanguage()));
    }

    static void describe(AVCodecParameters parameters, byte[] bytes) {
        BytePointer memory =
                new BytePointer(av_mallocz(bytes.length + AV_INPUT_BUFFER_PADDING_SIZE));
        memory.capacity(bytes.length).put(bytes, 0, bytes.length);
        parameters.extradata(memory);
        parameters.extradata_size(bytes.length);
    }

    /// The three letters that MP4 wants; `und` for what has none.
    private static String language(String tag) {
        try {
            String letters = Locale.forLanguageTag(tag).getISO3Language();
            return letters.isEmpty() ? "und" : letters;
        } catch (MissingResourceException e) {
            return "und";
        }
    }

    private static void set(AVStream stream, String key, String value) {
        AVDictionary metadata = new AVDictionary(null);
        set(metadata, key, value);
        stream.metadata(metadata);
    }

    private static void set(AVDictionary dictionary, String key, String value) {
        av_dict_set(dictionary, key, value, 0);
    }

    int captionStream() {
        return plan.soundChunks().isEmpty() ? SOUND : SOUND + 1;
    }

    void write(AVPacket packet, int stream) throws StudioFault {
        packet.stream_index(stream);
        output.write(packet);
    }

    void finish() throws StudioFault {
        output.finish();
    }

    @Override
    public void close() {
        output.close();
    }
}
