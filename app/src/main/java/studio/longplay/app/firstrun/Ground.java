package studio.longplay.app.firstrun;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.run.MachineWorth;
import studio.longplay.engine.inference.run.Profile;
import studio.longplay.engine.jobs.JobContext;

import java.nio.file.Path;

/// What the sheet asks of the machine; none of it is called on the window's thread.
public interface Ground {
    MachineSeen machine();

    /// Measures what this machine is worth for models, some seconds long.
    MachineWorth measure(JobContext context) throws StudioFault;

    /// Keeps how much of the machine models take.
    void take(Profile profile) throws StudioFault;

    /// Looks at a folder, and whether something can be written there; leaves nothing behind.
    FolderSeen folder(Path folder);
}
