package studio.longplay.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.bench.Bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

@Command(
        name = "linearity",
        mixinStandardHelpOptions = true,
        description = {
            "Makes films of several lengths from nothing and says whether a long one takes longer"
                    + " per minute than a short one; exit code 1 if it does by more than a fifth.",
            "Takes about as long as the films are."
        },
        footerHeading = "%nExample:%n",
        footer = "  longplay bench linearity --minutes 30,60,120 --scale 0.1")
final class BenchLinearityVerb extends Verb {
    private static final double MOST_GROWTH = 1.2;

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

    private record Told(List<Bench.Growth> films, double growth) {}

    @Override
    int run(Console console) throws StudioFault {
        ExportPreset wanted = BenchVerb.preset(preset);
        List<Double> lengths = minutes.stream().map(each -> each * scale).sorted().toList();
        List<Bench.Growth> films =
                new Bench(wanted, BenchVerb.making(wanted)).linearity(lengths, console.progress());
        double growth = films.getLast().perSecond() / films.getFirst().perSecond();
        List<String> lines = new ArrayList<>();
        for (Bench.Growth film : films) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%8.1f s of film in %8.1f s: %.3f s a second",
                            film.filmSeconds(),
                            film.wallSeconds(),
                            film.perSecond()));
        }
        lines.add(
                String.format(
                        Locale.ROOT,
                        "the longest takes %.2f times as long per second as the shortest",
                        growth));
        console.answer(new Told(films, growth), lines);
        return growth <= MOST_GROWTH ? CommandLineApp.DONE : CommandLineApp.FOUND;
    }
}
