package studio.longplay.engine.render.deliver;

import studio.longplay.engine.render.deliver.report.ReportPage;

/// The manifest for people: one HTML page that opens from disk, without network or scripts.
public final class Report {
    public static final String FILE = "report.html";

    private Report() {}

    /// The page of a manifest of this or any earlier version.
    public static String of(Manifest manifest) {
        return ReportPage.of(manifest);
    }
}
