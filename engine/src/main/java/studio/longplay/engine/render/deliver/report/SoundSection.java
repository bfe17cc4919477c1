package studio.longplay.engine.render.deliver.report;

import studio.longplay.engine.render.deliver.LoudnessCurve;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.SpeechFacts;

import java.util.Locale;

/// How loud it is over time, and which lines are hard to understand.
record SoundSection(Manifest manifest, FilmTime time) {
    void write(Page page) {
        LoudnessCurve curve = manifest.loudness().curve();
        if (curve != null && !curve.shortTermLufs().isEmpty()) {
            page.section("loudness", "Loudness over time");
            page.putRaw(new LoudnessChart(manifest.loudness(), curve, time).draw());
            page.put(
                    "<p class=\"legend\"><span>Short-term loudness (3 s) in LUFS, the loudest in"
                            + " each %s s. Range %s LU. Dashed: the target; dotted: the ceiling"
                            + " for true peaks.</span></p>\n",
                    curve.stepMillis() / 1000,
                    String.format(Locale.ROOT, "%.1f", manifest.loudness().loudnessRangeLu()));
            page.endSection();
        }
        SpeechFacts speech = manifest.speech();
        if (speech != null && !speech.hardest().isEmpty()) {
            hardest(speech, page);
        }
    }

    private static void hardest(SpeechFacts speech, Page page) {
        page.section("clarity", "Hard to understand");
        page.note(
                (speech.hard() == 1 ? "1 line stands" : speech.hard() + " lines stand")
                        + " less than 7 LU over music and effects. Turn these down there, or let"
                        + " Longplay do it: \"longplay clarity PROJECT --mend\".");
        page.table("Where", "Speaker", "Line", "#Over its bed");
        for (SpeechFacts.HardLine line : speech.hardest()) {
            page.row(
                    line.at(),
                    line.speaker(),
                    line.text(),
                    String.format(Locale.ROOT, "#%.1f LU", line.overBedLu()));
        }
        page.endTable();
        page.endSection();
    }
}
