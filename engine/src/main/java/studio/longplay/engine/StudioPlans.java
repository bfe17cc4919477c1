package studio.longplay.engine;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.hardware.GpuReport;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.EncoderChoice;
import studio.longplay.engine.media.VideoCodec;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.Forecast;
import studio.longplay.engine.render.preset.EncoderDoubts;
import studio.longplay.engine.render.preset.Objection;
import studio.longplay.engine.render.preset.PictureTerms;
import studio.longplay.engine.render.preset.Preflight;
import studio.longplay.engine.render.preset.PresetRules;
import studio.longplay.engine.render.preset.PresetTerm;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptFile;
import studio.longplay.engine.store.folder.ProjectFolder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What a studio says of deliveries before they begin: what they would become, and all that would
/// stop them. It makes nothing; encoders are let to encode some frames.
public record StudioPlans(Studio studio) {
    /// What a script or a project would become, with all that stands in its way.
    ///
    /// @param source a script or a project folder
    /// @param out the delivery folder; null for wherever there is as much room as in the data
    ///   folder
    /// @param asked what the user wants other than the project says, or than is usual
    public Forecast of(Path source, @Nullable Path out, DeliverySettings.Change asked)
            throws StudioFault {
        Path folder = out == null ? studio.home().folder() : out;
        if (ProjectFolder.isProject(source)) {
            try (ProjectFolder open = ProjectFolder.open(source)) {
                Project project = open.project();
                return of(project, folder, asked.of(DeliverySettings.of(project)));
            }
        }
        Script read = ScriptFile.read(source);
        Project project = Project.of(read.title(), source.toString(), read.text());
        return of(project, folder, asked.of(DeliverySettings.usual(ExportPreset.HD)));
    }

    private Forecast of(Project project, Path out, DeliverySettings settings) throws StudioFault {
        Forecast forecast = studio.plan(project, out, settings);
        Preflight found = Objects.requireNonNull(forecast.preflight());
        found = found.with(rights(project, out, settings));
        if (!found.passes() || !settings.preset().kind().hasPicture()) {
            return forecast.with(found, null);
        }
        Trial trial = trial(settings);
        return forecast.with(found.with(trial.objections), trial.choice);
    }

    /// What speaks against a delivery whose forecast is known: its rights, what the forecast found,
    /// and its encoder, which is tried unless it is sure to work.
    ///
    /// @param forecast of the same
    public List<Objection> objections(Project project, DeliverySettings settings, Forecast forecast)
            throws StudioFault {
        @Nullable Preflight looked = forecast.preflight();
        List<Objection> found = new ArrayList<>(rights(project, studio.home().folder(), settings));
        found.addAll(looked == null ? PresetRules.of(settings.preset()) : looked.objections());
        if (found.stream().noneMatch(Objection::refuses) && !isSure(settings.preset())) {
            found.addAll(trial(settings).objections);
        }
        return found;
    }

    private List<Objection> rights(Project project, Path out, DeliverySettings settings)
            throws StudioFault {
        return studio.gate(settings).objections(studio.orders().unlinted(project, out, settings));
    }

    /// H.264 every build encodes; whether anything encodes the others, or how it takes a rate that
    /// was asked for, is found by trying.
    private static boolean isSure(ExportPreset preset) {
        PictureTerms picture = preset.picture();
        return !preset.kind().hasPicture()
                || (picture.codec() == VideoCodec.H264
                        && picture.encoder().isEmpty()
                        && !EncoderDoubts.asksForRate(preset));
    }

    private record Trial(@Nullable EncoderChoice choice, List<Objection> objections) {}

    private Trial trial(DeliverySettings settings) {
        ExportPreset preset = settings.preset();
        try {
            EncoderChoice choice = studio.encoder(preset, JobContext.quiet());
            GpuReport cards = GpuReport.look();
            return new Trial(
                    choice, EncoderDoubts.of(preset, choice.encoder(), settings.jobs(), cards));
        } catch (StudioFault none) {
            boolean other = preset.picture().codec() != VideoCodec.H264;
            Map<String, String> instead =
                    other ? Map.of(PresetTerm.CODEC.key(), VideoCodec.H264.key()) : Map.of();
            return new Trial(
                    null,
                    List.of(
                            new Objection(
                                    Objection.Grade.REFUSAL,
                                    none.code(),
                                    none.sentence(),
                                    none.remedy(),
                                    instead)));
        }
    }
}
