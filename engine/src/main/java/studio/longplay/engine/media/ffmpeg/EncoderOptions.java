package studio.longplay.engine.media.ffmpeg;

import studio.longplay.engine.media.VideoSettings;

import java.util.LinkedHashMap;
import java.util.Map;

/// What each encoder is told beyond the common settings, by FFmpeg's names of its options.
///
/// OpenH264 gets one slice: with more, its bytes depend on the number of threads, and segments are
/// encoded side by side anyway. Its first pictures are coarse unless the quantiser is held down:
/// from 20 on, skies and gradients show blocks.
///
/// @param semiPlanar whether it wants its chroma interleaved (NV12)
record EncoderOptions(Map<String, String> values, boolean semiPlanar) {
    static EncoderOptions of(VideoSettings settings) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("b", Long.toString(settings.bitRate()));
        values.put("g", Integer.toString(settings.gopFrames()));
        values.put("bf", "0");
        values.put("threads", Integer.toString(settings.threads()));
        boolean semiPlanar =
                switch (settings.encoder()) {
                    case "h264_qsv", "h264_mf" -> true;
                    default -> false;
                };
        values.putAll(special(settings));
        return new EncoderOptions(values, semiPlanar);
    }

    private static Map<String, String> special(VideoSettings settings) {
        String rate = Long.toString(settings.bitRate());
        String burst = Long.toString(settings.bitRate() * 2);
        return switch (settings.encoder()) {
            case "libopenh264" ->
                    Map.of(
                            "profile", "high",
                            "allow_skip_frames", "0",
                            "rc_mode", "quality",
                            "qmin", "10",
                            "qmax", "19",
                            "slices", "1");
            case "libx264" ->
                    Map.of(
                            "preset", "veryfast",
                            "profile", "high",
                            "crf", "20",
                            "maxrate", rate,
                            "bufsize", burst,
                            "x264-params", "scenecut=0:open-gop=0:stitchable=1:sliced-threads=0");
            case "h264_nvenc" ->
                    Map.of("preset", "p5", "profile", "high", "rc", "vbr", "maxrate", burst);
            case "h264_qsv", "h264_vaapi" -> Map.of("profile", "high", "maxrate", burst);
            default -> Map.of("profile", "high");
        };
    }
}
