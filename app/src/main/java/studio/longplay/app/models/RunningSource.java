package studio.longplay.app.models;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.run.Badge;
import studio.longplay.engine.inference.run.KeeperState;
import studio.longplay.engine.inference.run.MachineWorth;
import studio.longplay.engine.inference.run.PolicyTable;
import studio.longplay.engine.jobs.JobContext;

import java.util.List;

/// Where models run; none of it is called on the window's thread.
public interface RunningSource {
    /// How it is now.
    ///
    /// @param open which models are open
    /// @param badges which did not run as they were to
    record Now(PolicyTable table, KeeperState open, List<Badge> badges) {}

    Now look();

    /// Keeps a table.
    void keep(PolicyTable table) throws StudioFault;

    /// Goes back to what counts where nobody chose.
    void reset() throws StudioFault;

    /// Measures what this machine is worth for models.
    MachineWorth measure(JobContext context) throws StudioFault;
}
