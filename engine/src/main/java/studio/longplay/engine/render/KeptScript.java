package studio.longplay.engine.render;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.edit.ScriptChange;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptFile;
import studio.longplay.engine.store.folder.ProjectFolder;

import java.nio.file.Path;

/// Keeps a script file as a project.
public final class KeptScript {
    private KeptScript() {}

    /// Makes a new project, or the next edit of the one that is there.
    ///
    /// @param folder a project folder, or where one is to be
    /// @throws StudioFault if the script cannot be read or the project not be written
    public static void keep(Path script, Path folder) throws StudioFault {
        Script read = ScriptFile.read(script);
        String file = script.toAbsolutePath().toString();
        if (!ProjectFolder.isProject(folder)) {
            ProjectFolder.create(folder, Project.of(read.title(), file, read.text())).close();
            return;
        }
        try (ProjectFolder project = ProjectFolder.open(folder)) {
            Project before = project.project();
            if (!before.scriptFile().equals(file)) {
                project.apply(new Edit.ReplaceScript(file, read.text()));
            } else if (!before.scriptText().equals(read.text())) {
                ScriptChange change = ScriptChange.between(before.scriptText(), read.text());
                project.apply(new Edit.ChangeScript(change));
            }
        }
    }
}
