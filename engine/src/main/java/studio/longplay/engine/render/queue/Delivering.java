package studio.longplay.engine.render.queue;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.queue.Labour;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.make.SegmentWatch;

import java.util.List;

/// Makes films, as the studio does.
@FunctionalInterface
public interface Delivering {
    /// Makes what is missing of a film and delivers it.
    ///
    /// @throws StudioFault whatever stops it; what is finished is kept and found by the next call
    Manifest deliver(Ticket ticket, SegmentWatch watch, JobContext context) throws StudioFault;

    /// What else it can do of what is queued, beside verifying and checking.
    default List<Labour> labours() {
        return List.of();
    }
}
