package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
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
import org.bytedeco.javacpp.FloatPointer;
import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;

import java.util.Map;

/// One open Opus encoder: 48 kHz, stereo, packets of 960 samples.
final class OpusSession implements AutoCloseable {
    private static final String ENCODER = "libopus";

    private final AVCodecContext codec;
    private final AVFrame frame = av_frame_alloc();
    private final AVPacket packet = av_packet_alloc();
    private final float[] interleaved =
            new float[OpusPackets.CHANNELS * OpusPackets.SAMPLES_PER_PACKET];
    private long sent;

    private OpusSession(AVCodecContext codec) {
        this.codec = codec;
        frame.format(AV_SAMPLE_FMT_FLT);
        frame.nb_samples(OpusPackets.SAMPLES_PER_PACKET);
        frame.sample_rate(OpusPackets.SAMPLE_RATE_HZ);
        av_channel_layout_default(frame.ch_layout(), OpusPackets.CHANNELS);
        Ffmpeg.allocated(av_frame_get_buffer(frame, 0));
    }

    /// @throws StudioFault.Resource `encoder.failed`
    static OpusSession open(int bitRate) throws StudioFault {
        Ffmpeg.load();
        AVCodec encoder = avcodec_find_encoder_by_name(ENCODER);
        AVCodecContext codec = avcodec_alloc_context3(encoder);
        codec.bit_rate(bitRate);
        codec.sample_rate(OpusPackets.SAMPLE_RATE_HZ);
        codec.sample_fmt(AV_SAMPLE_FMT_FLT);
        codec.time_base(new AVRational().num(1).den(OpusPackets.SAMPLE_RATE_HZ));
        av_channel_layout_default(codec.ch_layout(), OpusPackets.CHANNELS);
        codec.flags(codec.flags() | AV_CODEC_FLAG_BITEXACT);
        AVDictionary options =
                VideoSession.dictionary(
                        Map.of("application", "audio", "frame_duration", "20", "vbr", "on"));
        int result = avcodec_open2(codec, encoder, options);
        av_dict_free(options);
        if (result < 0) {
            avcodec_free_context(codec);
        }
        Ffmpeg.encoded(result, ENCODER);
        return new OpusSession(codec);
    }

    /// Encodes 960 samples of each channel; afterwards [#receive] until null.
    void send(float[][] planar) throws StudioFault {
        Ffmpeg.allocated(av_frame_make_writable(frame));
        for (int i = 0; i < OpusPackets.SAMPLES_PER_PACKET; i++) {
            interleaved[2 * i] = planar[0][i];
            interleaved[2 * i + 1] = planar[1][i];
        }
        new FloatPointer(frame.data(0)).put(interleaved, 0, interleaved.length);
        frame.pts(sent * OpusPackets.SAMPLES_PER_PACKET);
        sent++;
        Ffmpeg.encoded(avcodec_send_frame(codec, frame), ENCODER);
    }

    /// The next packet, valid until the next call; null if there is none yet.
    @Nullable AVPacket receive() throws StudioFault {
        return Ffmpeg.received(codec, packet, ENCODER) ? packet : null;
    }

    @Override
    public void close() {
        av_packet_free(packet);
        av_frame_free(frame);
        avcodec_free_context(codec);
    }
}
