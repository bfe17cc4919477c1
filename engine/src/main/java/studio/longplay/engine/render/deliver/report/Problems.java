package studio.longplay.engine.render.deliver.report;

import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.qc.Finding;
import studio.longplay.engine.render.qc.QualityReport;

import java.util.List;

/// What somebody should look at: warnings, what the quality check found, and what was repaired.
final class Problems {
    private Problems() {}

    static void write(Manifest manifest, Page page) {
        page.section("problems", "Warnings");
        warnings(manifest.warnings(), page);
        if (!manifest.run().repairs().isEmpty()) {
            page.put("<h3>Repaired on the way</h3>");
            warnings(manifest.run().repairs(), page);
        }
        page.endSection();
        if (manifest.qc() != null) {
            quality(manifest.qc(), page);
        }
    }

    private static void warnings(List<Warning> warnings, Page page) {
        if (warnings.isEmpty()) {
            page.put("<p class=\"note ok\">None.</p>");
            return;
        }
        page.table("What", "Do", "Where", "Code");
        for (Warning warning : warnings) {
            page.row(
                    warning.sentence(),
                    warning.remedy(),
                    warning.place() == null ? "" : "@" + warning.place(),
                    warning.code());
        }
        page.endTable();
    }

    private static void quality(QualityReport report, Page page) {
        page.section("quality", "Quality check");
        page.put("<p class=\"note " + (report.passed() ? "ok" : "bad") + "\">");
        page.put("%s</p>", report.sentence());
        page.note(
                report.full()
                        ? "Every picture was looked at."
                        : "Pictures that stand alone were looked at, and all of the sound.");
        if (!report.findings().isEmpty()) {
            page.table("", "At", "What", "Do", "Code");
            for (Finding finding : report.findings()) {
                page.row(
                        finding.severity().word(),
                        finding.timecode(),
                        finding.sentence(),
                        finding.remedy(),
                        finding.code());
            }
            page.endTable();
        }
        page.endSection();
    }
}
