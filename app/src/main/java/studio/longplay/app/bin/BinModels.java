package studio.longplay.app.bin;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.project.arrange.BinItem;

import java.nio.file.Path;

/// What models of the user's make of pictures; every call may take long.
public interface BinModels {
    /// Enlarges a picture.
    ///
    /// @return a new file beside the project
    /// @throws StudioFault.Resource `model.none-able` if no model is there that can
    Path enlarge(BinItem picture, JobContext context) throws StudioFault;

    /// Paints what a text says.
    ///
    /// @return a new file beside the project
    /// @throws StudioFault.Resource `model.none-able` if no model is there that can
    Path paint(String text, JobContext context) throws StudioFault;
}
