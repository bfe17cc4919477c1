package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_PCM_F32LE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_new;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.NumberedFrames;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.time.FrameRate;

import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Map;

/// Writes small films for tests: numbered frames at any times, float PCM at any times.
public final class MadeFilm {
    private static final int CHUNK = 1000;

    private final Path file;
    private final String container;
    private int width = NumberedFrames.WIDTH;
    private int height = NumberedFrames.HEIGHT;
    private int turnedDegrees;
    private AVRational pixelShape = new AVRational().num(1).den(1);
    private long[] starts = {};
    private AVRational clock = new AVRational().num(1).den(1);
    private int gopFrames = 12;
    private float[][] sound = {};
    private int hertz = 48_000;
    private long soundStart;
    private long holeFrom = Long.MAX_VALUE;
    private long holeTo = Long.MAX_VALUE;

    private MadeFilm(Path file, String container) {
        this.file = file;
        this.container = container;
    }

    /// @param container FFmpeg's name: `mov`, `mp4`, `matroska`, `mpegts`, `wav`
    public static MadeFilm into(Path file, String container) {
        return new MadeFilm(file, container);
    }

    /// Frames at a constant rate.
    public MadeFilm frames(int count, FrameRate rate) {
        long[] times = new long[count];
        for (int i = 0; i < count; i++) {
            times[i] = i;
        }
        return frames(times, rate.denominator(), rate.numerator());
    }

    /// Frames that start at `starts[i] * num / den` seconds.
    public MadeFilm frames(long[] startTicks, int num, int den) {
        starts = startTicks.clone();
        clock = new AVRational().num(num).den(den);
        return this;
    }

    public MadeFilm size(int newWidth, int newHeight) {
        width = newWidth;
        height = newHeight;
        return this;
    }

    public MadeFilm gop(int frames) {
        gopFrames = frames;
        return this;
    }

    /// Shown turned clockwise by a quarter or more.
    public MadeFilm turned(int degrees) {
        turnedDegrees = degrees;
        return this;
    }

    public MadeFilm pixels(int across, int down) {
        pixelShape = new AVRational().num(across).den(down);
        return this;
    }

    /// @param startSample when its first sample sounds
    public MadeFilm sound(float[][] planar, int rateHz, long startSample) {
        sound = planar;
        hertz = rateHz;
        soundStart = startSample;
        return this;
    }

    /// Leaves these samples out of the file, without closing the gap.
    public MadeFilm hole(long fromSample, long toSample) {
        holeFrom = fromSample;
        holeTo = toSample;
        return this;
    }

    public Path write() throws StudioFault {
        Ffmpeg.load();
        AVFormatContext context = new AVFormatContext(null);
        try (BytePointer name = Ffmpeg.name(file)) {
            check(avformat_alloc_output_context2(context, null, new BytePointer(container), name));
            VideoSession session = starts.length == 0 ? null : VideoSession.open(settings());
            AVStream film = session == null ? null : addFilm(context, session);
            AVStream heard = sound.length == 0 ? null : addSound(context);
            AVIOContext io = new AVIOContext(null);
            check(avio_open(io, name, AVIO_FLAG_WRITE));
            context.pb(io);
            AVDictionary options =
                    VideoSession.dictionary(
                            Map.of("video_track_timescale", Integer.toString(clock.den())));
            check(avformat_write_header(context, options));
            if (session != null && film != null) {
                writeFilm(context, session, film);
                session.close();
            }
            if (heard != null) {
                writeSound(context, heard);
            }
            check(av_write_trailer(context));
            avio_closep(context.pb());
            avformat_free_context(context);
        }
        return file;
    }

    private VideoSettings settings() {
        return new VideoSettings(
                width, height, FrameRate.FPS_25, "libopenh264", 2_000_000, gopFrames, 1);
    }

    private AVStream addFilm(AVFormatContext context, VideoSession session) {
        AVStream stream = avformat_new_stream(context, null);
        check(avcodec_parameters_from_context(stream.codecpar(), session.codec()));
        stream.time_base(clock);
        stream.codecpar().sample_aspect_ratio(pixelShape);
        stream.sample_aspect_ratio(pixelShape);
        if (turnedDegrees != 0) {
            AVCodecParameters codec = stream.codecpar();
            AVPacketSideData all = new AVPacketSideData(null);
            AVPacketSideData data =
                    av_packet_side_data_new(
                            all, new IntPointer(1).put(0, 0), AV_PKT_DATA_DISPLAYMATRIX, 36, 0);
            codec.coded_side_data(all);
            codec.nb_coded_side_data(1);
            int cos = (int) Math.round(Math.cos(Math.toRadians(turnedDegrees)));
            int sin = (int) Math.round(Math.sin(Math.toRadians(turnedDegrees)));
            int one = 1 << 16;
            new IntPointer(data.data())
                    .put(cos * one, sin * one, 0, -sin * one, cos * one, 0, 0, 0, 1 << 30);
        }
        return stream;
    }

    private AVStream addSound(AVFormatContext context) {
        AVStream stream = avformat_new_stream(context, null);
        AVCodecParameters codec = stream.codecpar();
        codec.codec_type(AVMEDIA_TYPE_AUDIO);
        codec.codec_id(AV_CODEC_ID_PCM_F32LE);
        codec.format(AV_SAMPLE_FMT_FLT);
        codec.sample_rate(hertz);
        av_channel_layout_default(codec.ch_layout(), sound.length);
        codec.block_align(4 * sound.length);
        codec.bits_per_coded_sample(32);
        codec.bit_rate(32L * hertz * sound.length);
        stream.time_base(new AVRational().num(1).den(hertz));
        return stream;
    }

    private void writeFilm(AVFormatContext context, VideoSession session, AVStream stream)
            throws StudioFault {
        try (Arena arena = Arena.ofConfined()) {
            Pixels picture = Pixels.allocate(arena, width, height);
            for (int i = 0; i < starts.length; i++) {
                NumberedFrames.paint(picture, i);
                session.convert(picture);
                session.send(i);
                drain(context, session, stream);
            }
            session.flush();
            drain(context, session, stream);
        }
    }

    private void drain(AVFormatContext context, VideoSession session, AVStream stream)
            throws StudioFault {
        for (AVPacket packet = session.receive(); packet != null; packet = session.receive()) {
            int number = (int) packet.pts();
            packet.stream_index(stream.index());
            packet.pts(starts[number]);
            packet.dts(starts[number]);
            long next =
                    number + 1 < starts.length
                            ? starts[number + 1]
                            : 2 * starts[number] - (number > 0 ? starts[number - 1] : -1);
            packet.duration(next - starts[number]);
            av_packet_rescale_ts(packet, clock, stream.time_base());
            check(av_interleaved_write_frame(context, packet));
        }
    }

    private void writeSound(AVFormatContext context, AVStream stream) {
        AVRational samples = new AVRational().num(1).den(hertz);
        int length = sound[0].length;
        for (int from = 0; from < length; from += CHUNK) {
            int count = Math.min(CHUNK, length - from);
            if (from >= holeFrom && from < holeTo) {
                continue;
            }
            ByteBuffer bytes =
                    ByteBuffer.allocate(count * 4 * sound.length).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = from; i < from + count; i++) {
                for (float[] channel : sound) {
                    bytes.putFloat(channel[i]);
                }
            }
            AVPacket packet = av_packet_alloc();
            check(av_new_packet(packet, bytes.capacity()));
            packet.data().put(bytes.array());
            packet.stream_index(stream.index());
            packet.pts(soundStart + from);
            packet.dts(soundStart + from);
            packet.duration(count);
            av_packet_rescale_ts(packet, samples, stream.time_base());
            check(av_interleaved_write_frame(context, packet));
            av_packet_free(packet);
        }
    }

    private static void check(int result) {
        if (result < 0) {
            throw new IllegalStateException(Ffmpeg.reason(result));
        }
    }
}
