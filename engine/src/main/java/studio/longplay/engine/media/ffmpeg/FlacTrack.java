package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S32;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;
import java.util.Map;

/// A FLAC file being written; see `media.FlacFile`.
public final class FlacTrack implements AutoCloseable {
    private static final String ENCODER = "flac";
    private static final int BITS = 24;
    private static final double SCALE = 1 << (BITS - 1);

    private final Path file;
    private final AVCodecContext codec;
    private final AVFormatContext format = new AVFormatContext(null);
    private final AVFrame frame = av_frame_alloc();
    private final AVPacket packet = av_packet_alloc();
    private int[] interleaved = {};
    private boolean open;

    private FlacTrack(Path file, int channels, SampleRate rate) {
        this.file = file;
        this.codec = avcodec_alloc_context3(encoder());
        codec.sample_rate(rate.hertz());
        codec.sample_fmt(AV_SAMPLE_FMT_S32);
        codec.bits_per_raw_sample(BITS);
        codec.time_base(new AVRational().num(1).den(rate.hertz()));
        codec.flags(codec.flags() | AV_CODEC_FLAG_BITEXACT);
        av_channel_layout_default(codec.ch_layout(), channels);
    }

    private static AVCodec encoder() {
        return avcodec_find_encoder_by_name(ENCODER);
    }

    /// Writes a whole file under its name, or nothing.
    public static void write(Path file, float[][] planar, SampleRate rate, Map<String, String> tags)
            throws StudioFault {
        Ffmpeg.load();
        Path part = DurableFile.partOf(file);
        try {
            try (FlacTrack track = new FlacTrack(part, planar.length, rate)) {
                track.begin(tags);
                track.samples(planar);
                track.end();
            }
            DurableFile.sync(part);
            DurableFile.publish(part, file);
        } finally {
            DurableFile.discard(part);
        }
    }

    /// A file that is written block by block.
    public static Stream open(Path file, int channels, SampleRate rate, Map<String, String> tags)
            throws StudioFault {
        Ffmpeg.load();
        Path part = DurableFile.partOf(file);
        FlacTrack track = new FlacTrack(part, channels, rate);
        boolean begun = false;
        try {
            track.begin(tags);
            begun = true;
            return new Stream(track, file, channels);
        } finally {
            if (!begun) {
                track.close();
                DurableFile.discard(part);
            }
        }
    }

    /// Collects blocks of any size into blocks of the encoder's.
    public static final class Stream {
        private final FlacTrack track;
        private final Path file;
        private final float[][] waiting;
        private int held;
        private long done;
        private boolean closed;

        private Stream(FlacTrack track, Path file, int channels) {
            this.track = track;
            this.file = file;
            this.waiting = new float[channels][track.codec.frame_size()];
        }

        /// Appends samples from `planar[channel][offset]` on.
        public void append(float[][] planar, int offset, int count) throws StudioFault {
            int taken = 0;
            while (taken < count) {
                int many = Math.min(count - taken, waiting[0].length - held);
                for (int channel = 0; channel < waiting.length; channel++) {
                    System.arraycopy(planar[channel], offset + taken, waiting[channel], held, many);
                }
                held += many;
                taken += many;
                if (held == waiting[0].length) {
                    drain();
                }
            }
        }

        private void drain() throws StudioFault {
            track.block(waiting, 0, held, done);
            done += held;
            held = 0;
        }

        /// Publishes the file, or leaves nothing behind. Closing twice is harmless.
        public void close(boolean keep) throws StudioFault {
            if (closed) {
                return;
            }
            closed = true;
            try (track) {
                if (keep) {
                    drain();
                    track.end();
                }
            } finally {
                if (!keep) {
                    DurableFile.discard(track.file);
                }
            }
            if (keep) {
                DurableFile.sync(track.file);
                DurableFile.publish(track.file, file);
            }
        }
    }

    private void begin(Map<String, String> tags) throws StudioFault {
        Ffmpeg.encoded(avcodec_open2(codec, encoder(), (AVDictionary) null), ENCODER);
        try (BytePointer name = Ffmpeg.name(file);
                BytePointer kind = new BytePointer("flac")) {
            Ffmpeg.written(avformat_alloc_output_context2(format, null, kind, name), file);
            format.flags(format.flags() | AVFormatContext.AVFMT_FLAG_BITEXACT);
            format.metadata(VideoSession.dictionary(tags));
            AVStream stream = avformat_new_stream(format, null);
            stream.time_base(codec.time_base());
            Ffmpeg.encoded(avcodec_parameters_from_context(stream.codecpar(), codec), ENCODER);
            AVIOContext io = new AVIOContext(null);
            Ffmpeg.written(avio_open(io, name, AVIO_FLAG_WRITE), file);
            format.pb(io);
            open = true;
        }
        Ffmpeg.written(avformat_write_header(format, (AVDictionary) null), file);
        frame.format(AV_SAMPLE_FMT_S32);
        frame.nb_samples(codec.frame_size());
        frame.sample_rate(codec.sample_rate());
        av_channel_layout_default(frame.ch_layout(), codec.ch_layout().nb_channels());
        Ffmpeg.allocated(av_frame_get_buffer(frame, 0));
        interleaved = new int[codec.frame_size() * codec.ch_layout().nb_channels()];
    }

    private void samples(float[][] planar) throws StudioFault {
        for (int at = 0; at < planar[0].length; at += codec.frame_size()) {
            int count = Math.min(codec.frame_size(), planar[0].length - at);
            block(planar, at, count, at);
        }
    }

    /// Encodes at most one block of the encoder's size.
    ///
    /// @param number of the block's first sample
    private void block(float[][] planar, int from, int count, long number) throws StudioFault {
        if (count == 0) {
            return;
        }
        for (int i = 0; i < count; i++) {
            for (int channel = 0; channel < planar.length; channel++) {
                interleaved[i * planar.length + channel] = whole(planar[channel][from + i]);
            }
        }
        Ffmpeg.allocated(av_frame_make_writable(frame));
        frame.nb_samples(count);
        frame.pts(number);
        new IntPointer(frame.data(0)).put(interleaved, 0, count * planar.length);
        send(frame);
    }

    /// In the upper 24 of 32 bits.
    private static int whole(float sample) {
        long rounded = Math.round(sample * SCALE);
        return (int) Math.clamp(rounded, -(long) SCALE, (long) SCALE - 1) << (Integer.SIZE - BITS);
    }

    private void send(@Nullable AVFrame next) throws StudioFault {
        Ffmpeg.encoded(avcodec_send_frame(codec, next), ENCODER);
        while (Ffmpeg.received(codec, packet, ENCODER)) {
            Ffmpeg.written(av_write_frame(format, packet), file);
        }
    }

    /// The last packet tells the length and the checksum of all, which stand in the beginning.
    private void end() throws StudioFault {
        send(null);
        Ffmpeg.written(av_write_trailer(format), file);
        open = false;
        Ffmpeg.written(avio_closep(format.pb()), file);
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            avio_closep(format.pb());
        }
        avformat_free_context(format);
        av_packet_free(packet);
        av_frame_free(frame);
        avcodec_free_context(codec);
    }
}
