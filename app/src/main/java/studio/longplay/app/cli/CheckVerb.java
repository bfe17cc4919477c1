package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.render.DeliveryQuality;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.qc.Finding;
import studio.longplay.engine.render.qc.Measured;
import studio.longplay.engine.render.qc.QualityLimits;
import studio.longplay.engine.render.qc.QualityLimitsFile;
import studio.longplay.engine.render.qc.QualityReport;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Watches a finished film and names what is wrong with it, and where: black, frozen and"
                    + " missing pictures, silence, clipping, loudness, length, clocks, captions.",
            "Takes a delivery folder, or any film. Ends with 1 if there is a fault."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  longplay check film",
            "  longplay check --full --target broadcast talk.mov",
            "  longplay check --sync-leader leader.mp4 && longplay check --sync leader.mp4"
        })
final class CheckVerb extends Verb {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILM",
            description = "A delivery folder, or a film of any kind.")
    private @Nullable Path film;

    @Option(names = "--full", description = "Look at every picture, to the frame.")
    private boolean full;

    @Option(
            names = "--limits",
            paramLabel = "FILE",
            description =
                    "How much of what is too much. Default: quality.json in the data folder, else"
                            + " the shipped limits.")
    private @Nullable Path limits;

    @Option(
            names = "--target",
            paramLabel = "TARGET",
            description = "A loudness target. Default: the one the folder was delivered for.")
    private @Nullable String target;

    @Option(
            names = "--sync",
            description = "Measure how far the beeps of a leader are from their flashes.")
    private boolean sync;

    @Option(
            names = "--sync-leader",
            paramLabel = "FILE",
            description = "Write a leader of ten seconds with flashes and beeps, as MP4.")
    private @Nullable Path leader;

    @Option(
            names = "--preset",
            paramLabel = "PRESET",
            description = "Size and rate of the leader; hd where nothing is said.")
    private String preset = "hd";

    @Option(names = "--print-limits", description = "Print the shipped limits, to begin one's own.")
    private boolean print;

    @Override
    int run(Console console) throws StudioFault {
        if (print) {
            console.answer(
                    QualityLimitsFile.usual(), QualityLimitsFile.usualText().lines().toList());
            return CommandLineApp.DONE;
        }
        if (leader != null) {
            return lead(console, leader);
        }
        if (film == null) {
            throw new StudioFault.Input(
                    "check.nothing",
                    "There is nothing to check.",
                    "Name a delivery folder or a film.");
        }
        return check(console, Objects.requireNonNull(film));
    }

    private int check(Console console, Path what) throws StudioFault {
        Optional<LoudnessTarget> wanted =
                target == null
                        ? Optional.empty()
                        : Optional.of(DeliveryOptions.targetNamed(target));
        DeliveryQuality.Asked asked =
                new DeliveryQuality.Asked(limits(limits, home()), wanted, full, sync);
        QualityReport report = DeliveryQuality.check(what, asked, console.progress());
        console.answer(report, lines(report));
        return report.passed() ? CommandLineApp.DONE : CommandLineApp.FOUND;
    }

    /// The limits of a file, else the user's own, else those that are shipped.
    static QualityLimits limits(@Nullable Path named, Path home) throws StudioFault {
        return named == null
                ? QualityLimitsFile.find(home.resolve(QualityLimitsFile.NAME))
                : QualityLimitsFile.read(named);
    }

    private static List<String> lines(QualityReport report) {
        List<String> lines = new ArrayList<>();
        report.findings().stream().map(Finding::line).forEach(lines::add);
        Measured measured = report.measured();
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%s: %s, %d pictures (%d looked at), %d captions, %s",
                        report.file(),
                        measured.duration(),
                        measured.frames(),
                        measured.picturesLookedAt(),
                        measured.captions(),
                        measured.integratedLufs() == null
                                ? "silent"
                                : String.format(
                                        Locale.ROOT,
                                        "%.1f LUFS, true peak %.1f dBTP",
                                        measured.integratedLufs(),
                                        measured.truePeakDbtp())));
        if (measured.syncSeconds() != null) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%d beeps, the farthest %.1f ms %s its flash",
                            measured.syncPairs(),
                            Math.abs(measured.syncSeconds()) * 1000,
                            measured.syncSeconds() > 0 ? "after" : "before"));
        }
        lines.add(report.sentence());
        return lines;
    }

    private int lead(Console console, Path out) throws StudioFault {
        ExportPreset wanted =
                ExportPreset.find(preset)
                        .orElseThrow(() ->
                                new StudioFault.Input(
                                        "option.preset",
                                        "There is no preset \"" + preset + "\".",
                                        "\"longplay presets list\" names them all."));
        DeliveryQuality.leader(wanted, out, console.progress());
        console.answer(out.toString(), List.of(out.toString()));
        return CommandLineApp.DONE;
    }
}
