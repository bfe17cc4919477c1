package studio.longplay.engine.render;

import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.time.FrameRate;

import java.util.List;
import java.util.Optional;

/// What the film is to be: size, rate and how many bits it may take.
///
/// @param bitRate that moving pictures aim at, bits per second; still ones take far less
/// @param gopFrames frames from one key frame to the next, at most
/// @param audioBitRate of the AAC, bits per second
public record ExportPreset(
        String name,
        int width,
        int height,
        FrameRate rate,
        long bitRate,
        int gopFrames,
        int audioBitRate) {
    /// Small and quick, for a first look.
    public static final ExportPreset PREVIEW =
            new ExportPreset("preview", 960, 540, FrameRate.FPS_30, 2_000_000, 60, 160_000);

    /// 1920x1080.
    public static final ExportPreset HD =
            new ExportPreset("hd", 1920, 1080, FrameRate.FPS_30, 8_000_000, 60, 192_000);

    /// 3840x2160.
    public static final ExportPreset UHD =
            new ExportPreset("uhd", 3840, 2160, FrameRate.FPS_30, 24_000_000, 60, 192_000);

    public static final List<ExportPreset> ALL = List.of(PREVIEW, HD, UHD);

    public static Optional<ExportPreset> find(String name) {
        return ALL.stream().filter(preset -> preset.name().equalsIgnoreCase(name)).findFirst();
    }

    /// How an encoder is to be opened for it. One thread each: the workers are the parallelism.
    VideoSettings settings(String encoder) {
        return new VideoSettings(width, height, rate, encoder, bitRate, gopFrames, 1);
    }
}
