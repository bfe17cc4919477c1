package studio.longplay.engine.render.preset;

import studio.longplay.engine.hardware.ByteWords;
import studio.longplay.engine.hardware.GpuReport;
import studio.longplay.engine.render.ExportPreset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// What speaks against making a preset with one encoder: a bit rate that it does not keep, or a
/// card whose memory does not suffice.
public final class EncoderDoubts {
    private static final String OWN = "ffmpeg:";

    private EncoderDoubts() {}

    /// What is found of the encoder that was chosen by trying.
    ///
    /// @param encoder its name, with `ffmpeg:` before it where the user's own program has it
    /// @param jobs films' parts encoded at once
    public static List<Objection> of(
            ExportPreset preset, String encoder, int jobs, GpuReport report) {
        List<Objection> found = new ArrayList<>(rate(preset, encoder));
        boolean demanded = preset.picture().encoder().isPresent();
        if (!demanded) {
            found.addAll(card(preset, encoder, jobs, report));
        }
        return found;
    }

    /// Said only where somebody asked for a rate of bits.
    private static List<Objection> rate(ExportPreset preset, String encoder) {
        String bare = encoder.startsWith(OWN) ? encoder.substring(OWN.length()) : encoder;
        String bits = PresetWords.bits(preset.picture().bitRate());
        if (!asksForRate(preset)) {
            return List.of();
        }
        return switch (bare) {
            case "libsvtav1" ->
                    List.of(
                            keepsQuality(
                                    encoder
                                            + " keeps a quality and not a rate: asking for "
                                            + bits
                                            + " changes nothing."));
            case "libx264", "libx265" ->
                    List.of(
                            keepsQuality(
                                    encoder
                                            + " keeps a quality and not a rate: "
                                            + bits
                                            + " is the most it may take, and quiet pictures take"
                                            + " less."));
            default -> List.of();
        };
    }

    private static Objection keepsQuality(String sentence) {
        return Objection.warning(
                "encoder.keeps-quality",
                sentence,
                "Choose how fine it is with --effort: fast, standard or high.",
                Map.of());
    }

    /// Whether the bit rate is another than the preset of that name has, or than is usual for the
    /// size.
    public static boolean asksForRate(ExportPreset preset) {
        PictureTerms picture = preset.picture();
        Ladder step =
                ExportPreset.find(preset.name())
                        .map(ExportPreset::picture)
                        .flatMap(EncoderDoubts::stepOf)
                        .orElse(Ladder.STANDARD);
        return picture.bitRate() != rate(step, picture);
    }

    private static Optional<Ladder> stepOf(PictureTerms picture) {
        for (Ladder step : Ladder.values()) {
            if (picture.bitRate() == rate(step, picture)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    private static long rate(Ladder step, PictureTerms picture) {
        return step.bitRate(picture.width(), picture.height(), picture.rate(), picture.codec());
    }

    /// An encoder of a card that was demanded must have room for one session there; of one that was
    /// found to work there is another if it fails.
    static List<Objection> card(ExportPreset preset, String encoder, int jobs, GpuReport report) {
        if (!preset.kind().hasPicture() || !encoder.endsWith("_nvenc")) {
            return List.of();
        }
        boolean demanded = preset.picture().encoder().isPresent();
        if (report.gpus().isEmpty()) {
            return demanded
                    ? List.of(
                            Objection.refusal(
                                    "encoder.no-card",
                                    encoder + " needs an NVIDIA card: " + report.reason(),
                                    "Leave the encoder to the program.",
                                    Map.of("encoder", TermReading.BEST)))
                    : List.of();
        }
        long[] told =
                report.gpus().stream()
                        .flatMapToLong(card -> card.memoryFreeBytes().stream())
                        .toArray();
        // A card that does not tell its memory may have all that is needed.
        boolean silent = told.length < report.gpus().size();
        return silent ? List.of() : memory(preset, demanded, jobs, Arrays.stream(told).max());
    }

    private static List<Objection> memory(
            ExportPreset preset, boolean demanded, int jobs, OptionalLong most) {
        long free = most.orElse(0);
        long one = Preflight.cardBytes(preset);
        if (free >= one * jobs) {
            return List.of();
        }
        return List.of(
                new Objection(
                        demanded && free < one ? Objection.Grade.REFUSAL : Objection.Grade.WARNING,
                        "encoder.card-memory",
                        "%s of the card's memory are needed for %d jobs and %s are free."
                                .formatted(
                                        ByteWords.needed(one * jobs), jobs, ByteWords.free(free)),
                        free < one
                                ? "Close programs that use the card, or leave the encoder to the"
                                        + " program."
                                : "Close programs that use the card, or allow "
                                        + free / one
                                        + " with --jobs.",
                        demanded ? Map.of("encoder", TermReading.BEST) : Map.of()));
    }
}
