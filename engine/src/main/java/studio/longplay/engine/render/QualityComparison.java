package studio.longplay.engine.render;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.qc.Finding;
import studio.longplay.engine.render.qc.Measured;
import studio.longplay.engine.render.qc.QualityReport;
import studio.longplay.engine.render.qc.Severity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Holds a quality check of today against the one that a manifest keeps of the same bytes.
final class QualityComparison {
    /// Decoders of other builds and processors may round otherwise: LU, dB and seconds.
    private static final double TOLERANCE = 0.02;

    private final Manifest manifest;

    QualityComparison(Manifest manifest) {
        this.manifest = manifest;
    }

    /// The faults that were found, each with its place; of those that the manifest names too it is
    /// said that they were delivered.
    List<String> faults(QualityReport now) {
        return now.of(Severity.FAULT).stream().map(this::words).toList();
    }

    private String words(Finding fault) {
        String place = fault.timecode().isEmpty() ? "" : "at " + fault.timecode();
        String segment = fault.segment() == null ? "" : " (segment " + (fault.segment() + 1) + ")";
        String where = (place + segment).strip();
        return (where.isEmpty() ? "" : where + ": ")
                + fault.sentence()
                + " "
                + fault.remedy()
                + (isKnown(fault) ? " It was delivered so." : "");
    }

    private boolean isKnown(Finding fault) {
        return manifest.qc() != null
                && manifest.qc().findings().stream()
                        .anyMatch(told ->
                                told.code().equals(fault.code())
                                        && told.fromFrame() == fault.fromFrame());
    }

    /// What measures otherwise than the manifest says; none where it keeps no check.
    List<String> differences(QualityReport now) {
        if (manifest.qc() == null) {
            return List.of();
        }
        Measured told = manifest.qc().measured();
        Measured found = now.measured();
        List<String> differing = new ArrayList<>();
        count("pictures", told.frames(), found.frames(), differing);
        count("samples", told.samples(), found.samples(), differing);
        count("uneven pictures", told.unevenFrames(), found.unevenFrames(), differing);
        count("captions", told.captions(), found.captions(), differing);
        if (!Objects.equals(told.driftSamples(), found.driftSamples())) {
            differing.add(
                    "the clocks drift by %s samples and not by %s, as the manifest says"
                            .formatted(found.driftSamples(), told.driftSamples()));
        }
        level("LUFS", told.integratedLufs(), found.integratedLufs(), differing);
        level("dBTP", told.truePeakDbtp(), found.truePeakDbtp(), differing);
        level("LU of range", told.loudnessRangeLu(), found.loudnessRangeLu(), differing);
        level("s off sync", told.syncSeconds(), found.syncSeconds(), differing);
        if (manifest.product().equals(ManifestWriter.PRODUCT)
                && manifest.qc().full() == now.full()) {
            looks(told, found, differing);
        }
        return differing;
    }

    /// What another version, or another depth, may see otherwise.
    private static void looks(Measured told, Measured found, List<String> differing) {
        count("black pictures", told.blackFrames(), found.blackFrames(), differing);
        count("clipped places", told.clippedPlaces(), found.clippedPlaces(), differing);
        level("s of stillness", told.longestStillSeconds(), found.longestStillSeconds(), differing);
        level(
                "s of silence",
                told.longestSilenceSeconds(),
                found.longestSilenceSeconds(),
                differing);
    }

    private static void count(String what, long told, long found, List<String> differing) {
        if (told != found) {
            differing.add(
                    "it has %d %s and not %d, as the manifest says".formatted(found, what, told));
        }
    }

    private static void level(
            String unit, @Nullable Double told, @Nullable Double found, List<String> differing) {
        boolean same =
                (told == null || found == null)
                        ? Objects.equals(told, found)
                        : Math.abs(told - found) <= TOLERANCE;
        if (!same) {
            differing.add(
                    "it measures %s %s and not %s, as the manifest says"
                            .formatted(figure(found), unit, figure(told)));
        }
    }

    private static String figure(@Nullable Double value) {
        return value == null ? "no" : String.format(Locale.ROOT, "%.2f", value);
    }
}
