package studio.longplay.engine.render.deliver.report;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.SpeechFacts;

import java.util.Locale;

/// Who speaks, in which voice, and whether the voices hold.
final class VoiceSection {
    private VoiceSection() {}

    static void write(Manifest manifest, Page page) {
        page.section("voices", "Voices");
        SpeechFacts speech = manifest.speech();
        if (speech != null) {
            page.note(
                    speech.statement()
                            + " Marked by policy: "
                            + speech.marking()
                            + ". Marked: "
                            + (speech.marked().isEmpty()
                                    ? "none"
                                    : String.join(", ", speech.marked()))
                            + ".");
            engines(speech, page);
        }
        page.table("Speaker", "Voice", "#Lines", "#Words");
        for (Manifest.CastEntry entry : manifest.cast()) {
            page.row(entry.speaker(), entry.voice(), "#" + entry.lines(), "#" + entry.words());
        }
        page.endTable();
        identity(speech, page);
        page.endSection();
    }

    private static void engines(SpeechFacts speech, Page page) {
        if (speech.engines().isEmpty()) {
            return;
        }
        StringBuilder words = new StringBuilder("Spoken by ");
        String comma = "";
        for (var engine : speech.engines().entrySet()) {
            words.append(comma)
                    .append(engine.getKey())
                    .append(
                            engine.getValue() == 1
                                    ? " (1 line)"
                                    : " (" + engine.getValue() + " lines)");
            comma = ", ";
        }
        page.note(words.append('.').toString());
        if (!speech.testEngines().isEmpty()) {
            page.put(
                    "<p class=\"note bad\">Not for publication: %s only stands in for a voice in"
                            + " tests.</p>",
                    String.join(", ", speech.testEngines()));
        }
    }

    private static void identity(@Nullable SpeechFacts speech, Page page) {
        if (speech == null || speech.identity().isEmpty()) {
            return;
        }
        page.put("<h3>The same person from first to last</h3>");
        page.table("Speaker", "Voice", "#Lines", "#First to last", "#Spread", "", "Digest");
        for (SpeechFacts.IdentityEntry entry : speech.identity()) {
            boolean told = entry.passages() > 0;
            page.row(
                    entry.speaker(),
                    entry.voice(),
                    "#" + entry.lines(),
                    told ? String.format(Locale.ROOT, "#%.2f", entry.firstToLast()) : "#",
                    told ? String.format(Locale.ROOT, "#%.2f", entry.spread()) : "#",
                    entry.verdict(),
                    entry.voiceDigest());
        }
        page.endTable();
    }
}
