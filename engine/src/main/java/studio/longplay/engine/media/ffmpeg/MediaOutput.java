package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;

import studio.longplay.engine.fault.StudioFault;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A media file being written. Packets are written in the order they come, nothing is held back,
/// and nothing goes in that varies between runs.
///
/// Every stream's packets count time in the clock it was added with, whatever clock the file has:
/// each time is rounded to the file's on its own, so errors never add up.
final class MediaOutput implements AutoCloseable {
    private final Path file;
    private final AVFormatContext context;
    private final List<AVRational> clocks = new ArrayList<>();
    private boolean open;

    private MediaOutput(Path file, AVFormatContext context) {
        this.file = file;
        this.context = context;
    }

    /// An MP4 file.
    static MediaOutput create(Path file) throws StudioFault {
        return create(file, "mp4");
    }

    /// @param format FFmpeg's name of the kind of file
    static MediaOutput create(Path file, String format) throws StudioFault {
        AVFormatContext context = new AVFormatContext(null);
        try (BytePointer name = Ffmpeg.name(file);
                BytePointer kind = new BytePointer(format)) {
            Ffmpeg.written(avformat_alloc_output_context2(context, null, kind, name), file);
            context.flags(context.flags() | AVFormatContext.AVFMT_FLAG_BITEXACT);
            MediaOutput output = new MediaOutput(file, context);
            output.openFile(name);
            return output;
        }
    }

    private void openFile(BytePointer name) throws StudioFault {
        AVIOContext io = new AVIOContext(null);
        int result = avio_open(io, name, AVIO_FLAG_WRITE);
        if (result < 0) {
            avformat_free_context(context);
        }
        Ffmpeg.written(result, file);
        context.pb(io);
        open = true;
    }

    AVFormatContext context() {
        return context;
    }

    /// A new stream whose time is counted in `1/timescale` seconds.
    AVStream add(int timescale) {
        AVStream stream = avformat_new_stream(context, null);
        stream.time_base(new AVRational().num(1).den(timescale));
        clocks.add(new AVRational().num(1).den(timescale));
        return stream;
    }

    /// Writes the beginning; all streams are added by now.
    void begin(Map<String, String> options) throws StudioFault {
        AVDictionary dictionary = VideoSession.dictionary(options);
        int result = avformat_write_header(context, dictionary);
        av_dict_free(dictionary);
        Ffmpeg.written(result, file);
    }

    void write(AVPacket packet) throws StudioFault {
        int stream = packet.stream_index();
        av_packet_rescale_ts(packet, clocks.get(stream), context.streams(stream).time_base());
        Ffmpeg.written(av_write_frame(context, packet), file);
    }

    /// Writes the index and forces the file to the disk.
    ///
    /// @return the file's size in bytes
    long finish() throws StudioFault {
        int result = av_write_trailer(context);
        closeFile();
        Ffmpeg.written(result, file);
        return DurableFile.sync(file);
    }

    private void closeFile() throws StudioFault {
        if (open) {
            open = false;
            Ffmpeg.written(avio_closep(context.pb()), file);
        }
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            avio_closep(context.pb());
        }
        avformat_free_context(context);
    }
}
