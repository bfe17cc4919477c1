package studio.longplay.app.welcome;

import studio.longplay.app.templates.Template;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptFile;
import studio.longplay.engine.store.AtomicFile;
import studio.longplay.engine.store.folder.ProjectFolder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/// Makes project folders, and finds the one that was meant. Everything here waits for the disk.
final class NewProjects {
    private static final Set<String> SCRIPTS =
            Set.of("fountain", "spmd", "txt", "md", "markdown", "srt", "vtt");

    private NewProjects() {}

    /// A project from a template; its script lies in the folder as well, so that pictures can be
    /// put beside it.
    ///
    /// @param folder new or empty
    /// @return the folder
    static Path of(Template template, String title, Path folder) throws StudioFault {
        Path script = folder.toAbsolutePath().normalize().resolve(fileOf(title, template.file()));
        String named = template.text(title);
        ProjectFolder.create(folder, Project.of(title, script.toString(), named)).close();
        AtomicFile.write(script, named);
        return folder;
    }

    /// A script's file bears the project's name: without a title page the film is called after it.
    private static String fileOf(String title, String template) {
        String name = title.replaceAll("[^\\p{L}\\p{N} _-]", "").strip();
        String suffix = template.substring(template.lastIndexOf('.'));
        return name.isEmpty() ? template : name + suffix;
    }

    /// Whether a file has a script's suffix.
    static boolean looksLikeScript(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return SCRIPTS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /// The project that a dropped or chosen thing stands for: the folder itself, the folder around
    /// a project's file, or the project beside a script, which is made if there is none.
    ///
    /// @throws StudioFault.Input `welcome.neither` if it is neither project nor script
    static Path ofAnything(Path chosen) throws StudioFault {
        Path whole = chosen.toAbsolutePath().normalize();
        if (ProjectFolder.isProject(whole)) {
            return whole;
        }
        Path parent = whole.getParent();
        if (Files.isRegularFile(whole) && looksLikeScript(whole)) {
            return ofScript(whole);
        }
        if (Files.isRegularFile(whole) && parent != null && ProjectFolder.isProject(parent)) {
            return parent;
        }
        throw new StudioFault.Input(
                "welcome.neither",
                whole.getFileName() + " is neither a project nor a script.",
                "Choose a project's folder, or a .fountain, .md, .txt, .srt or .vtt file.");
    }

    /// The script keeps lying where it is, and its pictures beside it.
    private static Path ofScript(Path file) throws StudioFault {
        Script read = ScriptFile.read(file);
        Path folder = beside(file);
        if (!ProjectFolder.isProject(folder)) {
            String title = read.title().isBlank() ? stem(file) : read.title();
            ProjectFolder.create(folder, Project.of(title, file.toString(), read.text())).close();
        }
        return folder;
    }

    /// `play.fountain` has its project in `play`; where that is something else, in `play 2`.
    private static Path beside(Path file) {
        Path folder = file.resolveSibling(stem(file));
        for (int number = 2; !isUsable(folder); number++) {
            folder = file.resolveSibling(stem(file) + " " + number);
        }
        return folder;
    }

    private static boolean isUsable(Path folder) {
        return !Files.exists(folder) || ProjectFolder.isProject(folder);
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
