package studio.longplay.engine.render.qc;

import studio.longplay.engine.jobs.JobContext;

import java.nio.file.Path;

/// Checks films from the command line and says how long it took: `QualityBench [--full] FILM...`.
final class QualityBench {
    private QualityBench() {}

    public static void main(String[] arguments) throws Exception {
        boolean full = false;
        for (String argument : arguments) {
            if (argument.equals("--full")) {
                full = true;
                continue;
            }
            long began = System.nanoTime();
            QualityOrder usual = QualityOrder.of(Path.of(argument), QualityLimitsFile.usual());
            QualityReport report =
                    FilmQuality.check(
                            new QualityOrder(
                                    usual.film(),
                                    usual.expected(),
                                    usual.limits(),
                                    usual.captions(),
                                    full),
                            JobContext.quiet());
            System.out.printf(
                    "%s: %.2f s%n%s%n",
                    argument, (System.nanoTime() - began) / 1e9, report.measured());
            report.findings().forEach(finding -> System.out.println("  " + finding.line()));
        }
    }
}
