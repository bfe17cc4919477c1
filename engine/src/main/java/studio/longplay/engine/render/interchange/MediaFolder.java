package studio.longplay.engine.render.interchange;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.AtomicFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// The folder beside an exported document, `NAME media`, with the files that the script's clips
/// refer to, under names that people can read. Used by one thread.
///
/// Files are copies: another program may change them, and what we made must not change with them.
public final class MediaFolder {
    private static final int MOST_LETTERS = 40;

    private final Path folder;
    private final Map<String, Integer> countByTrack = new HashMap<>();
    private final Map<Path, Path> copies = new HashMap<>();

    /// @param document the file that will refer to them
    public MediaFolder(Path document) {
        String name = String.valueOf(document.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        folder = document.toAbsolutePath().resolveSibling(stem + " media");
    }

    public Path folder() {
        return folder;
    }

    /// The copy of a file; a file that was copied before is not copied again.
    ///
    /// @param track names the kind of thing it is, for example `Pictures`
    /// @param name of the clip
    /// @throws StudioFault.Resource `interchange.unwritable`
    Path copy(Path file, String track, String name) throws StudioFault {
        Path known = copies.get(file);
        if (known != null) {
            return known;
        }
        Path copy = next(track, name, suffix(file));
        Path part = copy.resolveSibling(UUID.randomUUID() + ".part");
        try {
            Files.createDirectories(folder);
            try {
                Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
                AtomicFile.flush(part);
                AtomicFile.rename(part, copy);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new StudioFault.Resource(
                    "interchange.unwritable",
                    copy + " cannot be written: " + e.getMessage() + ".",
                    "Check that there is room on the disk and that you may write there.",
                    e);
        }
        copies.put(file, copy);
        return copy;
    }

    /// A new name, for example `Pictures 003 The heath.mp4`.
    Path next(String track, String name, String suffix) {
        int count = countByTrack.merge(track, 1, Integer::sum);
        String number = String.format(Locale.ROOT, "%03d", count);
        String words = readable(name);
        String stem = readable(track) + " " + number + (words.isEmpty() ? "" : " " + words);
        return folder.resolve(stem + "." + suffix);
    }

    private static String suffix(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "bin" : name.substring(dot + 1);
    }

    /// Letters, digits and a few signs that every file system and URL can hold.
    private static String readable(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N}' _-]+", " ").replaceAll("\\s+", " ").strip();
        int letters = plain.codePointCount(0, plain.length());
        return letters <= MOST_LETTERS
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, MOST_LETTERS)).strip();
    }
}
