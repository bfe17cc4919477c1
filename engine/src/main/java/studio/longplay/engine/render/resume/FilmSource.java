package studio.longplay.engine.render.resume;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.script.ScriptFile;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.folder.ProjectFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds what a delivery was made from where no ledger tells: a project folder or a script whose
/// text has the digest that the manifest names.
public final class FilmSource {
    private static final int MOST_LOOKED_AT = 500;

    private final Manifest manifest;

    /// @param manifest of the delivery
    public FilmSource(Manifest manifest) {
        this.manifest = manifest;
    }

    /// The source somebody names.
    ///
    /// @param source a project folder or a script
    /// @throws StudioFault.Input `repair.other-script` if the film was made from another text, or
    ///   why it cannot be read
    public Path named(Path source) throws StudioFault {
        Digest text = text(source);
        if (!text.hex().equals(manifest.script().sha256())) {
            throw new StudioFault.Input(
                    "repair.other-script",
                    "“%s” was not made from the script that %s has now."
                            .formatted(manifest.title(), source),
                    "Name the project or script it was made from, as it was then; or export this"
                            + " one into another folder.");
        }
        return source;
    }

    /// The first that is right beside the delivery, above it, in folders of projects, or where the
    /// command runs; empty if none is.
    ///
    /// @param delivery its folder
    /// @param projects folders in which projects may lie
    /// @throws StudioFault if a folder cannot be listed
    public Optional<Path> near(Path delivery, List<Path> projects) throws StudioFault {
        List<Path> folders = new ArrayList<>();
        @Nullable Path parent = delivery.toAbsolutePath().normalize().getParent();
        if (parent != null) {
            folders.add(parent);
        }
        folders.addAll(projects);
        for (Path folder : folders) {
            for (Path candidate : candidates(folder)) {
                if (isRight(candidate)) {
                    return Optional.of(candidate);
                }
            }
        }
        return Optional.empty();
    }

    private List<Path> candidates(Path folder) throws StudioFault {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> candidates = new ArrayList<>(List.of(folder));
        try (Stream<Path> inside = Files.list(folder)) {
            inside.limit(MOST_LOOKED_AT).sorted().forEach(candidates::add);
        } catch (IOException e) {
            throw DiskFault.reading(folder, e);
        }
        candidates.removeIf(each -> !ProjectFolder.isProject(each) && !isNamedLikeIt(each));
        return candidates;
    }

    private boolean isNamedLikeIt(Path file) {
        return Files.isRegularFile(file)
                && String.valueOf(file.getFileName()).equals(manifest.script().file());
    }

    /// A project that cannot be read, or that somebody else has open, is none we could use.
    private boolean isRight(Path source) {
        try {
            return text(source).hex().equals(manifest.script().sha256());
        } catch (StudioFault unusable) {
            return false;
        }
    }

    private static Digest text(Path source) throws StudioFault {
        if (!ProjectFolder.isProject(source)) {
            return Digest.of(ScriptFile.read(source).text());
        }
        try (ProjectFolder open = ProjectFolder.open(source)) {
            return text(open.project());
        }
    }

    private static Digest text(Project project) throws StudioFault {
        return Digest.of(
                new ScriptParser().parse(project.scriptText(), project.scriptFile()).text());
    }

    /// Whether the film was made from the script that a project has now.
    ///
    /// @throws StudioFault.Input if that script cannot be read as one
    public boolean isTextOf(Project project) throws StudioFault {
        return text(project).hex().equals(manifest.script().sha256());
    }
}
