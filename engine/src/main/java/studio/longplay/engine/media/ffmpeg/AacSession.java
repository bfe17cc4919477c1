package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
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

/// One open AAC LC encoder: 48 kHz, stereo, packets of 1,024 samples.
final class AacSession implements AutoCloseable {
    private static final String ENCODER = "aac";

    private final AVCodecContext codec;
    private final AVFrame frame = av_frame_alloc();
    private final AVPacket packet = av_packet_alloc();
    private long sent;

    private AacSession(AVCodecContext codec) {
        this.codec = codec;
        frame.format(AV_SAMPLE_FMT_FLTP);
        frame.nb_samples(Adts.SAMPLES_PER_PACKET);
        frame.sample_rate(Adts.SAMPLE_RATE_HZ);
        av_channel_layout_default(frame.ch_layout(), Adts.CHANNELS);
        Ffmpeg.allocated(av_frame_get_buffer(frame, 0));
    }

    /// @throws StudioFault.Resource `encoder.failed`
    static AacSession open(int bitRate) throws StudioFault {
        Ffmpeg.load();
        AVCodec encoder = avcodec_find_encoder_by_name(ENCODER);
        AVCodecContext codec = avcodec_alloc_context3(encoder);
        codec.bit_rate(bitRate);
        codec.sample_rate(Adts.SAMPLE_RATE_HZ);
        codec.sample_fmt(AV_SAMPLE_FMT_FLTP);
        codec.time_base(new AVRational().num(1).den(Adts.SAMPLE_RATE_HZ));
        av_channel_layout_default(codec.ch_layout(), Adts.CHANNELS);
        codec.flags(codec.flags() | AV_CODEC_FLAG_BITEXACT);
        AVDictionary options = VideoSession.dictionary(Map.of("aac_coder", "fast", "threads", "1"));
        int result = avcodec_open2(codec, encoder, options);
        av_dict_free(options);
        if (result < 0) {
            avcodec_free_context(codec);
        }
        Ffmpeg.encoded(result, ENCODER);
        return new AacSession(codec);
    }

    /// Encodes 1,024 samples of each channel; afterwards [#receive] until null.
    void send(float[][] planar) throws StudioFault {
        Ffmpeg.allocated(av_frame_make_writable(frame));
        for (int channel = 0; channel < Adts.CHANNELS; channel++) {
            new FloatPointer(frame.data(channel)).put(planar[channel], 0, Adts.SAMPLES_PER_PACKET);
        }
        frame.pts(sent * Adts.SAMPLES_PER_PACKET);
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
