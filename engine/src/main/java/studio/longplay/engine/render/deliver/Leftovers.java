package studio.longplay.engine.render.deliver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What earlier exports wrote into a delivery folder and the newest did not: another container's
/// film, chapters by other names. It stays until somebody deletes it, himself or by [LeftoverCare].
public final class Leftovers {
    private Leftovers() {}

    /// What is there of an earlier manifest's files and of what stood there before it. A file that
    /// is not as long as it was written is somebody else's by now.
    ///
    /// @param now names of the files that are part of the newest delivery
    static List<Manifest.FileEntry> of(Path folder, Manifest earlier, Set<String> now) {
        return Stream.concat(earlier.files().stream(), earlier.run().leftovers().stream())
                .filter(file -> !now.contains(file.name()) && !file.name().equals(Report.FILE))
                .filter(file -> isAsWritten(folder, file))
                .map(file -> file.withParents(List.of()))
                .distinct()
                .toList();
    }

    private static boolean isAsWritten(Path folder, Manifest.FileEntry entry) {
        try {
            return Files.size(folder.resolve(entry.name())) == entry.bytes();
        } catch (IOException gone) {
            return false;
        }
    }

    /// What is said of them, each in a sentence.
    public static List<String> sentences(Manifest manifest) {
        return manifest.run().leftovers().stream()
                .map(file ->
                        file.name() + " is from an earlier export and is not part of this one.")
                .toList();
    }
}
