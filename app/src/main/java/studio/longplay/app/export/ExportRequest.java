package studio.longplay.app.export;

import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.resume.CareWish;

import java.nio.file.Path;

/// All that the engine is asked to deliver.
///
/// @param projectFolder where the project is kept
/// @param folder the delivery folder
/// @param care how its making is looked after
/// @param before whether all but `project` and the folders is to be as the manifest of the film in
///   the folder says, where it does
public record ExportRequest(
        Project project,
        Path projectFolder,
        Path folder,
        DeliverySettings settings,
        CareWish care,
        boolean before) {
    /// As it is chosen now.
    public ExportRequest(
            Project project,
            Path projectFolder,
            Path folder,
            DeliverySettings settings,
            CareWish care) {
        this(project, projectFolder, folder, settings, care, false);
    }

    /// The same, asked for as the film that is there was.
    ExportRequest asBefore() {
        return new ExportRequest(project, projectFolder, folder, settings, care, true);
    }
}
