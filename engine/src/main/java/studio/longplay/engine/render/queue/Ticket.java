package studio.longplay.engine.render.queue;

import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.DeliverySettings;

import java.nio.file.Path;

/// A film to be made, whole: the project as it was when it was queued, so that what is edited
/// afterwards changes nothing of it.
///
/// @param projectFolder where the project is kept, absolute
/// @param out the delivery folder, absolute
public record Ticket(Path projectFolder, Project project, Path out, DeliverySettings settings) {
    public Ticket {
        projectFolder = projectFolder.toAbsolutePath().normalize();
        out = out.toAbsolutePath().normalize();
    }
}
