package studio.longplay.engine.render.deliver;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.MasterCheck;
import studio.longplay.engine.media.MasterFacts;
import studio.longplay.engine.media.MediaFacts;
import studio.longplay.engine.media.MediaProbe;

import java.nio.file.Path;
import java.util.List;

/// Reads the finished film back, packet by packet, and holds it against what it should be.
public final class FilmCheck {
    private FilmCheck() {}

    /// What the film should be.
    ///
    /// @param boundaries the first frame of every segment
    public record Expected(long frames, long samples, List<Long> boundaries) {}

    /// What the film is.
    ///
    /// @param drifts at each boundary: how many samples the sound is later than the picture
    public record Facts(
            long frames,
            long samples,
            boolean constantFrameRate,
            String videoCodec,
            String audioCodec,
            List<Long> drifts) {
        /// As they were found when the film was written.
        public static Facts of(Manifest manifest) {
            return new Facts(
                    manifest.film().frames(),
                    manifest.film().samples(),
                    manifest.film().constantFrameRate(),
                    manifest.film().videoCodec(),
                    manifest.film().audioCodec(),
                    manifest.segments().stream().map(Manifest.SegmentEntry::drift).toList());
        }
    }

    /// Reads every packet and decodes all sound.
    ///
    /// @throws StudioFault.Media `film.wrong` if the film is not what was planned
    public static Facts read(Path film, Expected expected, JobContext context) throws StudioFault {
        return read(film, expected, MasterCheck.Sound.DECODED, context);
    }

    /// As [#read(Path, Expected, JobContext)].
    ///
    /// @param sound how its samples are counted
    /// @throws StudioFault.Media `film.wrong` if the film is not what was planned
    public static Facts read(
            Path film, Expected expected, MasterCheck.Sound sound, JobContext context)
            throws StudioFault {
        MasterFacts master = new MasterCheck().read(film, expected.boundaries(), sound, context);
        if (master.frames() != expected.frames()
                || master.samples() != expected.samples()
                || !master.constantRate()) {
            throw new StudioFault.Media(
                    "film.wrong",
                    "The film has %d frames and %d samples instead of %d and %d%s."
                            .formatted(
                                    master.frames(),
                                    master.samples(),
                                    expected.frames(),
                                    expected.samples(),
                                    master.constantRate() ? "" : ", at an uneven rate"),
                    "Make it again; if that does not help, this is a bug of ours.");
        }
        MediaFacts facts = new MediaProbe().probe(film);
        return new Facts(
                master.frames(),
                master.samples(),
                master.constantRate(),
                facts.videos().getFirst().codec() + " " + facts.videos().getFirst().profile(),
                facts.sounds().getFirst().codec() + " " + facts.sounds().getFirst().profile(),
                master.boundaries().stream().map(MasterFacts.Boundary::driftSamples).toList());
    }
}
