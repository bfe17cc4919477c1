package studio.longplay.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.bench.Bench;
import studio.longplay.engine.render.bench.BenchHistory;
import studio.longplay.engine.render.bench.BenchRun;
import studio.longplay.engine.render.bench.FilmMaking;
import studio.longplay.engine.render.bench.Measured;
import studio.longplay.engine.render.deliver.Manifest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how fast this machine makes films: speech, drawing, encoding, a model, the"
                    + " disk, and a film from nothing.",
            "The figures are kept; beside each stands how it compares with the last time."
        },
        subcommands = {BenchVerb.History.class, BenchLinearityVerb.class},
        footerHeading = "%nExample:%n",
        footer = {"  longplay bench --preset hd", "  longplay bench history"})
final class BenchVerb extends Verb {
    private static final double PERCENT = 100;

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = "Of the film: preview, hd, uhd. Default: ${DEFAULT-VALUE}.")
    private String preset = "preview";

    @Option(
            names = "--minutes",
            paramLabel = "N",
            description = "Length of the film, about. Default: ${DEFAULT-VALUE}.")
    private double minutes = 0.5;

    @Override
    int run(Console console) throws StudioFault {
        ExportPreset wanted = preset(preset);
        BenchHistory history = new BenchHistory(home());
        List<BenchRun> before = history.read();
        BenchRun run = new Bench(wanted, making(wanted)).run(minutes, console.progress());
        history.add(run);
        console.answer(run, lines(run, before));
        return CommandLineApp.DONE;
    }

    static ExportPreset preset(String name) throws StudioFault.Input {
        return ExportPreset.find(name)
                .orElseThrow(() ->
                        new StudioFault.Input(
                                "preset.unknown",
                                "There is no preset " + name + ".",
                                "\"longplay presets list\" shows those there are."));
    }

    static FilmMaking making(ExportPreset preset) {
        return (home, script, out, context) ->
                make(preset, new Path[] {home, script, out}, context);
    }

    private static Manifest make(ExportPreset preset, Path[] places, JobContext context)
            throws StudioFault {
        try (Studio studio = Studio.open(places[0])) {
            return studio.make(places[1], places[2], DeliverySettings.usual(preset), context);
        }
    }

    private static List<String> lines(BenchRun run, List<BenchRun> before) {
        List<String> lines = new ArrayList<>();
        lines.add(title(run));
        for (Measured measured : run.stages()) {
            lines.add(measured.line() + compared(measured, run, before));
        }
        busy(run.busyBefore()).ifPresent(lines::add);
        return lines;
    }

    /// What is to be said of a machine that was not quiet.
    static Optional<String> busy(double before) {
        return before <= 0.3
                ? Optional.empty()
                : Optional.of(
                        String.format(
                                Locale.ROOT,
                                "The machine was %d %% busy before: these figures are lower than"
                                        + " they could be.",
                                Math.round(before * PERCENT)));
    }

    private static String title(BenchRun run) {
        return "%s  %s, %d cores, %d GB, %s (%s)"
                .formatted(
                        run.at(),
                        run.machine().processor(),
                        run.machine().cores(),
                        run.machine().memoryGigabytes(),
                        run.machine().system(),
                        run.machine().id());
    }

    /// With the last time that the same machine was measured with the same preset.
    private static String compared(Measured measured, BenchRun run, List<BenchRun> before) {
        for (BenchRun earlier : before.reversed()) {
            OptionalDouble value = earlier.value(measured.stage());
            if (earlier.machine().id().equals(run.machine().id())
                    && earlier.preset().equals(run.preset())
                    && value.isPresent()) {
                double change = measured.value() / value.getAsDouble() - 1;
                return String.format(Locale.ROOT, " (%+d %%)", Math.round(change * PERCENT));
            }
        }
        return "";
    }

    @Command(
            name = "history",
            mixinStandardHelpOptions = true,
            description = "What was measured before, the oldest first.",
            footerHeading = "%nExample:%n",
            footer = "  longplay bench history --json")
    static final class History extends Verb {
        @Override
        int run(Console console) throws StudioFault {
            List<BenchRun> runs = new BenchHistory(home()).read();
            List<String> lines = new ArrayList<>();
            for (BenchRun run : runs) {
                lines.add(title(run));
                run.stages().forEach(measured -> lines.add("  " + measured.line()));
            }
            if (lines.isEmpty()) {
                lines.add("Nothing was measured yet. \"longplay bench\" does.");
            }
            console.answer(runs, lines);
            return CommandLineApp.DONE;
        }
    }
}
