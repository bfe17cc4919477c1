package studio.longplay.engine.render.bench;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.deliver.Manifest;

import java.nio.file.Path;

/// Makes a film from a script in a data folder of its own, from nothing.
@FunctionalInterface
public interface FilmMaking {
    /// Makes it.
    ///
    /// @param home a data folder nobody else uses
    /// @param out takes the film
    Manifest make(Path home, Path script, Path out, JobContext context) throws StudioFault;
}
