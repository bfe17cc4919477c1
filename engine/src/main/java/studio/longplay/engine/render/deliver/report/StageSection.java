package studio.longplay.engine.render.deliver.report;

import studio.longplay.engine.render.deliver.CacheFacts;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.Work;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Where the time went.
final class StageSection {
    private StageSection() {}

    static void write(Manifest.Run run, Page page) {
        page.section("time", "Where the time went");
        page.table("Stage", "#Seconds", "#Share", "");
        long sum = 0;
        double wall = Math.max(1, run.wallMillis());
        for (Map.Entry<String, Long> stage : run.millisByStage().entrySet()) {
            sum += stage.getValue();
            double share = 100 * stage.getValue() / wall;
            page.put(
                    "<tr><td>%s</td><td class=\"n\">%s</td><td class=\"n\">%s %%</td>"
                            + "<td class=\"bar\"><i style=\"width:%s%%\"></i></td></tr>\n",
                    words(stage.getKey()),
                    seconds(stage.getValue()),
                    String.format(Locale.ROOT, "%.1f", share),
                    String.format(Locale.ROOT, "%.1f", Math.min(100, share)));
        }
        page.row(
                "All stages, of " + seconds(run.wallMillis()) + " s in all",
                "#" + seconds(sum),
                String.format(Locale.ROOT, "#%.1f %%", 100 * sum / wall),
                "");
        page.endTable();
        workers(run.work(), page);
        caches(run.caches(), page);
        page.endSection();
    }

    private static void workers(Work work, Page page) {
        if (work.paintMillis() + work.encodeMillis() > 0) {
            page.put(
                    "<p class=\"note\">All workers together spent %s s drawing %s frames and %s s"
                            + " encoding; %s frames looked like the one before.</p>\n",
                    seconds(work.paintMillis()),
                    work.framesPainted(),
                    seconds(work.encodeMillis()),
                    work.framesRepeated());
        }
    }

    private static void caches(List<CacheFacts> caches, Page page) {
        if (caches.isEmpty()) {
            return;
        }
        page.put("<h3>Found finished</h3>");
        page.table("What", "#Found", "#Made", "#Hit rate");
        for (CacheFacts cache : caches) {
            page.row(
                    cache.name(),
                    "#" + cache.hits(),
                    "#" + cache.misses(),
                    String.format(Locale.ROOT, "#%.1f %%", cache.percent()));
        }
        page.endTable();
    }

    private static String words(String stage) {
        return switch (stage) {
            case "start" -> "Starting the program";
            case "read" -> "Reading the script";
            case "prepare" -> "Casting and trying the files";
            case "speak" -> "Speaking";
            case "encoder" -> "Trying encoders";
            case "music" -> "Music and effects";
            case "mix" -> "Mixing, and drawing beside it";
            case "segments" -> "Drawing and encoding what is left";
            case "stems" -> "Stems";
            case "captions" -> "Captions";
            case "mux" -> "Joining the film";
            case "verify" -> "Reading it back";
            case "check" -> "Quality check";
            case "report" -> "Report";
            default -> stage;
        };
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.2f", millis / 1000.0);
    }
}
