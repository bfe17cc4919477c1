package studio.longplay.engine.render;

import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.Parameters;
import studio.longplay.engine.store.CanonicalJson;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.time.Timecode;

import java.util.Locale;
import java.util.Map;

/// What the manifest says was wanted.
final class PresetReading {
    private PresetReading() {}

    static Manifest.PresetFacts preset(ExportPreset preset) {
        return new Manifest.PresetFacts(
                preset.name(),
                preset.width(),
                preset.height(),
                rate(preset.rate()),
                preset.bitRate(),
                word(preset.kind()),
                preset.delivery().container().extension(),
                preset.picture().codec().key(),
                preset.sound().codec().key(),
                word(preset.delivery().use()));
    }

    static Parameters parameters(DeliverySettings settings) {
        ExportPreset preset = settings.preset();
        Map<String, String> lexicon = settings.lexicon().entries();
        return new Parameters(
                word(settings.captions()),
                settings.range().map(PresetReading::range).orElse(""),
                word(settings.stems().format()),
                settings.stems().speakers(),
                preset.gopFrames(),
                preset.audioBitRate(),
                preset.picture().encoder().orElse(""),
                word(preset.picture().effort()),
                lexicon.isEmpty() ? "" : Digest.of(CanonicalJson.write(lexicon)).hex());
    }

    private static String range(TimeRange range) {
        return Timecode.of(range.start()) + ".." + Timecode.of(range.end());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String rate(FrameRate rate) {
        return rate.denominator() == 1
                ? String.valueOf(rate.numerator())
                : rate.numerator() + "/" + rate.denominator();
    }
}
