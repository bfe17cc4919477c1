package studio.longplay.engine.render.deliver.report;

import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.SegmentRun;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/// Segments: where their pictures are from, how far their sound is off, and what each of them is.
record PictureSection(Manifest manifest, FilmTime time) {
    private static final int SLOWEST = 5;

    void write(Page page) {
        if (manifest.segments().isEmpty()) {
            return;
        }
        page.section("segments", "Segments");
        SegmentMap map = new SegmentMap(manifest, time);
        page.putRaw(map.draw());
        legend(map.framesByKind(), page);
        slowest(page);
        page.endSection();
        page.section("drift", "Drift of sound against picture");
        DriftChart chart = new DriftChart(manifest.segments(), time);
        page.putRaw(chart.draw());
        page.note(
                "Measured in the finished film where each of its "
                        + manifest.segments().size()
                        + " segments begins, in samples: "
                        + (chart.worst() == 0
                                ? "everywhere 0."
                                : "at most " + chart.worst() + "."));
        page.endSection();
    }

    private void legend(Map<String, Long> framesByKind, Page page) {
        boolean known = !manifest.run().segments().isEmpty();
        page.put("<p class=\"legend\">");
        framesByKind.forEach((kind, frames) -> {
            if (known && frames >= 0) {
                page.put(
                        "<span><i class=\"%s\"></i>%s %s %% (%s frames)</span>",
                        kind,
                        words(kind),
                        String.format(Locale.ROOT, "%.1f", 100.0 * frames / time.frames()),
                        frames);
            }
        });
        page.put("</p>\n");
        if (manifest.run().work().groupsDrawn() + manifest.run().work().groupsRepeated() > 0) {
            page.put(
                    "<p class=\"note\">Groups of pictures: %s drawn and encoded this time; %s times"
                            + " the film repeats one that it has already.</p>\n",
                    manifest.run().work().groupsDrawn(), manifest.run().work().groupsRepeated());
        }
    }

    private static String words(String kind) {
        return switch (kind) {
            case SegmentRun.DRAWN -> "Drawn this time";
            case SegmentRun.REUSED -> "Found finished";
            case SegmentRun.REPEATED -> "Repeated within the film";
            default -> "Made";
        };
    }

    private void slowest(Page page) {
        List<SegmentRun> runs = manifest.run().segments();
        List<Integer> drawn =
                IntStream.range(0, runs.size())
                        .boxed()
                        .filter(i -> runs.get(i).wallMillis() > 0)
                        .sorted(Comparator.comparingLong(i -> -runs.get(i).wallMillis()))
                        .limit(SLOWEST)
                        .toList();
        if (drawn.isEmpty()) {
            return;
        }
        page.put("<h3>The slowest</h3>");
        page.table("Segment", "Scene", "At", "#Frames", "#Wall, s", "#Processor, s", "#Begun");
        for (int i : drawn) {
            Manifest.SegmentEntry segment = manifest.segments().get(i);
            page.row(
                    String.valueOf(i + 1),
                    String.valueOf(segment.scene() + 1),
                    at(segment),
                    "#" + segment.frames(),
                    String.format(Locale.ROOT, "#%.1f", runs.get(i).wallMillis() / 1000.0),
                    String.format(Locale.ROOT, "#%.1f", runs.get(i).cpuMillis() / 1000.0),
                    runs.get(i).attempts() == 1
                            ? "#once"
                            : "#" + runs.get(i).attempts() + " times");
        }
        page.endTable();
    }

    private String at(Manifest.SegmentEntry segment) {
        return FilmTime.clock(time.start(segment) / time.framesPerSecond());
    }

    /// The scenes, and every segment for those who want to know.
    void writeScenes(Page page) {
        page.put("<section id=\"scenes\" class=\"long\"><h2>Scenes</h2>");
        page.table("Start", "Scene", "Chapter", "#Frames");
        for (Manifest.SceneEntry scene : manifest.scenes()) {
            page.row(scene.start(), scene.heading(), scene.chapter(), "#" + scene.frames());
        }
        page.endTable();
        page.put("<details><summary>All %s segments</summary>\n", manifest.segments().size());
        details(page);
        page.put("</details>\n");
        page.endSection();
    }

    private void details(Page page) {
        page.table("Segment", "Scene", "At", "#Frames", "#Drift", "Encoder", "SHA-256");
        for (int i = 0; i < manifest.segments().size(); i++) {
            Manifest.SegmentEntry segment = manifest.segments().get(i);
            String encoder = segment.encoder();
            page.row(
                    String.valueOf(i + 1),
                    String.valueOf(segment.scene() + 1),
                    at(segment),
                    "#" + segment.frames(),
                    "#" + segment.drift(),
                    encoder == null ? manifest.encoder().encoder() : encoder,
                    segment.sha256());
        }
        page.endTable();
    }
}
