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

/// One open encoder of sound in packets of one length: 48 kHz, stereo.
final class SoundSession implements AutoCloseable {
    private static final int SAMPLE_RATE_HZ = 48_000;
    private static final int CHANNELS = 2;

    /// What one encoder is asked for.
    ///
    /// @param planar whether it takes a plane for each channel, not samples in turns
    /// @param packetSamples of each channel
    private record Asked(
            String encoder, boolean planar, int packetSamples, Map<String, String> options) {
        int sampleFormat() {
            return planar ? AV_SAMPLE_FMT_FLTP : AV_SAMPLE_FMT_FLT;
        }
    }

    private final Asked asked;
    private final AVCodecContext codec;
    private final AVFrame frame = av_frame_alloc();
    private final AVPacket packet = av_packet_alloc();
    private final float[] interleaved;
    private long sent;

    private SoundSession(Asked asked, AVCodecContext codec) {
        this.asked = asked;
        this.codec = codec;
        interleaved = new float[asked.planar() ? 0 : CHANNELS * asked.packetSamples()];
        frame.format(asked.sampleFormat());
        frame.nb_samples(asked.packetSamples());
        frame.sample_rate(SAMPLE_RATE_HZ);
        av_channel_layout_default(frame.ch_layout(), CHANNELS);
        Ffmpeg.allocated(av_frame_get_buffer(frame, 0));
    }

    /// AAC LC, packets of 1,024 samples.
    ///
    /// @throws StudioFault.Resource `encoder.failed`
    static SoundSession aac(int bitRate) throws StudioFault {
        Map<String, String> options = Map.of("aac_coder", "fast", "threads", "1");
        return open(new Asked("aac", true, Adts.SAMPLES_PER_PACKET, options), bitRate);
    }

    /// Opus, packets of 960 samples.
    ///
    /// @throws StudioFault.Resource `encoder.failed`
    static SoundSession opus(int bitRate) throws StudioFault {
        Map<String, String> options =
                Map.of("application", "audio", "frame_duration", "20", "vbr", "on");
        return open(new Asked("libopus", false, OpusPackets.SAMPLES_PER_PACKET, options), bitRate);
    }

    private static SoundSession open(Asked asked, int bitRate) throws StudioFault {
        Ffmpeg.load();
        AVCodec encoder = avcodec_find_encoder_by_name(asked.encoder());
        AVCodecContext codec = avcodec_alloc_context3(encoder);
        codec.bit_rate(bitRate);
        codec.sample_rate(SAMPLE_RATE_HZ);
        codec.sample_fmt(asked.sampleFormat());
        codec.time_base(new AVRational().num(1).den(SAMPLE_RATE_HZ));
        av_channel_layout_default(codec.ch_layout(), CHANNELS);
        codec.flags(codec.flags() | AV_CODEC_FLAG_BITEXACT);
        AVDictionary options = VideoSession.dictionary(asked.options());
        int result = avcodec_open2(codec, encoder, options);
        av_dict_free(options);
        if (result < 0) {
            avcodec_free_context(codec);
        }
        Ffmpeg.encoded(result, asked.encoder());
        return new SoundSession(asked, codec);
    }

    /// Encodes one packet's samples of each channel; afterwards [#receive] until null.
    void send(float[][] planar) throws StudioFault {
        Ffmpeg.allocated(av_frame_make_writable(frame));
        if (asked.planar()) {
            for (int channel = 0; channel < CHANNELS; channel++) {
                fill(channel, planar[channel], asked.packetSamples());
            }
        } else {
            for (int i = 0; i < asked.packetSamples(); i++) {
                interleaved[2 * i] = planar[0][i];
                interleaved[2 * i + 1] = planar[1][i];
            }
            fill(0, interleaved, interleaved.length);
        }
        frame.pts(sent * asked.packetSamples());
        sent++;
        Ffmpeg.encoded(avcodec_send_frame(codec, frame), asked.encoder());
    }

    private void fill(int plane, float[] samples, int count) {
        new FloatPointer(frame.data(plane)).put(samples, 0, count);
    }

    /// The next packet, valid until the next call; null if there is none yet.
    @Nullable AVPacket receive() throws StudioFault {
        return Ffmpeg.received(codec, packet, asked.encoder()) ? packet : null;
    }

    @Override
    public void close() {
        av_packet_free(packet);
        av_frame_free(frame);
        avcodec_free_context(codec);
    }
}
