package studio.longplay.engine.render;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.mix.StemFormat;
import studio.longplay.engine.render.deliver.Asked;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.preset.PresetTerms;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.mark.MarkPolicy;

import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;

/// Writes down what was asked of a delivery, and asks for it again.
public final class AskedAgain {
    private AskedAgain() {}

    /// What the settings ask for, under a policy of marking.
    static Asked of(DeliverySettings settings, MarkPolicy mark) {
        return new Asked(
                PresetTerms.differences(
                        basis(settings.preset().name(), settings.preset().kind().name()),
                        settings.preset()),
                settings.target().name(),
                settings.captions().name().toLowerCase(Locale.ROOT),
                settings.cast(),
                settings.range()
                        .map(range -> range.start().ticks() + ".." + range.end().ticks())
                        .orElse(""),
                settings.length().map(MediaTime::ticks).orElse(0L),
                settings.stems().format().word(),
                settings.stems().speakers(),
                settings.leader(),
                settings.lexicon().entries(),
                !mark.on());
    }

    /// Which voices the delivery marked; as usual where its manifest does not tell.
    public static MarkPolicy mark(Manifest manifest) {
        Asked asked = manifest.run().asked();
        return asked != null && asked.unmarked() ? MarkPolicy.OFF : MarkPolicy.DEFAULT;
    }

    /// The settings that ask for what a manifest tells of.
    ///
    /// @param usual what the project or the program says otherwise
    /// @throws StudioFault.Input `repair.not-told` if the manifest is of an earlier version, which
    ///   did not write it down, or says what this version does not know
    public static DeliverySettings of(Manifest manifest, DeliverySettings usual)
            throws StudioFault.Input {
        Asked asked = manifest.run().asked();
        if (asked == null) {
            throw notTold(manifest.title(), new NoSuchElementException("asked"));
        }
        try {
            return usual.withPreset(
                            PresetTerms.over(
                                    basis(manifest.preset().name(), manifest.preset().kind()),
                                    asked.terms()))
                    .withTarget(LoudnessTarget.named(asked.loudness()).orElseThrow())
                    .withCaptions(CaptionChoice.valueOf(asked.captions().toUpperCase(Locale.ROOT)))
                    .withCast(asked.cast())
                    .withRange(range(asked.range()))
                    .withLength(
                            asked.lengthTicks() == 0
                                    ? Optional.empty()
                                    : Optional.of(new MediaTime(asked.lengthTicks())))
                    .withStems(
                            new StemWish(
                                    StemFormat.named(asked.stems()).orElseThrow(),
                                    asked.speakerStems()))
                    .withLeader(asked.leader())
                    .withLexicon(Lexicon.of(asked.lexicon()));
        } catch (IllegalArgumentException | NoSuchElementException | ArithmeticException other) {
            throw notTold(manifest.title(), other);
        }
    }

    /// A preset of the user's own is told by what it says otherwise than the first of its kind.
    private static ExportPreset basis(String name, @Nullable String kind) {
        return ExportPreset.find(name)
                .orElseGet(() ->
                        ExportPreset.ALL.stream()
                                .filter(preset ->
                                        kind != null && preset.kind().name().equalsIgnoreCase(kind))
                                .findFirst()
                                .orElse(ExportPreset.HD)
                                .withName(name));
    }

    private static StudioFault.Input notTold(String title, Exception cause) {
        return new StudioFault.Input(
                "repair.not-told",
                "The manifest of “" + title + "” does not say all that was asked for.",
                "Export the project into this folder with the options it was made with: only what"
                        + " is damaged or missing is made.",
                cause);
    }

    private static Optional<TimeRange> range(String text) {
        int dots = text.indexOf("..");
        return dots < 0
                ? Optional.empty()
                : Optional.of(
                        TimeRange.between(
                                new MediaTime(Long.parseLong(text.substring(0, dots))),
                                new MediaTime(Long.parseLong(text.substring(dots + 2)))));
    }
}
