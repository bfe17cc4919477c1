package studio.longplay.engine.render.qc;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.FilmPackets;
import studio.longplay.engine.media.FilmScan;
import studio.longplay.engine.time.TimeRange;

/// Finds where a watched film's picture is black, plain or still, to the frame; shows itself the
/// suspicious stretches once more for that.
final class PictureLook {
    private final QualityOrder order;
    private final FilmQuality.Watched watched;
    private final FilmScan scan;
    private long again;

    PictureLook(QualityOrder order, FilmQuality.Watched watched, FilmScan scan) {
        this.order = order;
        this.watched = watched;
        this.scan = scan;
    }

    PictureRuns runs(JobContext context) throws StudioFault {
        FilmPackets.Pictures packets = watched.packets().pictures();
        Looks looks = watched.audience().looks();
        if (packets.count() == 0 || looks.count() == 0) {
            return PictureRuns.none();
        }
        if (order.full()) {
            return exact(looks, packets.count());
        }
        Suspects suspects =
                new Suspects(
                        packets,
                        looks,
                        new Suspects.Seconds(frames(darkSeconds()), frames(stillSeconds())),
                        order.expected().meant(),
                        watched.pixels());
        PictureRuns runs = PictureRuns.none();
        for (FrameSpan suspect : suspects.all()) {
            runs = runs.and(exact(closely(suspect, suspects, context), suspect.to()));
        }
        return runs;
    }

    /// How many pictures were decoded, some of them twice.
    long lookedAt() {
        return watched.audience().looks().count() + again;
    }

    private Looks closely(FrameSpan suspect, Suspects suspects, JobContext context)
            throws StudioFault {
        FilmPackets.Pictures packets = watched.packets().pictures();
        Audience audience = new Audience(order.limits().senses());
        for (Suspects.Part part : suspects.parts(suspect)) {
            TimeRange range =
                    TimeRange.between(
                            packets.time((int) part.span().from()),
                            packets.time((int) part.span().to()));
            scan.show(
                    range,
                    part.still() ? FilmScan.Pictures.KEYS : FilmScan.Pictures.ALL,
                    audience,
                    context);
        }
        again += audience.looks().count();
        return audience.looks();
    }

    private PictureRuns exact(Looks looks, long end) {
        FilmPackets.Pictures packets = watched.packets().pictures();
        return new PictureRuns(
                looks.runs(looks::isBlack, packets, end),
                looks.runs(looks::isPlain, packets, end),
                looks.stills(packets, end));
    }

    private double darkSeconds() {
        return Math.min(
                order.limits().limit(QualityRule.PICTURE_BLACK),
                order.limits().limit(QualityRule.PICTURE_PLAIN));
    }

    private double stillSeconds() {
        return order.limits()
                .limit(
                        order.expected().meant() == null
                                ? QualityRule.PICTURE_STILL
                                : QualityRule.PICTURE_FROZEN);
    }

    /// As many as show in that time, by the film's mean rate.
    private long frames(double seconds) {
        FilmPackets.Pictures packets = watched.packets().pictures();
        double length = packets.time(packets.count()).minus(packets.time(0)).toSecondsForDisplay();
        return (long) Math.floor(seconds * packets.count() / Math.max(0.001, length));
    }
}
