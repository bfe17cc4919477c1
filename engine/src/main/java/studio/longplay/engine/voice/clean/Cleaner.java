package studio.longplay.engine.voice.clean;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;

/// Takes noise out of recorded speech. The same samples give the same samples always.
public interface Cleaner {
    /// Names it, and its version, to the user and in records: `spectral-1`.
    String id();

    /// Cleans a recording.
    ///
    /// @param samples mono, 48 kHz; not changed
    /// @return as many samples, not shifted
    /// @throws StudioFault if what it needs cannot be loaded or run
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    float[] clean(float[] samples, JobContext context) throws StudioFault;
}
