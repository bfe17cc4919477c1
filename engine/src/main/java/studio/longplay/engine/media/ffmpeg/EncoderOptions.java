package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_NV12;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_P010LE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P10LE;

import studio.longplay.engine.media.VideoSettings;

import java.util.LinkedHashMap;
import java.util.Map;

/// What an encoder is told beyond the size, the rate and the colours, by FFmpeg's names of its
/// options, and how it wants its pictures.
///
/// @param semiPlanar whether it wants its chroma interleaved (NV12, P010)
/// @param uploaded whether pictures must lie in the card's memory (VAAPI)
record EncoderOptions(Map<String, String> values, boolean semiPlanar, boolean uploaded) {
    static EncoderOptions of(VideoSettings settings) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("b", Long.toString(settings.bitRate()));
        values.put("g", Integer.toString(settings.gopFrames()));
        values.put("bf", "0");
        values.put("threads", Integer.toString(settings.threads()));
        values.putAll(EncoderChains.options(settings));
        if (values.containsKey("crf") && settings.encoder().endsWith("libsvtav1")) {
            values.remove("b");
        }
        String encoder = settings.encoder();
        boolean deepCard = encoder.endsWith("_nvenc") && settings.codec().bitDepth() > 8;
        boolean semiPlanar =
                deepCard
                        || encoder.endsWith("_qsv")
                        || encoder.endsWith("_vaapi")
                        || encoder.endsWith("_mf")
                        || encoder.endsWith("_amf")
                        || encoder.endsWith("_videotoolbox");
        return new EncoderOptions(values, semiPlanar, encoder.endsWith("_vaapi"));
    }

    /// FFmpeg's number of how the pictures lie in our memory.
    int pixelFormat(int bitDepth) {
        if (bitDepth > 8) {
            return semiPlanar ? AV_PIX_FMT_P010LE : AV_PIX_FMT_YUV420P10LE;
        }
        return semiPlanar ? AV_PIX_FMT_NV12 : AV_PIX_FMT_YUV420P;
    }
}
