package studio.longplay.engine.render.preset;

import studio.longplay.engine.media.EncodingEffort;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.render.CaptionChoice;
import studio.longplay.engine.render.ExportPreset;

import java.util.List;
import java.util.Optional;

/// The presets that come with the program.
public final class BuiltIn {
    private static final int SPEECH_BITS_PER_SECOND = 128_000;
    private static final int AAC_BITS_PER_SECOND = 192_000;

    private BuiltIn() {}

    /// All of them, in the order in which they are shown. [ExportPreset] names those that others
    /// speak of.
    public static List<ExportPreset> beside(
            ExportPreset preview, ExportPreset hd, ExportPreset uhd) {
        return List.of(
                preview,
                hd,
                film("uhd-fast", PictureTerms.of(3840, 2160, Ladder.PREVIEW, EncodingEffort.FAST)),
                uhd,
                film("uhd-high", PictureTerms.of(3840, 2160, Ladder.HIGH, EncodingEffort.HIGH)),
                film(
                        "feature-120",
                        PictureTerms.of(3840, 2160, Ladder.STANDARD, EncodingEffort.STANDARD)),
                podcast(),
                audiobook(),
                vertical());
    }

    private static ExportPreset film(String name, PictureTerms picture) {
        return new ExportPreset(
                name,
                PresetKind.FILM,
                picture,
                SoundTerms.aac(AAC_BITS_PER_SECOND),
                DeliveryTerms.USUAL);
    }

    /// M4A with chapters at -16 LUFS, as podcast players ask for.
    private static ExportPreset podcast() {
        return new ExportPreset(
                "podcast",
                PresetKind.PODCAST,
                PictureTerms.of(1920, 1080, Ladder.STANDARD, EncodingEffort.STANDARD),
                SoundTerms.aac(SPEECH_BITS_PER_SECOND).withLoudness(LoudnessTarget.PODCAST),
                DeliveryTerms.USUAL.withCaptions(CaptionChoice.NONE));
    }

    /// M4B and an MP3 for each chapter as ACX takes them; audiobooks there are for sale.
    private static ExportPreset audiobook() {
        return new ExportPreset(
                "audiobook-acx",
                PresetKind.AUDIOBOOK,
                PictureTerms.of(1920, 1080, Ladder.STANDARD, EncodingEffort.STANDARD),
                SoundTerms.aac(SPEECH_BITS_PER_SECOND)
                        .withLoudness(LoudnessTarget.named("acx").orElseThrow()),
                new DeliveryTerms(
                        DeliveryTerms.USUAL.container(),
                        Optional.of(CaptionChoice.NONE),
                        Use.COMMERCIAL));
    }

    /// For telephones held upright, where most watch without sound.
    private static ExportPreset vertical() {
        return new ExportPreset(
                "social-vertical",
                PresetKind.FILM,
                PictureTerms.of(1080, 1920, Ladder.STANDARD, EncodingEffort.STANDARD),
                SoundTerms.aac(AAC_BITS_PER_SECOND).withLoudness(LoudnessTarget.STREAMING),
                DeliveryTerms.USUAL.withCaptions(CaptionChoice.BURNED));
    }
}
