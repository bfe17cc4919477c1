package studio.longplay.engine.render.deliver.report;

import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.Manifest.LoudnessFacts;
import studio.longplay.engine.render.qc.Severity;

import java.util.Locale;

/// What was made, and whether it is as it should be.
final class Summary {
    private Summary() {}

    static void write(Manifest manifest, Page page) {
        page.put("<h1>%s</h1>", manifest.title());
        page.put(
                "<p class=\"lead\">%s. Made %s from %s with the preset %s.</p>\n",
                manifest.run().work().sentence(),
                manifest.run().madeAt().replace('T', ' ').replace("Z", " UTC"),
                manifest.script().file(),
                manifest.preset().name());
        badges(manifest, page);
        cards(manifest, page);
    }

    private static void badges(Manifest manifest, Page page) {
        page.put("<div class=\"badges\">");
        if (hasPictures(manifest)) {
            clock(manifest, page);
        }
        if (manifest.qc() != null) {
            boolean passed = manifest.qc().passed();
            int faults = manifest.qc().of(Severity.FAULT).size();
            badge(page, passed, passed ? "Quality check passed" : faults + " faults found");
        }
        if (manifest.rights() != null) {
            badge(page, true, "Cleared for " + manifest.rights().use() + " use");
        }
        int warnings = manifest.warnings().size();
        if (warnings > 0) {
            page.put(
                    "<a class=\"badge warn\" href=\"#problems\">%s</a>",
                    warnings == 1 ? "1 warning" : warnings + " warnings");
        }
        page.put("</div>\n");
    }

    /// A podcast has none, and then neither a frame rate nor drift.
    private static boolean hasPictures(Manifest manifest) {
        return !manifest.segments().isEmpty();
    }

    private static void clock(Manifest manifest, Page page) {
        long drift = manifest.film().drift();
        badge(page, drift == 0, drift == 0 ? "No drift" : "Drift " + drift + " samples");
        badge(
                page,
                manifest.film().constantFrameRate(),
                manifest.film().constantFrameRate()
                        ? "Constant frame rate"
                        : "The frame rate varies");
    }

    private static void badge(Page page, boolean good, String words) {
        page.put("<span class=\"badge " + (good ? "ok" : "bad") + "\">%s</span>", words);
    }

    private static void cards(Manifest manifest, Page page) {
        Manifest.Film film = manifest.film();
        page.put("<div class=\"cards\">");
        if (hasPictures(manifest)) {
            card(page, film.duration(), film.frames() + " frames, " + film.samples() + " samples");
            card(
                    page,
                    manifest.preset().width() + " × " + manifest.preset().height(),
                    manifest.preset().frameRate()
                            + " frames/s, "
                            + film.videoCodec()
                            + " and "
                            + film.audioCodec());
        } else {
            card(page, film.duration(), film.samples() + " samples, " + film.audioCodec());
        }
        loudness(page, manifest.loudness());
        card(
                page,
                manifest.script().words() + " words",
                manifest.script().lines()
                        + " lines, "
                        + manifest.script().speakers()
                        + " speakers");
        card(page, time(manifest.run().wallMillis()), "to make, from the command to the end");
        page.put("</div>\n");
    }

    private static void loudness(Page page, LoudnessFacts loudness) {
        boolean silent = loudness.integratedLufs() <= LoudnessFacts.SILENT_LUFS;
        String anchored =
                loudness.anchored() == null
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                " for %s, at %.1f",
                                loudness.anchored().of(),
                                loudness.anchored().level());
        card(
                page,
                silent
                        ? "Silent"
                        : String.format(Locale.ROOT, "%.1f LUFS", loudness.integratedLufs()),
                String.format(
                        Locale.ROOT,
                        "target %s %.1f%s; true peak %.1f dBTP",
                        loudness.target(),
                        loudness.targetLufs(),
                        anchored,
                        loudness.truePeakDbtp()));
    }

    private static void card(Page page, String figure, String words) {
        page.put("<div class=\"card\"><b>%s</b><span>%s</span></div>\n", figure, words);
    }

    /// For example `1 h 04 min`, `2 min 03 s` or `8.3 s`.
    static String time(long millis) {
        long seconds = millis / 1000;
        if (seconds >= 3600) {
            return String.format(Locale.ROOT, "%d h %02d min", seconds / 3600, seconds / 60 % 60);
        }
        return seconds >= 60
                ? String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }
}
