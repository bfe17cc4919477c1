package studio.longplay.engine.render.qc;

import static studio.longplay.engine.render.qc.Findings.format;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.media.FilmPackets;
import studio.longplay.engine.time.MediaTime;

import java.util.List;

/// What is wrong with a film's pictures.
final class PictureFindings {
    private final Findings findings;
    private final FilmPackets.Pictures pictures;
    private final @Nullable Meant meant;

    PictureFindings(Findings findings, FilmPackets.Pictures pictures, @Nullable Meant meant) {
        this.findings = findings;
        this.pictures = pictures;
        this.meant = meant;
    }

    void missing() {
        findings.add(
                QualityRule.PICTURE_MISSING,
                new Findings.Words(
                        "There is no picture in the film.",
                        "Make it again; a file with sound alone is no film."));
    }

    void damaged(List<MediaTime> times) {
        if (times.isEmpty()) {
            return;
        }
        MediaTime first = times.getFirst();
        int frame = pictures.at(first);
        findings.over(
                QualityRule.PICTURE_DAMAGED,
                times.size(),
                new FrameSpan(frame, frame + 1),
                new Findings.Words(
                        format(
                                "%s cannot be decoded without errors.",
                                times.size() == 1 ? "A picture" : times.size() + " pictures"),
                        "Copy or make the file again; this copy is damaged."));
    }

    void runs(PictureRuns runs) {
        runs.black().forEach(this::black);
        runs.plain().forEach(this::plain);
        for (FrameSpan still : runs.still()) {
            if (!isMostly(still, runs.black()) && !isMostly(still, runs.plain())) {
                still(still);
            }
        }
    }

    private static boolean isMostly(FrameSpan span, List<FrameSpan> others) {
        long covered = span.within(others).stream().mapToLong(FrameSpan::frames).sum();
        return covered * 2 > span.frames();
    }

    /// Where the timeline has scenery, black is a fault; where it may have anything, worth a look.
    private void black(FrameSpan span) {
        if (meant == null) {
            blackAt(span, null);
            return;
        }
        List<FrameSpan> lit = span.within(meant.lit());
        lit.forEach(part -> blackAt(part, null));
        boolean told = lit.stream().anyMatch(part -> part.frames() * 2 > span.frames());
        if (!told) {
            blackAt(span, Severity.WARNING);
        }
    }

    private void blackAt(FrameSpan span, @Nullable Severity severity) {
        double seconds = findings.seconds(span);
        Findings.Words words =
                new Findings.Words(
                        format("The picture is black for %.1f s.", seconds),
                        severity == null
                                ? "Look at that place, and make that part again."
                                : "If that is meant, all is well.");
        if (severity == null) {
            findings.over(QualityRule.PICTURE_BLACK, seconds, span, words);
        } else {
            findings.overAs(severity, QualityRule.PICTURE_BLACK, seconds, span, words);
        }
    }

    private void plain(FrameSpan span) {
        double seconds = findings.seconds(span);
        findings.over(
                QualityRule.PICTURE_PLAIN,
                seconds,
                span,
                new Findings.Words(
                        format("The picture is one colour for %.1f s.", seconds),
                        "If that is not meant, a picture is missing there."));
    }

    private void still(FrameSpan span) {
        if (meant == null) {
            double seconds = findings.seconds(span);
            findings.over(
                    QualityRule.PICTURE_STILL,
                    seconds,
                    span,
                    new Findings.Words(
                            format("Nothing in the picture moves for %.1f s.", seconds),
                            "If that is not meant, the film froze there."));
            return;
        }
        for (FrameSpan part : span.within(meant.moving())) {
            double seconds = findings.seconds(part);
            findings.over(
                    QualityRule.PICTURE_FROZEN,
                    seconds,
                    part,
                    new Findings.Words(
                            format("The picture stands still for %.1f s.", seconds),
                            "The timeline has a moving picture there: make that part again."));
        }
    }
}
