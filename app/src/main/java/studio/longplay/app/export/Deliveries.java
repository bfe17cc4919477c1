package studio.longplay.app.export;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.FolderVerification;
import studio.longplay.engine.render.Forecast;
import studio.longplay.engine.render.deliver.FolderCheck;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.make.SegmentWatch;
import studio.longplay.engine.render.preset.Objection;

import java.nio.file.Path;
import java.util.List;

/// What the export sheet asks of the engine. Everything but [#decisions] takes its time.
public interface Deliveries {
    /// What would be made in a folder, with what was found before the work; makes nothing.
    Forecast plan(Project project, Path folder, DeliverySettings settings) throws StudioFault;

    /// What speaks against delivering it so; makes nothing. What the disks have room for is not in
    /// it: that is said with figures.
    ///
    /// @param forecast of the same
    List<Objection> objections(Project project, DeliverySettings settings, Forecast forecast)
            throws StudioFault;

    /// What can be said about a folder before anything is written to it.
    ///
    /// @throws StudioFault if nothing can be delivered there
    Place place(Path folder) throws StudioFault;

    /// Makes what is missing and delivers it; until then it is noted by which command it can go on
    /// elsewhere.
    Manifest deliver(ExportRequest asked, SegmentWatch watch, JobContext context)
            throws StudioFault;

    /// Puts it into the queue, as the project is now, to be made in its turn.
    void queue(ExportRequest asked) throws StudioFault;

    /// A delivery folder that need not have been made on this machine, as the list of deliveries
    /// has it; of no project if it was not made from this one's script.
    ///
    /// @throws StudioFault if nothing was delivered there
    DeliveryLog.Entry found(Path folder, Project project) throws StudioFault;

    /// What a delivery decided and the project is to keep.
    List<Edit> decisions(Project project, Manifest manifest);

    /// Reads every file of a delivery folder and holds it against what was delivered; film and mix,
    /// where they are the same, are measured anew.
    ///
    /// @param depth how much of them is
    /// @throws StudioFault if nothing was delivered there
    FolderCheck.Result verify(Path folder, FolderVerification.Depth depth, JobContext context)
            throws StudioFault;

    /// Deletes what earlier exports left in a delivery folder and nobody changed since.
    ///
    /// @throws StudioFault if nothing was delivered there, an export writes there, or a file cannot
    ///   be deleted
    LeftoversState.Gone deleteLeftovers(Path folder, JobContext context) throws StudioFault;

    /// A folder to deliver into.
    ///
    /// @param holdsFilm whether a film was delivered there before
    /// @param cutOff whether an export into it was begun and never ended
    record Place(boolean holdsFilm, boolean cutOff) {}
}
