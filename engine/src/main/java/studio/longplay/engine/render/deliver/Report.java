package studio.longplay.engine.render.deliver;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.Warning;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The manifest for people: one HTML page that opens from disk, without network or scripts.
public final class Report {
    public static final String FILE = "report.html";

    private static final String STYLE =
            """
            :root{color-scheme:dark light;--g:#0f1216;--s:#161a20;--l:#2c333e;--t:#e6e9ee;--m:#97a1b0;\
            --a:#e8a33d;--ok:#4fb477;--bad:#e0574f}
            body{margin:0;background:var(--g);color:var(--t);font:14px/1.55 Inter,system-ui,sans-serif}
            main{max-width:980px;margin:0 auto;padding:32px 24px 64px}
            h1{font-size:28px;margin:0 0 4px}h2{font-size:13px;letter-spacing:.08em;\
            text-transform:uppercase;color:var(--m);margin:36px 0 10px}
            p.lead{color:var(--m);margin:0 0 20px}
            .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(168px,1fr));gap:12px}
            .card{background:var(--s);border:1px solid var(--l);border-radius:8px;padding:12px 14px}
            .card b{display:block;font-size:18px;font-weight:600}.card span{color:var(--m);font-size:12px}
            table{border-collapse:collapse;width:100%}
            td,th{text-align:left;padding:5px 12px 5px 0;border-bottom:1px solid var(--l);vertical-align:top}
            th{color:var(--m);font-weight:500}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
            code{font:12px ui-monospace,monospace;color:var(--m);word-break:break-all}
            .bar{background:var(--a);height:8px;margin-top:7px;border-radius:4px;min-width:1px}
            .ok{color:var(--ok)}.bad{color:var(--bad)}
            """;

    private final StringBuilder page = new StringBuilder();

    private Report() {}

    public static String of(Manifest manifest) {
        Report report = new Report();
        report.head(manifest);
        report.cards(manifest);
        report.warnings(manifest.warnings());
        report.cast(manifest.cast());
        report.speech(manifest.speech());
        report.time(manifest.run());
        report.scenes(manifest.scenes());
        report.segments(manifest.segments());
        report.encoder(manifest);
        report.files(manifest.files());
        report.page.append("</main></body></html>\n");
        return report.page.toString();
    }

    private void head(Manifest manifest) {
        page.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(escape(manifest.title()))
                .append(" - report</title><style>")
                .append(STYLE)
                .append("</style></head><body><main><h1>")
                .append(escape(manifest.title()))
                .append("</h1><p class=\"lead\">")
                .append(escape(manifest.run().work().sentence()))
                .append(". Made ")
                .append(escape(manifest.run().madeAt()))
                .append(" from ")
                .append(escape(manifest.script().file()))
                .append(".</p>");
    }

    private void cards(Manifest manifest) {
        Manifest.Film film = manifest.film();
        Manifest.LoudnessFacts loudness = manifest.loudness();
        page.append("<div class=\"cards\">");
        card(film.duration(), film.frames() + " frames, " + film.samples() + " samples");
        card(
                manifest.preset().width() + " x " + manifest.preset().height(),
                manifest.preset().frameRate()
                        + " fps, "
                        + film.videoCodec()
                        + " + "
                        + film.audioCodec());
        card(
                loudness.integratedLufs() <= Manifest.LoudnessFacts.SILENT_LUFS
                        ? "silent"
                        : String.format(Locale.ROOT, "%.1f LUFS", loudness.integratedLufs()),
                String.format(
                        Locale.ROOT,
                        "target %s %.1f%s, true peak %.1f dBTP, range %.1f LU",
                        loudness.target(),
                        loudness.targetLufs(),
                        loudness.anchored() == null
                                ? ""
                                : String.format(
                                        Locale.ROOT,
                                        " for %s, which is at %.1f",
                                        loudness.anchored().of(),
                                        loudness.anchored().level()),
                        loudness.truePeakDbtp(),
                        loudness.loudnessRangeLu()));
        card(film.drift() + " samples", "drift of sound against picture, at most");
        card(
                manifest.script().words() + " words",
                manifest.script().lines()
                        + " lines, "
                        + manifest.script().speakers()
                        + " speakers");
        page.append("</div>");
    }

    private void card(String figure, String words) {
        page.append("<div class=\"card\"><b>")
                .append(escape(figure))
                .append("</b><span>")
                .append(escape(words))
                .append("</span></div>");
    }

    private void warnings(List<Warning> warnings) {
        heading("Warnings");
        if (warnings.isEmpty()) {
            page.append("<p class=\"ok\">None.</p>");
            return;
        }
        table("Code", "What", "Where");
        for (Warning warning : warnings) {
            row(
                    warning.code(),
                    warning.sentence() + " " + warning.remedy(),
                    warning.place() == null ? "" : String.valueOf(warning.place()));
        }
        page.append("</table>");
    }

    private void cast(List<Manifest.CastEntry> cast) {
        heading("Cast");
        table("Speaker", "Voice", "Lines", "Words");
        cast.forEach(entry ->
                row(
                        entry.speaker(),
                        entry.voice(),
                        String.valueOf(entry.lines()),
                        String.valueOf(entry.words())));
        page.append("</table>");
    }

    private void speech(@Nullable SpeechFacts speech) {
        if (speech == null) {
            return;
        }
        heading("Voices");
        page.append("<p class=\"lead\">").append(escape(speech.statement()));
        page.append(" Marked by policy: ").append(escape(speech.marking())).append(". Marked: ");
        page.append(speech.marked().isEmpty() ? "none" : escape(String.join(", ", speech.marked())))
                .append(".</p>");
        table("Speaker", "Voice", "Lines", "First to last", "Own spread", "Same person", "Digest");
        for (SpeechFacts.IdentityEntry entry : speech.identity()) {
            boolean told = entry.passages() > 0;
            row(
                    entry.speaker(),
                    entry.voice(),
                    String.valueOf(entry.lines()),
                    told ? String.format(Locale.ROOT, "%.2f", entry.firstToLast()) : "",
                    told ? String.format(Locale.ROOT, "%.2f", entry.spread()) : "",
                    entry.verdict(),
                    entry.voiceDigest());
        }
        page.append("</table>");
        hardest(speech);
    }

    private void hardest(SpeechFacts speech) {
        if (speech.hardest().isEmpty()) {
            return;
        }
        heading("Hard to understand");
        page.append("<p class=\"lead\">")
                .append(speech.hard())
                .append(
                        " lines stand less than 7 LU over music and effects. Turn these down there,"
                            + " or let Longplay do it: \"longplay clarity PROJECT --mend\".</p>");
        table("Where", "Speaker", "Line", "Over its bed");
        for (SpeechFacts.HardLine line : speech.hardest()) {
            row(
                    line.at(),
                    line.speaker(),
                    line.text(),
                    String.format(Locale.ROOT, "%.1f LU", line.overBedLu()));
        }
        page.append("</table>");
    }

    private void time(Manifest.Run run) {
        heading("Where the time went");
        page.append("<table><tr><th>Stage</th><th class=\"n\">Seconds</th><th></th></tr>");
        long sum = 0;
        for (Map.Entry<String, Long> stage : run.millisByStage().entrySet()) {
            sum += stage.getValue();
            double share = run.wallMillis() == 0 ? 0 : 100.0 * stage.getValue() / run.wallMillis();
            page.append(
                    String.format(
                            Locale.ROOT,
                            "<tr><td>%s</td><td class=\"n\">%.2f</td><td style=\"width:60%%\">"
                                    + "<div class=\"bar\" style=\"width:%.1f%%\"></div></td></tr>",
                            escape(stage.getKey()),
                            stage.getValue() / 1000.0,
                            share));
        }
        page.append(
                String.format(
                        Locale.ROOT,
                        "<tr><th>Sum of the stages / wall</th><th class=\"n\">%.2f / %.2f</th>"
                                + "<th>%.1f %%</th></tr></table>",
                        sum / 1000.0,
                        run.wallMillis() / 1000.0,
                        run.wallMillis() == 0 ? 0 : 100.0 * sum / run.wallMillis()));
    }

    private void scenes(List<Manifest.SceneEntry> scenes) {
        heading("Scenes");
        table("Start", "Scene", "Chapter", "Frames");
        scenes.forEach(scene ->
                row(
                        scene.start(),
                        scene.heading(),
                        scene.chapter(),
                        String.valueOf(scene.frames())));
        page.append("</table>");
    }

    private void segments(List<Manifest.SegmentEntry> segments) {
        heading("Segments and drift");
        table("Scene", "First frame", "Frames", "Drift, samples", "SHA-256");
        segments.forEach(segment ->
                row(
                        String.valueOf(segment.scene() + 1),
                        String.valueOf(segment.firstFrame()),
                        String.valueOf(segment.frames()),
                        String.valueOf(segment.drift()),
                        segment.sha256()));
        page.append("</table>");
    }

    private void encoder(Manifest manifest) {
        heading("Encoder");
        page.append("<p>").append(escape(manifest.encoder().why())).append("</p>");
        table("Not used", "Because");
        manifest.encoder().rejected().forEach(no -> row(no.encoder(), no.reason()));
        page.append("</table>");
    }

    private void files(List<Manifest.FileEntry> files) {
        heading("Files");
        table("File", "Bytes", "SHA-256");
        files.forEach(file -> row(file.name(), String.valueOf(file.bytes()), file.sha256()));
        page.append("</table>");
    }

    private void heading(String words) {
        page.append("<h2>").append(escape(words)).append("</h2>");
    }

    private void table(String... columns) {
        page.append("<table><tr>");
        for (String column : columns) {
            page.append("<th>").append(escape(column)).append("</th>");
        }
        page.append("</tr>");
    }

    private void row(String... cells) {
        page.append("<tr>");
        for (String cell : cells) {
            String tag = cell.length() == 64 ? "code" : "span";
            page.append("<td><")
                    .append(tag)
                    .append(">")
                    .append(escape(cell))
                    .append("</")
                    .append(tag)
                    .append("></td>");
        }
        page.append("</tr>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
