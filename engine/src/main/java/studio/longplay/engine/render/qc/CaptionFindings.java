package studio.longplay.engine.render.qc;

import static studio.longplay.engine.render.qc.Findings.format;

import studio.longplay.engine.media.CaptionMark;
import studio.longplay.engine.time.MediaTime;

import java.util.List;

/// What is wrong with a film's captions: whether they can be read, and whether they keep to the
/// lines that players have room for.
///
/// Source of the usual limits: Netflix Timed Text Style Guide (42 characters, two lines, 5/6 s to 7
/// s) and BBC Subtitle Guidelines; read aloud, a fast line passes 20 characters a second, so the
/// speed that is reported is higher.
final class CaptionFindings {
    private static final int QUOTED = 24;

    private final Findings findings;
    private final List<CaptionMark> captions;
    private double fastest;

    CaptionFindings(Findings findings, List<CaptionMark> captions) {
        this.findings = findings;
        this.captions = captions;
    }

    int count() {
        return captions.size();
    }

    /// The highest reading speed, characters a second.
    double fastest() {
        return fastest;
    }

    /// @param end of the film
    /// @param missing whether the film should have a caption track and has none
    void all(MediaTime end, boolean missing) {
        if (missing) {
            findings.add(
                    QualityRule.CAPTION_MISSING,
                    new Findings.Words(
                            "The film has no caption track.", "Export it with --captions soft."));
        }
        MediaTime before = MediaTime.ZERO;
        for (CaptionMark caption : captions) {
            length(caption);
            place(caption, before, end);
            lines(caption);
            before = before.max(caption.range().end());
        }
    }

    private void length(CaptionMark caption) {
        double seconds = caption.range().duration().toSecondsForDisplay();
        int characters = characters(caption.text());
        double speed = seconds > 0 ? characters / seconds : characters * 1000.0;
        fastest = Math.max(fastest, speed);
        over(
                QualityRule.CAPTION_FAST,
                speed,
                caption,
                format("The caption %s asks for %.0f characters a second.", quote(caption), speed),
                "Shorten it, or let the line be spoken more slowly.");
        findings.under(
                QualityRule.CAPTION_SHORT,
                seconds,
                caption.range(),
                new Findings.Words(
                        format("The caption %s shows for only %.2f s.", quote(caption), seconds),
                        "Join it with the next, or leave more room after it."));
        over(
                QualityRule.CAPTION_LONG,
                seconds,
                caption,
                format("The caption %s stays for %.1f s.", quote(caption), seconds),
                "Break it into two.");
    }

    private void place(CaptionMark caption, MediaTime before, MediaTime end) {
        double overlap = before.minus(caption.range().start()).toSecondsForDisplay();
        over(
                QualityRule.CAPTION_OVERLAP,
                overlap,
                caption,
                format(
                        "The caption %s begins %.2f s before the one before it is gone.",
                        quote(caption), overlap),
                "Let it begin later: many players show one at a time.");
        double outside = caption.range().end().minus(end).toSecondsForDisplay();
        over(
                QualityRule.CAPTION_OUTSIDE,
                outside,
                caption,
                format("The caption %s ends %.2f s after the film.", quote(caption), outside),
                "Export the captions again with the film.");
    }

    private void lines(CaptionMark caption) {
        List<String> lines = caption.text().lines().toList();
        int widest = lines.stream().mapToInt(CaptionFindings::characters).max().orElse(0);
        over(
                QualityRule.CAPTION_WIDE,
                widest,
                caption,
                format("A line of the caption %s has %d characters.", quote(caption), widest),
                "Break it: wider lines are cut off or wrapped by players.");
        over(
                QualityRule.CAPTION_LINES,
                lines.size(),
                caption,
                format("The caption %s has %d lines.", quote(caption), lines.size()),
                "Break it into two captions.");
    }

    private void over(
            QualityRule rule, double figure, CaptionMark caption, String sentence, String remedy) {
        findings.over(rule, figure, caption.range(), new Findings.Words(sentence, remedy));
    }

    /// Ideographs and full-width signs take the room, and the time, of two letters.
    private static int characters(String text) {
        return text.codePoints()
                .filter(letter -> letter != '\n' && letter != '\r')
                .map(letter -> Character.isIdeographic(letter) || isFullWidth(letter) ? 2 : 1)
                .sum();
    }

    private static boolean isFullWidth(int letter) {
        return (letter >= 0x3000 && letter <= 0x30FF)
                || (letter >= 0xAC00 && letter <= 0xD7A3)
                || (letter >= 0xFF00 && letter <= 0xFF60);
    }

    private static String quote(CaptionMark caption) {
        String text = caption.text().replaceAll("\\s+", " ");
        return "\""
                + (text.length() <= QUOTED ? text : text.substring(0, QUOTED).strip() + "...")
                + "\"";
    }
}
