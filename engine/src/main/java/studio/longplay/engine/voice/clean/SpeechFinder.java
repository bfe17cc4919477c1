package studio.longplay.engine.voice.clean;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;

import java.util.List;

/// Finds where in a recording somebody speaks. The same samples give the same spans always.
public interface SpeechFinder {
    /// Names it, and its version, to the user and in records: `likelihood-1`.
    String id();

    /// Finds all speech.
    ///
    /// @param samples mono, 48 kHz; not changed
    /// @return spans that do not touch, in order of time
    /// @throws StudioFault if what it needs cannot be loaded or run
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    List<SpeechSpan> find(float[] samples, JobContext context) throws StudioFault;
}
