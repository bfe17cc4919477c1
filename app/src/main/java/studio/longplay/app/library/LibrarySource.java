package studio.longplay.app.library;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.library.TakeExport;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.library.Library;
import studio.longplay.engine.store.library.LibraryTake;

import java.util.List;
import java.util.Optional;

/// Where takes come from. Safe for any number of threads, none of them the window's.
public interface LibrarySource {
    /// The library as of now; whoever made the source closes it.
    Library open(JobContext context) throws StudioFault;

    /// The sound of a take; empty if its file is gone.
    Optional<TakeSamples> sound(Digest take) throws StudioFault;

    /// Writes takes to files.
    TakeExport.Written export(List<LibraryTake> takes, TakeExport.Order order, JobContext context)
            throws StudioFault;

    /// Removes what was deleted for good.
    ///
    /// @return how many bytes are free now
    long purge(JobContext context) throws StudioFault;

    /// Finds out how good takes are of which nobody knows.
    ///
    /// @return how many were measured
    int measure(JobContext context) throws StudioFault;
}
