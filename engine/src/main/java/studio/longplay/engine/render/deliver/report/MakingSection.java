package studio.longplay.engine.render.deliver.report;

import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.media.Rejection;
import studio.longplay.engine.render.deliver.Fallback;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.Parameters;

import java.util.List;

/// With what it was made, and what had to be done otherwise.
final class MakingSection {
    private MakingSection() {}

    static void write(Manifest manifest, Page page) {
        page.section("making", "How it was made");
        fallbacks(manifest, page);
        page.put("<h3>Encoder</h3>");
        page.note(manifest.encoder().why() + " Its program: " + manifest.encoder().build() + ".");
        if (!manifest.encoder().rejected().isEmpty()) {
            page.put("<details><summary>Encoders that were not used</summary>");
            page.table("Encoder", "Because");
            for (Rejection no : manifest.encoder().rejected()) {
                page.row(no.encoder(), no.reason());
            }
            page.endTable();
            page.put("</details>");
        }
        asked(manifest, page);
        Manifest.MachineFacts machine = manifest.run().machine();
        if (machine != null) {
            page.put("<h3>Machine</h3>");
            page.note(
                    manifest.product()
                            + " on "
                            + machine.system()
                            + ", "
                            + machine.cores()
                            + " cores, Java "
                            + machine.java()
                            + ".");
        }
        notices(manifest.run().notices(), page);
        page.endSection();
    }

    private static void notices(List<Warning> notices, Page page) {
        if (notices.isEmpty()) {
            return;
        }
        page.put("<h3>What the machine lacked meanwhile</h3>");
        page.table("What", "What helps");
        for (Warning notice : notices) {
            page.row(notice.sentence(), notice.remedy());
        }
        page.endTable();
    }

    private static void fallbacks(Manifest manifest, Page page) {
        page.put("<h3>Fallbacks</h3>");
        if (manifest.fallbacks().isEmpty()) {
            page.put("<p class=\"note ok\">None: everything was made as it should be.</p>");
            return;
        }
        page.table("What", "Wanted", "Used", "#Times", "Because");
        for (Fallback fallback : manifest.fallbacks()) {
            page.row(
                    fallback.what(),
                    fallback.wanted(),
                    fallback.used(),
                    "#" + fallback.count(),
                    fallback.why());
        }
        page.endTable();
    }

    private static void asked(Manifest manifest, Page page) {
        Parameters asked = manifest.parameters();
        if (asked == null) {
            return;
        }
        page.put("<h3>Asked for</h3>");
        page.note(
                "Preset %s, %s kbit/s of pictures at most, a key frame every %d frames or sooner, sound %s kbit/s, captions %s, stems %s%s%s%s."
                        .formatted(
                                manifest.preset().name(),
                                manifest.preset().bitRate() / 1000,
                                asked.gopFrames(),
                                asked.soundBitRate() / 1000,
                                asked.captions(),
                                asked.stems(),
                                asked.speakerStems() ? ", a stem for each speaker" : "",
                                asked.range().isEmpty() ? "" : ", only " + asked.range(),
                                asked.encoder().isEmpty()
                                        ? ""
                                        : ", with the encoder " + asked.encoder()));
    }
}
