package studio.longplay.engine.voice.model;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the files beside a bundle's models, wherever its makers put them.
public final class BundlePath {
    private static final int DEEPEST = 8;

    private BundlePath() {}

    /// A file by its name alone, the one nearest to the root.
    ///
    /// @throws StudioFault.Resource `store.unreadable`
    public static Optional<Path> find(Path folder, String name) throws StudioFault {
        try (Stream<Path> files =
                Files.find(folder, DEEPEST, (_, facts) -> facts.isRegularFile())) {
            return files.filter(file -> String.valueOf(file.getFileName()).equalsIgnoreCase(name))
                    .min(
                            Comparator.comparingInt(Path::getNameCount)
                                    .thenComparing(Comparator.naturalOrder()));
        } catch (IOException e) {
            throw DiskFault.reading(folder, e);
        }
    }

    /// The same of a file that must be there.
    ///
    /// @throws StudioFault.Model `model.bundle-incomplete`
    public static Path require(Path folder, String name) throws StudioFault {
        return find(folder, name).orElseThrow(() -> missing(name));
    }

    /// The fault of a file that must be there and is not.
    public static StudioFault.Model missing(String name) {
        return new StudioFault.Model(
                "model.bundle-incomplete",
                "The file " + name + " of the bundle is missing.",
                "Remove the bundle and add it again with all its files.");
    }
}
