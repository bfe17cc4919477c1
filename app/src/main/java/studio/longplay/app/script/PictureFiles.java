package studio.longplay.app.script;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.AtomicFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// The pictures and films that stand beside the script. It waits for the disk.
final class PictureFiles {
    private static final Set<String> SUFFIXES =
            Set.of(
                    "png", "jpg", "jpeg", "gif", "webp", "bmp", "tif", "tiff", "mp4", "mov", "mkv",
                    "webm", "m4v", "avi");
    private static final int MOST = 500;

    private PictureFiles() {}

    /// Whether a file's name says that it is a picture or a film.
    static boolean isPicture(Path file) {
        String name = file.toString();
        String suffix = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return SUFFIXES.contains(suffix);
    }

    /// The names of those in a folder; none where it cannot be read.
    static List<String> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(PictureFiles::isPicture)
                    .map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .limit(MOST)
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /// Copies a file beside the script, under a name that is free; one that stands there already is
    /// used as it is.
    ///
    /// @return its name there
    /// @throws StudioFault `store.disk-full`, `store.unwritable`
    static String beside(Path folder, Path file) throws StudioFault {
        String name = String.valueOf(file.getFileName());
        Path target = folder.resolve(name);
        try {
            if (file.toAbsolutePath().normalize().startsWith(folder)) {
                return folder.relativize(file.toAbsolutePath().normalize())
                        .toString()
                        .replace('\\', '/');
            }
            for (int n = 2; Files.exists(target) && Files.mismatch(target, file) >= 0; n++) {
                target = folder.resolve(numbered(name, n));
            }
            if (!Files.exists(target)) {
                copy(file, target);
            }
            return String.valueOf(target.getFileName());
        } catch (IOException e) {
            throw DiskFault.writing(target, e);
        }
    }

    private static String numbered(String name, int number) {
        int dot = name.lastIndexOf('.');
        return name.substring(0, dot) + "-" + number + name.substring(dot);
    }

    private static void copy(Path file, Path target) throws IOException {
        Path part = Files.createTempFile(target.getParent(), "dropped", ".part");
        try {
            Files.copy(file, part, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            AtomicFile.flush(part);
            AtomicFile.rename(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
