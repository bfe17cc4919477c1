package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_CLOSED_GOP;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVCHROMA_LOC_LEFT;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Patches;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.PlanarFrame;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.time.FrameRate;

import java.util.List;
import java.util.Map;

/// One open video encoder and the frame it reads from. Packets count time in frames.
final class VideoSession implements AutoCloseable {
    /// FFmpeg aligns rows so that its SIMD code never straddles them.
    private static final int ALIGNMENT = 64;

    private final VideoSettings settings;
    private final AVCodecContext codec;
    private final AVFrame frame;
    private final AVPacket packet;
    private final FrameConverter converter;
    private final boolean semiPlanar;
    private final @Nullable HardwareFrames hardware;

    private VideoSession(
            VideoSettings settings,
            AVCodecContext codec,
            EncoderOptions options,
            @Nullable HardwareFrames hardware) {
        this.settings = settings;
        this.codec = codec;
        this.semiPlanar = options.semiPlanar();
        this.hardware = hardware;
        packet = av_packet_alloc();
        frame = av_frame_alloc();
        frame.format(options.pixelFormat(settings.codec().bitDepth()));
        frame.width(settings.width());
        frame.height(settings.height());
        tag(frame);
        Ffmpeg.allocated(av_frame_get_buffer(frame, ALIGNMENT));
        converter = new FrameConverter(settings, semiPlanar);
    }

    /// @throws StudioFault.Resource `encoder.unusable` with FFmpeg's own words
    static VideoSession open(VideoSettings settings) throws StudioFault {
        Ffmpeg.load();
        return LogLines.during(lines -> open(settings, lines));
    }

    private static VideoSession open(VideoSettings settings, List<String> lines)
            throws StudioFault {
        AVCodec encoder = avcodec_find_encoder_by_name(settings.encoder());
        if (encoder == null) {
            throw unusable(settings, "it is not in this build of FFmpeg");
        }
        EncoderOptions options = EncoderOptions.of(settings);
        int format = options.pixelFormat(settings.codec().bitDepth());
        AVCodecContext codec = configured(encoder, settings, format);
        HardwareFrames.Opened hardware =
                options.uploaded()
                        ? HardwareFrames.open(codec, format)
                        : new HardwareFrames.Opened(0, null);
        int result = hardware.result();
        if (result >= 0) {
            AVDictionary dictionary = dictionary(options.values());
            result = avcodec_open2(codec, encoder, dictionary);
            av_dict_free(dictionary);
            RealTimeThreads.calm();
        }
        if (result >= 0 && codec.extradata() != null) {
            return new VideoSession(settings, codec, options, hardware.frames());
        }
        avcodec_free_context(codec);
        if (hardware.frames() != null) {
            hardware.frames().close();
        }
        String reason = result < 0 ? Ffmpeg.reason(result) : "it does not say what it makes";
        throw unusable(settings, lines.isEmpty() ? reason : lines.getFirst());
    }

    private static AVCodecContext configured(AVCodec encoder, VideoSettings settings, int format) {
        FrameRate rate = settings.rate();
        AVCodecContext codec = avcodec_alloc_context3(encoder);
        codec.width(settings.width());
        codec.height(settings.height());
        codec.pix_fmt(format);
        codec.time_base(new AVRational().num(rate.denominator()).den(rate.numerator()));
        codec.framerate(new AVRational().num(rate.numerator()).den(rate.denominator()));
        codec.sample_aspect_ratio(new AVRational().num(1).den(1));
        codec.color_range(AVCOL_RANGE_MPEG);
        codec.colorspace(AVCOL_SPC_BT709);
        codec.color_primaries(AVCOL_PRI_BT709);
        codec.color_trc(AVCOL_TRC_BT709);
        codec.chroma_sample_location(AVCHROMA_LOC_LEFT);
        codec.flags(
                codec.flags()
                        | AV_CODEC_FLAG_GLOBAL_HEADER
                        | AV_CODEC_FLAG_CLOSED_GOP
                        | AV_CODEC_FLAG_BITEXACT);
        return codec;
    }

    static AVDictionary dictionary(Map<String, String> values) {
        AVDictionary dictionary = new AVDictionary(null);
        values.forEach((name, value) -> av_dict_set(dictionary, name, value, 0));
        return dictionary;
    }

    private static void tag(AVFrame frame) {
        frame.color_range(AVCOL_RANGE_MPEG);
        frame.colorspace(AVCOL_SPC_BT709);
        frame.color_primaries(AVCOL_PRI_BT709);
        frame.color_trc(AVCOL_TRC_BT709);
        frame.chroma_location(AVCHROMA_LOC_LEFT);
    }

    static StudioFault.Resource unusable(VideoSettings settings, String reason) {
        return new StudioFault.Resource(
                "encoder.unusable",
                "The encoder %s cannot encode %dx%d here: %s."
                        .formatted(settings.encoder(), settings.width(), settings.height(), reason),
                "Choose another encoder, or let the probe choose one.");
    }

    AVCodecContext codec() {
        return codec;
    }

    /// Makes a picture the current one. The encoder may still hold the one before.
    void convert(Pixels picture) {
        Ffmpeg.allocated(av_frame_make_writable(frame));
        converter.convert(picture, planes());
    }

    /// Makes a picture the current one which differs from the current one only in those parts.
    void convert(Pixels picture, Patches changes) {
        Ffmpeg.allocated(av_frame_make_writable(frame));
        converter.convert(picture, planes(), changes);
    }

    /// The current picture's memory, to put another one together in; null if the encoder wants its
    /// chroma interleaved, more than eight bits or the card's memory.
    @Nullable PlanarFrame planar() {
        if (semiPlanar || hardware != null || settings.codec().bitDepth() > 8) {
            return null;
        }
        Ffmpeg.allocated(av_frame_make_writable(frame));
        return planes().planar(settings.width(), settings.height());
    }

    private YuvConverter.Planes planes() {
        long height = settings.height();
        return new YuvConverter.Planes(
                NativeMemory.at(frame.data(0), frame.linesize(0) * height),
                frame.linesize(0),
                NativeMemory.at(frame.data(1), frame.linesize(1) * height / 2),
                semiPlanar ? null : NativeMemory.at(frame.data(2), frame.linesize(2) * height / 2),
                frame.linesize(1));
    }

    /// Encodes the current picture as the frame of that number; afterwards [#receive] until null.
    void send(long number) throws StudioFault {
        frame.pts(number);
        AVFrame sent = hardware == null ? frame : hardware.upload(frame, settings.encoder());
        Ffmpeg.encoded(avcodec_send_frame(codec, sent), settings.encoder());
    }

    /// Asks for what the encoder still holds; afterwards [#receive] until null.
    void flush() throws StudioFault {
        Ffmpeg.encoded(avcodec_send_frame(codec, null), settings.encoder());
    }

    /// The next packet, valid until the next call; null if there is none yet.
    @Nullable AVPacket receive() throws StudioFault {
        return Ffmpeg.received(codec, packet, settings.encoder()) ? packet : null;
    }

    @Override
    public void close() {
        av_packet_free(packet);
        av_frame_free(frame);
        avcodec_free_context(codec);
        if (hardware != null) {
            hardware.close();
        }
    }
}
