package studio.longplay.app.export;

import studio.longplay.app.words.Words;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.time.FrameRate;

import java.util.Locale;

/// What presets and their terms are called.
final class PresetWords {
    private final Words words;
    private final PresetsViewModel presets;

    PresetWords(Words words, PresetsViewModel presets) {
        this.words = words;
        this.presets = presets;
    }

    /// The user's own have the name they gave it.
    String name(ExportPreset preset) {
        return presets.title(preset).orElseGet(() -> of(preset, "name", preset.name()));
    }

    /// One or two words on what it is for.
    String use(ExportPreset preset) {
        return of(preset, "use", words.get("preset.own.use"));
    }

    /// A sentence on what it is for.
    String text(ExportPreset preset) {
        return of(preset, "text", words.get("preset.own.text"));
    }

    private String of(ExportPreset preset, String what, String otherwise) {
        String key = "preset." + preset.name() + "." + what;
        return words.has(key) ? words.get(key) : otherwise;
    }

    /// For example `1920 × 1080 · 30 fps`; of sound alone how it is coded and how loud it is.
    String format(ExportPreset preset) {
        if (preset.kind().hasPicture()) {
            return words.get(
                    "preset.format.film",
                    preset.width(),
                    preset.height(),
                    perSecond(preset.rate()));
        }
        return words.get(
                "preset.format.sound",
                preset.sound().codec().words(),
                preset.sound().loudness().map(this::target).orElse(""));
    }

    /// For example `H.264 · MP4 · 8.0 Mbit/s`.
    String coding(ExportPreset preset) {
        return preset.kind().hasPicture()
                ? words.get(
                        "preset.coding.film",
                        preset.picture().codec().words(),
                        preset.delivery().container().words(),
                        preset.bitRate() / 1e6)
                : words.get("preset.coding.sound", preset.audioBitRate() / 1000);
    }

    String target(LoudnessTarget target) {
        String key = "target." + target.name();
        String name = words.has(key) ? words.get(key) : target.name();
        String unit = target.anchor() == LoudnessTarget.Anchor.RMS ? "dB RMS" : "LUFS";
        return words.get("target.name", name, target.lufs(), unit);
    }

    String rate(FrameRate rate) {
        return words.get("preset.rate", perSecond(rate));
    }

    String named(String group, Enum<?> value) {
        return words.get(group + "." + value.name().toLowerCase(Locale.ROOT));
    }

    private static double perSecond(FrameRate rate) {
        return rate.numerator() / (double) rate.denominator();
    }
}
