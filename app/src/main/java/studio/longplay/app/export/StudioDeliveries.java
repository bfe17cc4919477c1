package studio.longplay.app.export;

import studio.longplay.engine.Studio;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.Forecast;
import studio.longplay.engine.render.deliver.FolderCheck;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.ManifestFile;
import studio.longplay.engine.render.make.SegmentWatch;
import studio.longplay.engine.store.DiskFault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Deliveries by the studio itself.
///
/// @param studio stays open; whoever opened it closes it
public record StudioDeliveries(Studio studio) implements Deliveries {
    @Override
    public Forecast plan(Project project, DeliverySettings settings) throws StudioFault {
        return studio.plan(project, settings);
    }

    @Override
    public Room room(Path folder) throws StudioFault {
        Path there = nearest(folder);
        if (!Files.isDirectory(there)) {
            throw new StudioFault.Input(
                    "export.not-a-folder",
                    there + " is a file, and a folder is needed.",
                    "Choose another folder.");
        }
        if (!Files.isWritable(there)) {
            throw new StudioFault.Resource(
                    "store.no-access",
                    "You may not write to " + there + ".",
                    "Choose another folder, or change its permissions.");
        }
        Optional<Manifest> earlier = ManifestFile.find(folder);
        long takenBytes =
                earlier.map(Manifest::files).orElse(List.of()).stream()
                        .mapToLong(Manifest.FileEntry::bytes)
                        .sum();
        return new Room(
                Studio.freeBytes(folder) + takenBytes, sharesDisk(there), earlier.isPresent());
    }

    private boolean sharesDisk(Path there) throws StudioFault {
        try {
            Path store = nearest(studio.store().folder());
            return Files.getFileStore(there).equals(Files.getFileStore(store));
        } catch (IOException e) {
            throw DiskFault.reading(there, e);
        }
    }

    /// The folder, or the first above it that is there.
    private static Path nearest(Path folder) {
        Path at = folder.toAbsolutePath().normalize();
        while (!Files.exists(at) && at.getParent() != null) {
            at = at.getParent();
        }
        return at;
    }

    @Override
    public Manifest deliver(
            Project project,
            Path folder,
            DeliverySettings settings,
            SegmentWatch watch,
            JobContext context)
            throws StudioFault {
        return studio.deliver(project, folder, settings, watch, context);
    }

    @Override
    public FolderCheck.Result verify(Path folder, JobContext context) throws StudioFault {
        return FolderCheck.check(folder, context);
    }

    @Override
    public List<Edit> decisions(Project project, Manifest manifest) {
        return Studio.decisions(project, manifest);
    }
}
