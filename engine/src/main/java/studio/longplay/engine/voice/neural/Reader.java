package studio.longplay.engine.voice.neural;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;

/// What the models of a bundle do together, once they are open. Any number of threads may use one;
/// nothing is kept from one use to the next.
public interface Reader {
    /// Reads.
    ///
    /// @throws StudioFault.Model if the model answers what it must not, or nobody knows how the
    ///   words are pronounced
    /// @throws StudioFault.Resource if a program that is asked how they are fails
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    Sounded read(Reading reading, JobContext context) throws StudioFault;

    /// Has the models say as little as they can.
    ///
    /// @throws StudioFault.Model if they answer what they must not
    void tryOnce(JobContext context) throws StudioFault;
}
