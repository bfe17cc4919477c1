package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_DEFAULT;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_TS_DISCONT;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BYTE;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A media file being read. Only plain files of known formats are opened: a playlist, whatever it
/// is called, can lead nowhere.
final class MediaInput implements AutoCloseable {
    /// FFmpeg's names of the formats we read. Formats that name other files are left out.
    private static final String FORMATS =
            "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,flv,asf,ogg,wav,w64,aiff,caf,au,"
                    + "flac,mp3,aac,ac3,eac3,dv,mxf,ivf,h264,hevc";

    /// The largest picture of a film that we decode: 8K with room to spare.
    static final long MOST_PIXELS = 64L << 20;

    private final Path file;
    private final AVFormatContext context;
    private final AVPacket packet = av_packet_alloc();

    private MediaInput(Path file, AVFormatContext context) {
        this.file = file;
        this.context = context;
    }

    /// Opens a film or sound file and looks at its streams.
    ///
    /// @throws StudioFault.Input `media.missing`
    /// @throws StudioFault.Media `media.unreadable`
    static MediaInput open(Path file) throws StudioFault {
        MediaInput media = open(file, null);
        media.lookAtStreams();
        return media;
    }

    /// Opens a file without looking further than its header.
    ///
    /// @param format the only format to read it as; null lets FFmpeg find out
    static MediaInput open(Path file, @Nullable String format) throws StudioFault {
        Ffmpeg.load();
        if (!Files.isRegularFile(file)) {
            throw new StudioFault.Input(
                    "media.missing",
                    "The media file " + file + " is missing.",
                    "Put it back or choose another, then start again.");
        }
        AVFormatContext context = new AVFormatContext(null);
        AVInputFormat input = format == null ? null : av_find_input_format(format);
        AVDictionary dictionary =
                VideoSession.dictionary(
                        Map.of(
                                "protocol_whitelist",
                                "file",
                                "format_whitelist",
                                format == null ? FORMATS : format));
        try (BytePointer name = Ffmpeg.name(file)) {
            int result = avformat_open_input(context, name, input, dictionary);
            readable(result, file);
        } finally {
            av_dict_free(dictionary);
        }
        context.flags(context.flags() | AVFormatContext.AVFMT_FLAG_DISCARD_CORRUPT);
        return new MediaInput(file, context);
    }

    /// FFmpeg may decode a little to see what the streams are; not more than [#MOST_PIXELS].
    private void lookAtStreams() throws StudioFault {
        int streams = context.nb_streams();
        try (PointerPointer<AVDictionary> options = new PointerPointer<>(streams)) {
            for (int i = 0; i < streams; i++) {
                options.put(
                        i,
                        VideoSession.dictionary(Map.of("max_pixels", Long.toString(MOST_PIXELS))));
            }
            int result = avformat_find_stream_info(context, options);
            for (int i = 0; i < streams; i++) {
                AVDictionary left = options.get(AVDictionary.class, i);
                if (left != null) {
                    av_dict_free(left);
                }
            }
            if (result < 0) {
                close();
            }
            readable(result, file);
        }
    }

    /// Reads on from this stream alone.
    void only(int index) {
        only(index, index);
    }

    /// Reads on from these two streams alone; a number below 0 is none.
    void only(int one, int other) {
        for (int i = 0; i < context.nb_streams(); i++) {
            boolean wanted = i == one || i == other;
            context.streams(i).discard(wanted ? AVDISCARD_DEFAULT : AVDISCARD_ALL);
        }
    }

    /// Goes to the last key frame at or before a time of the stream.
    ///
    /// @return whether there was one
    boolean seek(int streamIndex, long streamTicks) {
        return av_seek_frame(context, streamIndex, streamTicks, AVSEEK_FLAG_BACKWARD) >= 0;
    }

    /// Goes to the first byte of a file whose times say little about where things are (transport
    /// and program streams); any other stays where it is.
    void rewind() {
        if ((context.iformat().flags() & AVFMT_TS_DISCONT) != 0) {
            int _ = av_seek_frame(context, -1, 0, AVSEEK_FLAG_BYTE);
        }
    }

    /// @throws StudioFault.Media `media.unreadable` if the result is negative
    private static void readable(int result, Path file) throws StudioFault {
        if (result < 0) {
            throw unreadable(file, Ffmpeg.reason(result));
        }
    }

    static StudioFault unreadable(Path file, String reason) {
        return new StudioFault.Media(
                "media.unreadable",
                "The file " + file + " is no media file that we can read (" + reason + ").",
                "Convert it to MP4, WAV, FLAC or PNG, or choose another.");
    }

    static StudioFault damaged(Path file, String reason) {
        return new StudioFault.Media(
                "media.damaged",
                "The file " + file + " cannot be decoded (" + reason + ").",
                "Export or download it again; this copy is damaged.");
    }

    static StudioFault truncated(Path file, long expected, long found) {
        return new StudioFault.Media(
                "media.truncated",
                "The file %s is cut off: %d frames of %d are in it."
                        .formatted(file, found, expected),
                "Export or copy it again; this copy is incomplete.");
    }

    Path file() {
        return file;
    }

    AVFormatContext context() {
        return context;
    }

    /// The number of the best stream of an FFmpeg media type; -1 if there is none. The cover of a
    /// piece of music is no film.
    int best(int mediaType) {
        int index = av_find_best_stream(context, mediaType, -1, -1, (AVCodec) null, 0);
        if (index < 0 || !isCover(index)) {
            return Math.max(-1, index);
        }
        for (int i = 0; i < context.nb_streams(); i++) {
            if (stream(i).codecpar().codec_type() == mediaType && !isCover(i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isCover(int index) {
        return (stream(index).disposition() & AV_DISPOSITION_ATTACHED_PIC) != 0;
    }

    AVStream stream(int index) {
        return context.streams(index);
    }

    /// The next whole packet of any stream, valid until the next call; null at the end of the file.
    /// A packet that the file's end cuts off is not given.
    ///
    /// @throws StudioFault.Media `media.damaged`
    @Nullable AVPacket next() throws StudioFault {
        av_packet_unref(packet);
        int result = av_read_frame(context, packet);
        if (result == AVERROR_EOF()) {
            return null;
        }
        if (result < 0) {
            throw damaged(file, Ffmpeg.reason(result));
        }
        return packet;
    }

    @Override
    public void close() {
        av_packet_free(packet);
        avformat_close_input(context);
    }
}
