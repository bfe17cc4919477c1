package studio.longplay.engine.store.folder;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The copies of databases that are made before a newer version changes their form: a project's in
/// its `backups`, the queue's and the figures' beside them in the data folder.
public final class DatabaseCopies {
    private static final String COPY = "*-before-*.zip";

    private DatabaseCopies() {}

    /// A copy.
    ///
    /// @param file a ZIP with the database in it, to be unpacked in its place
    /// @param at when it was made
    /// @param bytes of the file
    public record Copy(Path file, Instant at, long bytes) {}

    /// What there is, the newest first.
    ///
    /// @param folders a project's and the data folder, where there are; their own subfolders are
    ///   looked at, no deeper
    public static List<Copy> of(List<Path> folders) throws StudioFault {
        List<Copy> all = new ArrayList<>();
        for (Path folder : folders.stream().filter(Files::isDirectory).toList()) {
            try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
                for (Path each : inside) {
                    if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
                        add(each, all);
                    }
                }
            } catch (IOException e) {
                throw DiskFault.reading(folder, e);
            }
        }
        all.sort(Comparator.comparing(Copy::at).thenComparing(Copy::file).reversed());
        return all;
    }

    private static void add(Path folder, List<Copy> all) throws IOException {
        try (DirectoryStream<Path> copies = Files.newDirectoryStream(folder, COPY)) {
            for (Path file : copies) {
                all.add(
                        new Copy(
                                file,
                                Files.getLastModifiedTime(file).toInstant(),
                                Files.size(file)));
            }
        }
    }
}
