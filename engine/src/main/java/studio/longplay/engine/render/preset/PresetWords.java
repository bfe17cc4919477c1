package studio.longplay.engine.render.preset;

import studio.longplay.engine.media.SoundCodec;
import studio.longplay.engine.render.ExportPreset;

import java.util.Locale;

/// Presets for a person to read, in one line.
public final class PresetWords {
    private static final double MEGA = 1e6;

    private PresetWords() {}

    /// What a preset makes, for example `3840x2160, 30 fps, H.264 24 Mbit/s, AAC 192 kbit/s, MP4`.
    public static String of(ExportPreset preset) {
        return switch (preset.kind()) {
            case FILM ->
                    "%dx%d, %s fps, %s %s, %s, %s"
                            .formatted(
                                    preset.width(),
                                    preset.height(),
                                    TermText.rate(preset.rate()),
                                    preset.picture().codec().words(),
                                    bits(preset.bitRate()),
                                    sound(preset),
                                    preset.delivery().container().words());
            case PODCAST -> sound(preset) + " with chapters" + loudness(preset);
            case AUDIOBOOK ->
                    sound(preset) + " with chapters, MP3 for each chapter" + loudness(preset);
        };
    }

    private static String sound(ExportPreset preset) {
        SoundCodec codec = preset.sound().codec();
        return codec == SoundCodec.FLAC
                ? codec.words()
                : codec.words() + " " + bits(preset.audioBitRate());
    }

    private static String loudness(ExportPreset preset) {
        return preset.sound().loudness().map(target -> ", loudness " + target.name()).orElse("");
    }

    /// Bits per second as people say them.
    public static String bits(long bitsPerSecond) {
        return bitsPerSecond >= MEGA
                ? String.format(Locale.ROOT, "%.3g Mbit/s", bitsPerSecond / MEGA)
                        .replaceAll("\\.0+(?= )|(\\.\\d*?)0+(?= )", "$1")
                : bitsPerSecond / 1000 + " kbit/s";
    }
}
