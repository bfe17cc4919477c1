package studio.longplay.app.models;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.inference.RuntimeFolder;
import studio.longplay.engine.inference.run.Badge;
import studio.longplay.engine.inference.run.KeeperState;
import studio.longplay.engine.inference.run.MachineWorth;
import studio.longplay.engine.inference.run.PolicyTable;
import studio.longplay.engine.jobs.JobContext;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where models run; none of it is called on the window's thread.
public interface RunningSource {
    /// How it is now.
    ///
    /// @param absent for each line of the table that names what is not here
    /// @param open which models are open
    /// @param badges which did not run as they were to
    /// @param folder where the user's build of the runtime lies, and what is in it; empty for the
    ///   one that is shipped
    record Now(
            PolicyTable table,
            List<Warning> absent,
            KeeperState open,
            List<Badge> badges,
            Optional<RuntimeFolder> folder) {}

    Now look();

    /// Keeps a table.
    void keep(PolicyTable table) throws StudioFault;

    /// Takes the runtime of a folder from the next start on; empty for the one that is shipped.
    void runtime(Optional<Path> folder) throws StudioFault;

    /// Goes back to what counts where nobody chose.
    void reset() throws StudioFault;

    /// Opens a model ahead of its first use and runs it once.
    ///
    /// @param name of a bundle
    void warm(String name, JobContext context) throws StudioFault;

    /// Measures what this machine is worth for models.
    MachineWorth measure(JobContext context) throws StudioFault;
}
