package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S32;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.SoundCodec;
import studio.longplay.engine.media.SoundFilePlan;

import java.util.Map;

/// How each codec of sound is opened.
///
/// @param encoder FFmpeg's name
/// @param sampleFormat FFmpeg's number of how it takes samples
/// @param options by FFmpeg's names
record SoundFileCodec(String encoder, int sampleFormat, Map<String, String> options) {
    private static final int FLAC_BITS = 24;

    static SoundFileCodec of(SoundCodec codec) {
        return switch (codec) {
            case AAC -> new SoundFileCodec("aac", AV_SAMPLE_FMT_FLTP, Map.of("threads", "1"));
            case MP3 -> new SoundFileCodec("libmp3lame", AV_SAMPLE_FMT_FLTP, Map.of("abr", "0"));
            case FLAC -> new SoundFileCodec("flac", AV_SAMPLE_FMT_S32, Map.of());
            case OPUS ->
                    new SoundFileCodec(
                            "libopus", AV_SAMPLE_FMT_FLT, Map.of("application", "audio"));
        };
    }

    /// @throws StudioFault.Input `sound.rate` if the codec knows no such sample rate
    AVCodecContext open(SoundFilePlan plan) throws StudioFault {
        Ffmpeg.load();
        AVCodec found = avcodec_find_encoder_by_name(encoder);
        AVCodecContext codec = avcodec_alloc_context3(found);
        codec.bit_rate(plan.bitRate());
        codec.sample_rate(plan.target().hertz());
        codec.sample_fmt(sampleFormat);
        if (sampleFormat == AV_SAMPLE_FMT_S32) {
            codec.bits_per_raw_sample(FLAC_BITS);
        }
        codec.time_base(new AVRational().num(1).den(plan.target().hertz()));
        av_channel_layout_default(codec.ch_layout(), plan.channels());
        codec.flags(codec.flags() | AV_CODEC_FLAG_BITEXACT | AV_CODEC_FLAG_GLOBAL_HEADER);
        AVDictionary dictionary = VideoSession.dictionary(options);
        int result = avcodec_open2(codec, found, dictionary);
        av_dict_free(dictionary);
        if (result >= 0) {
            return codec;
        }
        avcodec_free_context(codec);
        throw new StudioFault.Input(
                "sound.rate",
                "%s cannot be encoded at %d Hz and %d bits a second (%s)."
                        .formatted(
                                plan.kind().words(),
                                plan.target().hertz(),
                                plan.bitRate(),
                                Ffmpeg.reason(result)),
                "Choose 44100 or 48000 Hz and 64 to 256 kbit/s; Opus takes 48000 Hz.");
    }
}
