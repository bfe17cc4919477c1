package studio.longplay.engine.render.resume;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.StemWish;
import studio.longplay.engine.render.preset.PresetShelf;
import studio.longplay.engine.render.preset.PresetTerm;
import studio.longplay.engine.render.preset.PresetTerms;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.voice.mark.MarkPolicy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The command `export` that asks for what somebody put together without one, as in the window: so
/// that it can go on, and be repaired, wherever commands are understood.
///
/// @param project its folder
/// @param out the delivery folder
/// @param settings all that was asked for; a lexicon is not said, which only commands name
/// @param care how it is looked after
/// @param mark which voices are marked as synthetic
public record ExportWords(
        Path project, Path out, DeliverySettings settings, CareWish care, MarkPolicy mark) {
    private static final int DECIMALS = 15;
    private static final Set<String> SAID_APART =
            Set.of(PresetTerm.LOUDNESS.key(), PresetTerm.CAPTIONS.key());

    /// The verb and its options, every path absolute.
    ///
    /// @param shelf the user's own presets, which are said by their names
    public List<String> on(PresetShelf shelf) {
        List<String> words = new ArrayList<>();
        words.add("export");
        words.add(absolute(project));
        words.add("--output=" + absolute(out));
        ExportPreset basis = basis(shelf);
        words.add("--preset=" + basis.name());
        Map<String, String> terms =
                new TreeMap<>(PresetTerms.differences(basis, settings.preset()));
        terms.keySet().removeAll(SAID_APART);
        terms.forEach((key, value) -> words.add("--term=" + key + "=" + value));
        words.add("--loudness=" + settings.target().name());
        words.add("--captions=" + settings.captions().name().toLowerCase(Locale.ROOT));
        new TreeMap<>(settings.cast())
                .forEach((speaker, voice) -> words.add("--voice=" + speaker + "=" + voice));
        settings.range().ifPresent(range -> words.add("--range=" + text(range)));
        settings.length().ifPresent(length -> words.add("--length=" + text(length)));
        if (settings.leader()) {
            words.add("--sync-leader-in-front");
        }
        words.addAll(stems(settings.stems()));
        words.addAll(care.words());
        if (!mark.on()) {
            words.add("--no-mark");
        }
        return List.copyOf(words);
    }

    /// Of a preset of the user's that is no longer on the shelf, one of its kind that comes with
    /// the program: all else that differs is said.
    private ExportPreset basis(PresetShelf shelf) {
        ExportPreset wanted = settings.preset();
        try {
            return shelf.named(wanted.name());
        } catch (StudioFault gone) {
            return ExportPreset.ALL.stream()
                    .filter(preset -> preset.kind() == wanted.kind())
                    .findFirst()
                    .orElse(ExportPreset.HD);
        }
    }

    private static List<String> stems(StemWish stems) {
        List<String> words = new ArrayList<>();
        if (stems.format() != StemWish.USUAL.format()) {
            words.add("--stem-format=" + stems.format().word());
        }
        if (stems.speakers()) {
            words.add("--speaker-stems");
        }
        return words;
    }

    private static String text(TimeRange range) {
        return text(range.start()) + ".." + text(range.end());
    }

    /// Decimals enough to find the very tick again.
    private static String text(MediaTime time) {
        return new BigDecimal(time.ticks())
                        .divide(
                                new BigDecimal(MediaTime.TICKS_PER_SECOND),
                                DECIMALS,
                                RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString()
                + "s";
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }
}
