package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.StudioPlans;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.EncoderChoice;
import studio.longplay.engine.render.Forecast;
import studio.longplay.engine.render.machine.Energy;
import studio.longplay.engine.render.preset.Objection;
import studio.longplay.engine.render.preset.Preflight;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Says what would be made, how long it would be and take; makes nothing.",
        footerHeading = "%nExample:%n",
        footer = "  longplay plan play.fountain --preset uhd")
final class PlanVerb extends Verb {
    @Parameters(index = "0", paramLabel = "SCRIPT", description = "A script or a project folder.")
    private @Nullable Path script;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description =
                    "Where it would be delivered: that disk is looked at. Default: the data"
                            + " folder's.")
    private @Nullable Path out;

    @Mixin private DeliveryWishes wishes = new DeliveryWishes();

    @Override
    int run(Console console) throws StudioFault {
        boolean refuses;
        try (Studio studio = Studio.open(home())) {
            wishes.chooseFrom(studio.speech().registry());
            wishes.presetsIn(home());
            Path folder = out == null ? null : out.toAbsolutePath().normalize();
            Forecast forecast =
                    new StudioPlans(studio)
                            .of(Objects.requireNonNull(script), folder, wishes::over);
            console.warn(forecast.warnings());
            console.answer(forecast, lines(forecast));
            Preflight preflight = forecast.preflight();
            refuses = preflight != null && !preflight.passes();
        }
        return refuses ? CommandLineApp.FOUND : CommandLineApp.DONE;
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
        lines.addAll(encoder(forecast.encoder()));
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

    private static List<String> encoder(@Nullable EncoderChoice choice) {
        return choice == null ? List.of() : List.of("drawn with " + choice.encoder());
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
