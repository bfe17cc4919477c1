package studio.longplay.engine.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Half-written files that a process left which was killed while it wrote beside their place.
///
/// They are known by names that nobody gives by hand: a random UUID before `.part`.
public final class StaleParts {
    private static final Pattern NAME =
            Pattern.compile(
                    ".+\\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\.part");

    private StaleParts() {}

    /// Removes those in a folder and the folders in it. To be called by the one who may write
    /// there, before anything is written.
    ///
    /// @param depth how far down: 1 is the folder alone
    /// @return how many there were
    /// @throws IOException if the folder cannot be read, or one cannot be removed
    public static int remove(Path folder, int depth) throws IOException {
        List<Path> stale;
        try (Stream<Path> files = Files.walk(folder, depth)) {
            stale = files.filter(StaleParts::isPart).toList();
        }
        for (Path part : stale) {
            Files.deleteIfExists(part);
        }
        return stale.size();
    }

    private static boolean isPart(Path file) {
        return NAME.matcher(String.valueOf(file.getFileName())).matches()
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }
}
