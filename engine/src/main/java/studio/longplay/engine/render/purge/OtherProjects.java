package studio.longplay.engine.render.purge;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.resume.ExportLedger;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.store.folder.ProjectFolder;
import studio.longplay.engine.store.folder.ProjectGlance;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A project, and those beside it that may use the same takes: in its own parent folder, in the
/// data folder, and those that films were made from.
///
/// @param id of the project itself
/// @param scripts of the others
/// @param deliveries folders that films of the project itself were delivered into, by the ledger
record OtherProjects(String id, List<String> scripts, List<Path> deliveries) {
    static OtherProjects of(Home home, Path folder) throws StudioFault {
        Path whole = folder.toAbsolutePath().normalize();
        Project project =
                ProjectGlance.of(whole)
                        .orElseThrow(() ->
                                new StudioFault.Input(
                                        "purge.no-project",
                                        whole + " is not the folder of a project.",
                                        "Name a project's folder. What belongs to one that is gone"
                                                + " goes with --class takes,cache."));
        Set<Path> beside = new LinkedHashSet<>();
        Path parent = whole.getParent();
        if (parent != null) {
            addProjects(parent, beside);
        }
        addProjects(home.projects(), beside);
        List<Path> deliveries = new ArrayList<>();
        for (ExportLedger.Entry entry : ExportLedger.in(home.folder()).all()) {
            Set<Path> named = new LinkedHashSet<>();
            entry.words().forEach(word -> addIfProject(word, named));
            if (named.contains(whole)) {
                deliveries.add(entry.path());
            }
            beside.addAll(named);
        }
        beside.remove(whole);
        List<String> scripts = new ArrayList<>();
        for (Path other : beside) {
            ProjectGlance.of(other).map(Project::scriptText).ifPresent(scripts::add);
        }
        return new OtherProjects(project.id().value(), scripts, deliveries);
    }

    private static void addProjects(Path folder, Set<Path> projects) throws StudioFault {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path each : found) {
                if (ProjectFolder.isProject(each)) {
                    projects.add(each);
                }
            }
        } catch (IOException e) {
            throw DiskFault.reading(folder, e);
        }
    }

    private static void addIfProject(String word, Set<Path> projects) {
        try {
            Path named = Path.of(word);
            if (named.isAbsolute() && ProjectFolder.isProject(named)) {
                projects.add(named.normalize());
            }
        } catch (InvalidPathException noPath) {
            assert !word.isEmpty();
        }
    }

    /// Whether another project has these words in its script.
    boolean say(String text) {
        return scripts.stream().anyMatch(script -> script.contains(text));
    }
}
