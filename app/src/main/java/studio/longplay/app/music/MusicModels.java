package studio.longplay.app.music;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;

import java.nio.file.Path;
import java.util.List;

/// Models of the user's that play music from words; every call may take long.
public interface MusicModels {
    /// A model that can.
    ///
    /// @param terms whose it is and what may be done with it, in a sentence
    record Model(String name, String terms) {}

    /// The models that can, in the order of their names.
    List<Model> able() throws StudioFault;

    /// Plays what a text says.
    ///
    /// @param seconds 1 to 30
    /// @param model the name of one
    /// @return a new file beside the project
    Path play(String text, double seconds, String model, JobContext context) throws StudioFault;
}
