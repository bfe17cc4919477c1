package studio.longplay.engine.store.folder;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.store.AtomicFile;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The folder `backups` of a project: its latest values as plain JSON, and what was set aside.
record Backups(Path folder) {
    private static final int KEPT = 10;
    private static final String FORM = "project-[0-9]*.json";
    private static final String OLD_FORM = "edits-before-format-";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /// A name for a damaged file.
    Path asideName(Path file, Instant now) {
        return folder.resolve(STAMP.format(now) + "-" + file.getFileName());
    }

    void save(Snapshot snapshot) throws StudioFault {
        String name = String.format(Locale.ROOT, "project-%012d.json", snapshot.sequence());
        Path file = folder.resolve(name);
        AtomicFile.write(file, new ProjectJson(file).write(snapshot.project(), Written.here()));
        try {
            List<Path> all = newestFirst();
            for (Path old : all.subList(Math.min(KEPT, all.size()), all.size())) {
                Files.deleteIfExists(old);
            }
        } catch (IOException e) {
            throw DiskFault.writing(folder, e);
        }
    }

    /// Keeps a journal as it is before a version with another form of records writes into it.
    void keepOldForm(Path journal, int version) throws StudioFault {
        Path copy = folder.resolve(OLD_FORM + version + ".journal");
        try {
            if (!Files.exists(copy) || Files.size(copy) != Files.size(journal)) {
                AtomicFile.write(copy, Files.readAllBytes(journal));
            }
        } catch (IOException e) {
            throw DiskFault.writing(copy, e);
        }
    }

    /// The newest value that can be read.
    Optional<Project> newest() throws StudioFault {
        try {
            for (Path file : newestFirst()) {
                try {
                    return Optional.of(new ProjectJson(file).readProject(Files.readString(file)));
                } catch (StudioFault.Resource unreadable) {
                    assert !unreadable.code().isEmpty();
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw DiskFault.reading(folder, e);
        }
    }

    private List<Path> newestFirst() throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, FORM)) {
                found.forEach(files::add);
            }
        }
        files.sort(Collections.reverseOrder());
        return files;
    }
}
