package studio.longplay.engine.media.ffmpeg;

import studio.longplay.engine.media.EncodingEffort;
import studio.longplay.engine.media.VideoCodec;
import studio.longplay.engine.media.VideoSettings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which encoders there may be for a codec, from the most wanted on: hardware, then the best
/// software, then what every copy of Longplay carries.
final class EncoderChains {
    /// Before the name of an encoder of the user's own program.
    static final String OWN = "ffmpeg:";

    private static final Map<VideoCodec, List<String>> CHAINS =
            Map.of(
                    VideoCodec.H264,
                    List.of(
                            "h264_nvenc",
                            "h264_qsv",
                            "h264_vaapi",
                            "h264_amf",
                            "h264_mf",
                            "h264_videotoolbox",
                            "libx264",
                            "ffmpeg:libx264",
                            "libopenh264"),
                    VideoCodec.HEVC,
                    hevc(),
                    VideoCodec.HEVC_10,
                    hevc(),
                    VideoCodec.AV1,
                    List.of(
                            "av1_nvenc",
                            "av1_qsv",
                            "av1_vaapi",
                            "av1_amf",
                            "libsvtav1",
                            "ffmpeg:libsvtav1"));

    private EncoderChains() {}

    private static List<String> hevc() {
        return List.of(
                "hevc_nvenc",
                "hevc_qsv",
                "hevc_vaapi",
                "hevc_amf",
                "hevc_mf",
                "hevc_videotoolbox",
                "libx265",
                "ffmpeg:libx265");
    }

    static List<String> of(VideoCodec codec) {
        return CHAINS.getOrDefault(codec, List.of());
    }

    /// Whether it is one of the user's own program.
    static boolean isOwn(String encoder) {
        return encoder.startsWith(OWN);
    }

    /// FFmpeg's name of an encoder, wherever it runs.
    static String bare(String encoder) {
        return isOwn(encoder) ? encoder.substring(OWN.length()) : encoder;
    }

    /// What the settings ask of an encoder in this process or another.
    static Map<String, String> options(VideoSettings settings) {
        String encoder = bare(settings.encoder());
        return switch (encoder) {
            case "libopenh264" -> openH264(settings.effort());
            case "libx264" -> x264(settings);
            case "libx265" -> x265(settings);
            case "libsvtav1" -> svtAv1(settings);
            default -> hardware(encoder, settings);
        };
    }

    /// One slice: with more, its bytes depend on the number of threads. Its first pictures are
    /// coarse unless the quantiser is held down: from 20 on, skies and gradients show blocks.
    private static Map<String, String> openH264(EncodingEffort effort) {
        return Map.of(
                "profile", "high",
                "allow_skip_frames", "0",
                "rc_mode", "quality",
                "qmin", by(effort, "14", "10", "8"),
                "qmax", by(effort, "22", "19", "16"),
                "slices", "1");
    }

    private static Map<String, String> x264(VideoSettings settings) {
        return Map.of(
                "preset", by(settings.effort(), "superfast", "veryfast", "medium"),
                "profile", "high",
                "crf", by(settings.effort(), "22", "20", "17"),
                "maxrate", Long.toString(settings.bitRate()),
                "bufsize", burst(settings),
                "x264-params", "scenecut=0:open-gop=0:stitchable=1:sliced-threads=0");
    }

    private static Map<String, String> x265(VideoSettings settings) {
        return Map.of(
                "preset", by(settings.effort(), "ultrafast", "superfast", "medium"),
                "profile", settings.codec() == VideoCodec.HEVC_10 ? "main10" : "main",
                "crf", by(settings.effort(), "25", "22", "19"),
                "maxrate", Long.toString(settings.bitRate()),
                "bufsize", burst(settings),
                "x265-params",
                        "log-level=error:scenecut=0:open-gop=0:bframes=0:info=0:frame-threads=1"
                                + ":keyint=%1$d:min-keyint=%1$d:pools=%2$s"
                                        .formatted(
                                                settings.gopFrames(),
                                                settings.threads() > 1
                                                        ? Integer.toString(settings.threads())
                                                        : "none"));
    }

    /// Each packet shows one picture, in order; what is coded ahead is hidden in the packet before.
    /// In its low-delay mode SVT-AV1 3.1 stops for ever now and then, unless its threads are
    /// real-time ones, as only root may have them. Groups of four take the least memory.
    private static Map<String, String> svtAv1(VideoSettings settings) {
        return Map.of(
                "preset", by(settings.effort(), "12", "10", "8"),
                "crf", by(settings.effort(), "34", "30", "24"),
                "svtav1-params",
                        "pred-struct=2:hierarchical-levels=2:lookahead=0:scd=0"
                                + ":enable-overlays=0:lp=%d".formatted(settings.threads()));
    }

    private static Map<String, String> hardware(String encoder, VideoSettings settings) {
        Map<String, String> values = new LinkedHashMap<>();
        // AV1 has one profile for what we draw, and not every encoder of it has the option.
        if (settings.codec() != VideoCodec.AV1) {
            values.put("profile", profile(settings.codec()));
        }
        values.putAll(special(encoder, settings));
        return values;
    }

    private static Map<String, String> special(String encoder, VideoSettings settings) {
        String burst = burst(settings);
        return switch (encoder.substring(encoder.indexOf('_') + 1)) {
            case "nvenc" ->
                    Map.of(
                            "preset", by(settings.effort(), "p2", "p5", "p7"),
                            "rc", "vbr",
                            "maxrate", burst,
                            "forced-idr", "1",
                            "no-scenecut", "1",
                            "strict_gop", "1",
                            "delay", "0");
            case "qsv" ->
                    Map.of(
                            "preset",
                            by(settings.effort(), "veryfast", "medium", "slow"),
                            "maxrate",
                            burst,
                            "async_depth",
                            "1",
                            "forced_idr",
                            "1");
            case "vaapi" -> Map.of("maxrate", burst, "async_depth", "1");
            case "videotoolbox" -> Map.of("allow_sw", "0");
            default -> Map.of();
        };
    }

    private static String profile(VideoCodec codec) {
        return switch (codec) {
            case H264 -> "high";
            case HEVC, AV1 -> "main";
            case HEVC_10 -> "main10";
        };
    }

    private static String burst(VideoSettings settings) {
        return Long.toString(settings.bitRate() * 2);
    }

    private static String by(EncodingEffort effort, String fast, String standard, String high) {
        return switch (effort) {
            case FAST -> fast;
            case STANDARD -> standard;
            case HIGH -> high;
        };
    }
}
