package studio.longplay.app.settings;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;

import java.nio.file.Path;
import java.util.Optional;

/// What the row of the data folder asks of the machine; none of it is called on the window's
/// thread.
public interface HomeDisks {
    /// How it stands.
    ///
    /// @param named whether the folder was named for this start alone, so that a choice is none
    /// @param coming the folder that is used from the next start on, where it is another
    /// @param bytes what is in the folder used now
    record Standing(boolean named, Optional<Path> coming, long bytes) {}

    Standing standing() throws StudioFault;

    /// Looks at a folder, and how fast its disk is; leaves nothing behind.
    HomeSeen look(Path folder, JobContext context) throws StudioFault;

    /// Has a folder used from the next start on.
    ///
    /// @param move whether everything is taken along then
    void take(Path folder, boolean move) throws StudioFault;

    /// Takes that back.
    void stay() throws StudioFault;
}
