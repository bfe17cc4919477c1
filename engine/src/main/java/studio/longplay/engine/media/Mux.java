package studio.longplay.engine.media;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.ffmpeg.FilmJoiner;

import java.nio.file.Path;

/// Joins segments and sound into a film without encoding anything again.
///
/// The index stands before the media (fast start) in room reserved for it, so the film is written
/// once, whatever its size. Segments of several encoders may follow each other, if codec and size
/// are the same: their parameter sets then stand before every key frame.
public final class Mux {
    /// Writes the film beside its place, then gives it its name.
    ///
    /// @param out the film; it stands there only when it is complete and on the disk
    /// @throws StudioFault.Input `film.container-refuses` by [Container#refusal]
    /// @throws StudioFault.Media `film.segments-differ` if a segment was encoded otherwise than the
    ///   first, `film.count-differs` if frames or samples are not as many as planned, or a fault of
    ///   reading or writing
    public void join(MuxPlan plan, Path out, JobContext context) throws StudioFault {
        FilmJoiner.join(plan, out, context);
    }
}
