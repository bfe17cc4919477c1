package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import studio.longplay.engine.Studio;
import studio.longplay.engine.render.qc.QualityReport;
import studio.longplay.engine.render.qc.QualityWish;
import studio.longplay.engine.render.qc.Severity;

/// How a delivery's film is checked before it is handed over.
final class CheckOptions {
    @Option(
            names = "--no-check",
            description = "Do not check the finished film for black, silence, loudness and more.")
    private boolean none;

    @Option(
            names = "--full-check",
            description = "Look at every picture of the finished film, to the frame.")
    private boolean full;

    @Option(
            names = "--sync-leader",
            description =
                    "Deliver a leader of flashes and beeps beside the film, made as the film is,"
                            + " and measure it.")
    private boolean leader;

    void set(Studio studio) {
        studio.checks().lead(leader);
        studio.checks().look(depth());
    }

    QualityWish.Depth depth() {
        return none
                ? QualityWish.Depth.NONE
                : full ? QualityWish.Depth.FULL : QualityWish.Depth.USUAL;
    }

    boolean leader() {
        return leader;
    }

    /// Says what is wrong with the film.
    ///
    /// @return the exit code
    static int report(Console console, @Nullable QualityReport report) {
        if (report == null) {
            return CommandLineApp.DONE;
        }
        report.findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .forEach(finding -> console.note(finding.line()));
        console.note(report.sentence());
        return report.passed() ? CommandLineApp.DONE : CommandLineApp.FOUND;
    }
}
