package studio.longplay.engine.store.folder;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A look at a project that changes nothing in its folder, whoever has it open.
public final class ProjectGlance {
    private ProjectGlance() {}

    /// The project as its journal, or else its newest backup, has it; empty if neither can be read.
    public static Optional<Project> of(Path folder) throws StudioFault {
        Path journal = folder.resolve(ProjectOpening.JOURNAL);
        if (Files.isRegularFile(journal)) {
            try {
                return Optional.of(ProjectBackups.ofJournal(journal));
            } catch (StudioFault.Input | StudioFault.Resource unreadable) {
                assert !unreadable.code().isEmpty();
            }
        }
        return new Backups(folder.resolve("backups")).newest();
    }

    /// Sees to it that nobody has a project open.
    ///
    /// @throws StudioFault.Resource `store.project-open`, with the number of the process
    public static void requireFree(Path folder) throws StudioFault {
        FolderLock.take(folder.toAbsolutePath().normalize()).close();
    }
}
