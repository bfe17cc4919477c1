package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.Forecast;
import studio.longplay.engine.render.machine.Energy;
import studio.longplay.engine.render.preset.Objection;
import studio.longplay.engine.render.preset.Preflight;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Says what would be made, how long it would be and take; makes nothing.",
        footerHeading = "%nExample:%n",
        footer = "  longplay plan play.fountain --preset uhd")
final class PlanVerb extends Verb {
    @Parameters(index = "0", paramLabel = "SCRIPT", description = "A script or a project folder.")
    private @Nullable Path script;

    @Mixin private PresetOptions preset = new PresetOptions();

    @Override
    int run(Console console) throws StudioFault {
        boolean refuses;
        try (Studio studio = Studio.open(home())) {
            Forecast forecast = studio.plan(java.util.Objects.requireNonNull(script), this::over);
            console.warn(forecast.warnings());
            console.answer(forecast, lines(forecast));
            Preflight preflight = forecast.preflight();
            refuses = preflight != null && !preflight.passes();
        }
        return refuses ? CommandLineApp.FOUND : CommandLineApp.DONE;
    }

    private DeliverySettings over(DeliverySettings settings) throws StudioFault {
        ExportPreset wanted = preset.over(settings.preset(), home());
        DeliverySettings said =
                preset.named().isPresent()
                        ? settings.forPreset(wanted)
                        : settings.withPreset(wanted);
        return said.withLength(preset.length(said.length()));
    }

    private static List<String> lines(Forecast forecast) {
        List<String> lines = new ArrayList<>();
        lines.add(forecast.title());
        lines.add(
                String.join(
                        ", ",
                        Count.of(forecast.speakers().size(), "speaker"),
                        Count.of(forecast.lines(), "line"),
                        Count.of(forecast.words(), "word"),
                        Count.of(forecast.scenes(), "scene"),
                        Count.of(forecast.chapters(), "chapter")));
        lines.add(
                String.format(
                        Locale.ROOT,
                        "about %s of film in %s, up to %s of disk, about %s to make (%s)",
                        InWords.time(forecast.durationMillis()),
                        forecast.preset(),
                        InWords.size(forecast.diskBytes()),
                        InWords.time(forecast.makingMillis()),
                        forecast.basis()));
        lines.addAll(energy(forecast.energy()));
        lines.addAll(objections(forecast.preflight()));
        lines.add("");
        lines.add("%-28s %6s %7s  %s".formatted("SPEAKER", "LINES", "WORDS", "VOICE"));
        forecast.speakers()
                .forEach(speaker ->
                        lines.add(
                                "%-28s %6d %7d  %s"
                                        .formatted(
                                                speaker.name(),
                                                speaker.lines(),
                                                speaker.words(),
                                                speaker.voice())));
        return lines;
    }

    private static List<String> energy(@Nullable Energy energy) {
        if (energy == null) {
            return List.of();
        }
        Double wattHours = energy.wattHours();
        return wattHours == null
                ? List.of("energy " + energy.basis())
                : List.of(
                        String.format(
                                Locale.ROOT, "about %.1f Wh (%s)", wattHours, energy.basis()));
    }

    private static List<String> objections(@Nullable Preflight preflight) {
        return preflight == null
                ? List.of()
                : preflight.objections().stream().map(PlanVerb::words).toList();
    }

    private static String words(Objection objection) {
        return (objection.refuses() ? "cannot be made: " : "doubtful: ")
                + objection.sentence()
                + " "
                + objection.remedy();
    }
}
