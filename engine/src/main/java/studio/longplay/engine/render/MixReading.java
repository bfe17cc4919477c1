package studio.longplay.engine.render;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.mix.Gain;
import studio.longplay.engine.mix.LoudnessReport;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.mix.StemWriter;
import studio.longplay.engine.render.deliver.DeliveryFolder;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.qc.FilmMemory;
import studio.longplay.engine.store.Artifact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The delivered mix as a meter reads it from the file.
final class MixReading {
    static final String MIX = "stems/" + StemWriter.MIX_FILE_NAME;

    private final DeliveryFolder folder;
    private final List<Artifact> scenes;
    private final FilmMemory memory;

    /// @param scenes whose mixes the file holds, in order
    MixReading(DeliveryFolder folder, List<Artifact> scenes, FilmMemory memory) {
        this.folder = folder;
        this.scenes = List.copyOf(scenes);
        this.memory = memory;
    }

    /// Measures the file, unless it is the one that was measured before.
    ///
    /// @param gain that was decided for the target, and what its anchor measures with it
    /// @param written whether the file was written in this run
    Manifest.LoudnessFacts read(
            LoudnessTarget target, Gain gain, boolean written, JobContext context)
            throws StudioFault {
        Optional<Manifest> earlier = folder.earlier();
        if (!written && earlier.isPresent() && earlier.get().loudness().curve() != null) {
            Manifest.LoudnessFacts before = earlier.get().loudness();
            // The bytes are the same; the target may go by another name now.
            return new Manifest.LoudnessFacts(
                    target.name(),
                    target.lufs(),
                    target.ceilingDbtp(),
                    before.integratedLufs(),
                    before.loudnessRangeLu(),
                    before.truePeakDbtp(),
                    gain.gainDb(),
                    anchored(target, gain),
                    before.curve());
        }
        MixMeter.Reading reading =
                MixMeter.read(folder.path().resolve(MIX), parts(), memory, context);
        LoudnessReport report = reading.report();
        return new Manifest.LoudnessFacts(
                target.name(),
                target.lufs(),
                target.ceilingDbtp(),
                figure(report.integratedLufs()),
                figure(report.loudnessRangeLu()),
                figure(report.truePeakDbtp()),
                gain.gainDb(),
                anchored(target, gain),
                reading.curve());
    }

    private List<MixMeter.Scene> parts() throws StudioFault {
        List<MixMeter.Scene> parts = new ArrayList<>();
        for (Artifact scene : scenes) {
            try (WavReader mix = WavReader.open(scene.file())) {
                parts.add(new MixMeter.Scene(scene.key(), mix.length()));
            }
        }
        return parts;
    }

    private static Manifest.LoudnessFacts.@Nullable Anchored anchored(
            LoudnessTarget target, Gain gain) {
        return switch (target.anchor()) {
            case PROGRAMME -> null;
            case SPEECH, RMS ->
                    new Manifest.LoudnessFacts.Anchored(
                            target.anchor().name().toLowerCase(Locale.ROOT),
                            figure(gain.integratedLufs()));
        };
    }

    /// Silence has no loudness; JSON has no infinity.
    private static double figure(double value) {
        return Double.isFinite(value)
                ? Math.rint(value * 1000) / 1000
                : Manifest.LoudnessFacts.SILENT_LUFS;
    }
}
