package studio.longplay.engine.render.qc;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.FilmPackets;
import studio.longplay.engine.media.FilmScan;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.time.TimeRange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Measures whether picture and sound are together, by flashes that come with a beep: those of
/// [SyncLeader], or of any other leader.
///
/// Beeps are looked for in all the sound; then the pictures around each are looked at for a flash.
public final class SyncCheck {
    private static final int MOST_BEEPS = 60;
    private static final MediaTime AROUND = MediaTime.ofMillis(700);
    private static final MediaTime EVERYWHERE = MediaTime.ofSeconds(1_000_000);
    private static final MediaTime FARTHEST = MediaTime.ofMillis(500);

    private SyncCheck() {}

    /// A flash with its beep.
    ///
    /// @param flash when the first white picture is shown
    /// @param beep when the beep begins, to a sample
    public record Pair(MediaTime flash, MediaTime beep) {
        /// How much later the beep is; negative if it is earlier.
        public double offsetSeconds() {
            return beep.minus(flash).toSecondsForDisplay();
        }
    }

    /// The flashes with their beeps, in order; none if there are none.
    ///
    /// @throws StudioFault if the film cannot be read
    public static List<Pair> pairs(Path film, JobContext context) throws StudioFault {
        return pairs(film, EVERYWHERE, context);
    }

    /// Those of a leader in front of a film, which is read no further.
    ///
    /// @param until how long the leader is
    /// @throws StudioFault if the film cannot be read
    public static List<Pair> pairs(Path film, MediaTime until, JobContext context)
            throws StudioFault {
        try (FilmScan scan = FilmScan.open(film)) {
            SampleRate rate =
                    scan.sound().map(FilmScan.SoundShape::rate).orElse(SampleRate.HZ_48000);
            Beeps beeps = new Beeps(rate, until.toSamplesFloor(rate));
            FilmPackets packets = scan.play(FilmScan.Pictures.NONE, beeps, context);
            List<Pair> pairs = new ArrayList<>();
            for (long at : beeps.starts().stream().limit(MOST_BEEPS).toList()) {
                MediaTime beep = packets.sounds().start().plus(MediaTime.ofSamples(at, rate));
                Flashes flashes = new Flashes();
                scan.show(
                        TimeRange.between(
                                beep.minus(AROUND).max(MediaTime.ZERO), beep.plus(AROUND)),
                        FilmScan.Pictures.ALL,
                        flashes,
                        context);
                flashes.nearest(beep, FARTHEST)
                        .ifPresent(flash -> pairs.add(new Pair(flash, beep)));
            }
            return pairs;
        }
    }
}
