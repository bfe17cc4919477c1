package studio.longplay.engine.store.folder;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;

import java.nio.file.Path;

/// A project as a JSON document of its own, in the form it has in its folder.
public final class ProjectDocument {
    private ProjectDocument() {}

    public static String write(Project project) {
        return new ProjectJson(Path.of("")).write(project);
    }

    /// Reads what [#write] gave, in this version or an earlier one.
    ///
    /// @param file named in faults
    /// @throws StudioFault.Input `store.project-newer`
    /// @throws StudioFault.Resource `store.project-unreadable`
    public static Project read(String document, Path file) throws StudioFault {
        return new ProjectJson(file).readProject(document);
    }
}
