package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.bench.Growth;
import studio.longplay.engine.render.bench.Linearity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

@Command(
        name = "linearity",
        mixinStandardHelpOptions = true,
        description = {
            "Makes films of several lengths from nothing and says whether a long one takes longer"
                    + " per minute than a short one; exit code 1 if it does by more than a fifth.",
            "Takes about a third of the films' length on two quiet cores, more on busy ones, whose"
                    + " processor time says more than its clock. Stopped, the same command goes on"
                    + " with the next length; the result is kept for \"bench history\"."
        },
        footerHeading = "%nExample:%n",
        footer = "  longplay bench linearity --minutes 30,60,120 --scale 0.1")
final class BenchLinearityVerb extends Verb {
    private static final double MOST_GROWTH = 1.2;
    private static final double LEAST_MINUTES = 0.1;

    @Option(
            names = "--minutes",
            split = ",",
            paramLabel = "N",
            description = "Lengths. Default: ${DEFAULT-VALUE}.")
    private List<Double> minutes = List.of(30.0, 60.0, 120.0);

    @Option(
            names = "--scale",
            paramLabel = "PART",
            description = "Make films of this part of each length. Default: ${DEFAULT-VALUE}.")
    private double scale = 0.05;

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = "Of the films. Default: ${DEFAULT-VALUE}.")
    private String preset = "preview";

    /// @param processorGrowth null where the machine does not tell
    private record Told(
            double busyBefore,
            List<Growth> films,
            double growth,
            @Nullable Double processorGrowth) {}

    @Override
    int run(Console console) throws StudioFault {
        ExportPreset wanted = BenchVerb.preset(preset);
        List<Double> lengths = lengths();
        Linearity.Result result =
                new Linearity(home(), wanted, BenchVerb.making(wanted))
                        .measure(lengths, console.progress());
        Told told =
                new Told(
                        result.busyBefore(),
                        result.films(),
                        result.growth(),
                        result.processorGrowth().orElse(null));
        console.answer(told, lines(result));
        return result.growth() <= MOST_GROWTH ? CommandLineApp.DONE : CommandLineApp.FOUND;
    }

    private List<Double> lengths() throws StudioFault.Input {
        List<Double> lengths = minutes.stream().map(each -> each * scale).sorted().toList();
        if (lengths.isEmpty() || lengths.getFirst() < LEAST_MINUTES) {
            throw new StudioFault.Input(
                    "option.lengths",
                    "Films of " + lengths + " minutes cannot be compared.",
                    "Give lengths of which each, times --scale, is at least "
                            + LEAST_MINUTES
                            + " minutes.");
        }
        return lengths;
    }

    private static List<String> lines(Linearity.Result result) {
        List<String> lines = new ArrayList<>();
        if (result.found() > 0) {
            lines.add(result.found() + " of these were measured before the command was stopped.");
        }
        for (Growth film : result.films()) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%8.1f s of film in %8.1f s: %.3f s a second, %.3f s of processor",
                            film.filmSeconds(),
                            film.wallSeconds(),
                            film.perSecond(),
                            film.processorPerSecond()));
        }
        lines.add(
                String.format(
                        Locale.ROOT,
                        "the longest takes %.2f times as long per second as the shortest",
                        result.growth()));
        result.processorGrowth()
                .ifPresent(times ->
                        lines.add(
                                String.format(
                                        Locale.ROOT, "and %.2f times the processor time", times)));
        BenchVerb.busy(result.busyBefore()).ifPresent(lines::add);
        return lines;
    }
}
