package studio.longplay.engine.jobs.queue;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;

/// Does jobs of one kind.
public interface Labour {
    /// Which jobs it does.
    String kind();

    /// Does one attempt of a job. What an earlier one finished is found, not made again.
    ///
    /// @param context reports; asks the work to stop, at once or where it rests
    /// @return what there is to say of it, kept with the job
    /// @throws StudioFault why it failed
    /// @throws java.util.concurrent.CancellationException if it was stopped
    String run(QueuedJob job, JobContext context) throws StudioFault;

    /// Whether a fault may be gone at the next attempt. By default those of the machine may, and
    /// those of what was asked may not.
    default boolean passes(StudioFault fault) {
        return fault instanceof StudioFault.Resource;
    }
}
