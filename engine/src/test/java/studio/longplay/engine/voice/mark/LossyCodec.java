package studio.longplay.engine.voice.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.FloatPointer;

import java.util.Arrays;

/// Sends mono sound through one of FFmpeg's encoders and its decoder, in memory.
final class LossyCodec implements AutoCloseable {
    private static final int RATE_HZ = 48_000;

    private final AVCodecContext encoder;
    private final AVCodecContext decoder;
    private final AVFrame frame = av_frame_alloc();
    private final AVFrame decoded = av_frame_alloc();
    private final AVPacket packet = av_packet_alloc();
    private float[] heard;
    private int length;

    private LossyCodec(AVCodecContext encoder, AVCodecContext decoder, int samples) {
        this.encoder = encoder;
        this.decoder = decoder;
        heard = new float[samples + RATE_HZ];
    }

    static boolean has(String encoder) {
        return avcodec_find_encoder_by_name(encoder) != null;
    }

    /// What is heard after encoding at that many bits per second.
    static float[] hear(float[] sound, String encoderName, int bitRate) {
        try (LossyCodec codec = open(encoderName, bitRate, sound.length)) {
            return codec.pass(sound);
        }
    }

    private static LossyCodec open(String name, int bitRate, int samples) {
        AVCodec codec = avcodec_find_encoder_by_name(name);
        AVCodecContext encoder = avcodec_alloc_context3(codec);
        encoder.bit_rate(bitRate);
        encoder.sample_rate(RATE_HZ);
        encoder.sample_fmt(name.startsWith("lib") ? AV_SAMPLE_FMT_FLT : AV_SAMPLE_FMT_FLTP);
        encoder.time_base(new AVRational().num(1).den(RATE_HZ));
        encoder.strict_std_compliance(-2);
        av_channel_layout_default(encoder.ch_layout(), 1);
        assertThat(avcodec_open2(encoder, codec, (AVDictionary) null)).isZero();
        AVCodecParameters parameters = avcodec_parameters_alloc();
        assertThat(avcodec_parameters_from_context(parameters, encoder)).isNotNegative();
        AVCodec back = avcodec_find_decoder(encoder.codec_id());
        AVCodecContext decoder = avcodec_alloc_context3(back);
        assertThat(avcodec_parameters_to_context(decoder, parameters)).isNotNegative();
        avcodec_parameters_free(parameters);
        assertThat(avcodec_open2(decoder, back, (AVDictionary) null)).isZero();
        return new LossyCodec(encoder, decoder, samples);
    }

    private float[] pass(float[] sound) {
        int size = encoder.frame_size();
        frame.format(encoder.sample_fmt());
        frame.nb_samples(size);
        frame.sample_rate(RATE_HZ);
        av_channel_layout_default(frame.ch_layout(), 1);
        assertThat(av_frame_get_buffer(frame, 0)).isZero();
        for (int at = 0; at < sound.length; at += size) {
            float[] block = Arrays.copyOfRange(sound, at, at + size);
            new FloatPointer(frame.data(0)).put(block, 0, size);
            frame.pts(at);
            assertThat(avcodec_send_frame(encoder, frame)).isZero();
            decodePackets();
        }
        assertThat(avcodec_send_frame(encoder, null)).isZero();
        decodePackets();
        return Arrays.copyOf(heard, length);
    }

    private void decodePackets() {
        while (avcodec_receive_packet(encoder, packet) == 0) {
            assertThat(avcodec_send_packet(decoder, packet)).isZero();
            while (avcodec_receive_frame(decoder, decoded) == 0) {
                assertThat(decoded.format()).isEqualTo(AV_SAMPLE_FMT_FLTP);
                int count = Math.min(decoded.nb_samples(), heard.length - length);
                new FloatPointer(decoded.data(0)).get(heard, length, count);
                length += count;
            }
        }
    }

    @Override
    public void close() {
        av_packet_free(packet);
        av_frame_free(frame);
        av_frame_free(decoded);
        avcodec_free_context(encoder);
        avcodec_free_context(decoder);
    }
}
