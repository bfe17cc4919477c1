package studio.longplay.engine.render.queue;

import studio.longplay.engine.jobs.queue.Needs;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.resume.CareWish;
import studio.longplay.engine.voice.mark.MarkPolicy;

import java.nio.file.Path;
import java.util.Optional;

/// A film to be made, whole: the project as it was when it was queued, so that what is edited
/// afterwards changes nothing of it.
///
/// @param projectFolder where the project is kept, absolute
/// @param out the delivery folder, absolute
/// @param mark which voices are marked as synthetic; empty for as the settings say when it is made
/// @param needs what it takes of the machine
/// @param care how its making is looked after
public record Ticket(
        Path projectFolder,
        Project project,
        Path out,
        DeliverySettings settings,
        Optional<MarkPolicy> mark,
        Needs needs,
        CareWish care) {
    /// Marked as the settings say, heavy, and looked after as usual.
    public Ticket(Path projectFolder, Project project, Path out, DeliverySettings settings) {
        this(projectFolder, project, out, settings, Optional.empty(), Needs.HEAVY, CareWish.USUAL);
    }

    /// The same with another mark.
    public Ticket withMark(MarkPolicy other) {
        return new Ticket(projectFolder, project, out, settings, Optional.of(other), needs, care);
    }

    /// The same with other needs.
    public Ticket withNeeds(Needs other) {
        return new Ticket(projectFolder, project, out, settings, mark, other, care);
    }

    /// The same, looked after otherwise.
    public Ticket withCare(CareWish other) {
        return new Ticket(projectFolder, project, out, settings, mark, needs, other);
    }

    public Ticket {
        projectFolder = projectFolder.toAbsolutePath().normalize();
        out = out.toAbsolutePath().normalize();
    }
}
