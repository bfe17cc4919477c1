package studio.longplay.engine.render.deliver;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.store.AtomicFile;
import studio.longplay.engine.store.Digest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Deletes what earlier exports left in a delivery folder ([Leftovers]), for whoever names that
/// folder. Nothing else does.
///
/// A file goes only if it is still, to the byte, the one that an export wrote. What somebody
/// changed since, links, and what lies outside of the folder stay, whatever the manifest says.
public record LeftoverCare(Path folder) {
    /// What an export left.
    ///
    /// @param files that may go
    /// @param changed names of those that stay, since they are not as they were written
    public record Found(List<Manifest.FileEntry> files, List<String> changed) {
        public Found {
            files = List.copyOf(files);
            changed = List.copyOf(changed);
        }

        /// Of all that may go.
        public long bytes() {
            return files.stream().mapToLong(Manifest.FileEntry::bytes).sum();
        }
    }

    /// Reads what is there; deletes nothing.
    ///
    /// @throws StudioFault if nothing was delivered there, or a file cannot be read
    public Found find(JobContext context) throws StudioFault {
        return find(ManifestFile.read(folder), context);
    }

    /// Deletes it, the folders that are empty then, and its lines in manifest and report.
    ///
    /// @return what is gone
    /// @throws StudioFault.Resource `delivery.in-use` if an export writes there
    /// @throws StudioFault if nothing was delivered there, or a file cannot be deleted: what is
    ///   gone by then is gone, and the same again goes on
    public Found delete(JobContext context) throws StudioFault {
        Manifest _ = ManifestFile.read(folder);
        try (DeliveryLock _ = DeliveryLock.take(folder)) {
            Manifest manifest = ManifestFile.read(folder);
            Found found = find(manifest, context);
            for (Manifest.FileEntry file : found.files()) {
                context.checkCancelled();
                delete(folder.resolve(file.name()));
            }
            forget(manifest, found.changed());
            return found;
        }
    }

    private Found find(Manifest manifest, JobContext context) throws StudioFault {
        List<Manifest.FileEntry> told = manifest.run().leftovers();
        List<Manifest.FileEntry> files = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            context.checkCancelled();
            context.progress(new Progress("look", i, told.size()));
            Manifest.FileEntry file = told.get(i);
            if (!isOurs(manifest, file.name())) {
                continue;
            }
            if (FolderCheck.problem(folder, file).isEmpty()) {
                files.add(file);
            } else {
                changed.add(file.name());
            }
        }
        return new Found(files, changed);
    }

    /// Whether it is a file in the folder and no part of what is delivered there now.
    private boolean isOurs(Manifest manifest, String name) throws StudioFault {
        Path file = folder.resolve(name);
        if (manifest.file(name).isPresent()
                || name.equals(Manifest.FILE)
                || name.equals(Report.FILE)
                || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try {
            return file.toRealPath().equals(folder.toRealPath().resolve(name));
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
    }

    private void delete(Path file) throws StudioFault {
        try {
            Files.deleteIfExists(file);
            Path above = file.getParent();
            while (above != null && !above.equals(folder) && above.startsWith(folder)) {
                Files.delete(above);
                above = above.getParent();
            }
        } catch (DirectoryNotEmptyException others) {
            assert Files.notExists(file, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw DiskFault.writing(file, e);
        }
    }

    /// A report or a manifest that is not as we wrote it is not written anew. What stays is still
    /// named: it lies there, and is no part of what was delivered.
    private void forget(Manifest manifest, List<String> stay) throws StudioFault {
        Path report = folder.resolve(Report.FILE);
        List<Manifest.FileEntry> left =
                manifest.run().leftovers().stream()
                        .filter(file -> stay.contains(file.name()))
                        .toList();
        Manifest without = manifest.with(manifest.digest(), manifest.run().besides(left));
        String text = Report.of(without);
        if (ManifestFile.isUntouched(folder, manifest) && isUntouched(report, manifest)) {
            AtomicFile.writeInPlace(report, text.getBytes(StandardCharsets.UTF_8));
            ManifestFile.write(folder, without.withReport(Digest.of(text).hex()));
        }
    }

    private static boolean isUntouched(Path report, Manifest manifest) throws StudioFault {
        return Files.isRegularFile(report)
                && Digest.ofFile(report).hex().equals(manifest.run().report());
    }
}
