package studio.longplay.engine.inference.bundle;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A bundle that was looked through, tried, and may be used.
///
/// @param name of its folder under the data folder's `models`
/// @param kind id of its [BundleKind]
/// @param folder where it lies
/// @param graphs file of each model, relative to the folder, by role
/// @param files all that decides what it makes: the models, their weights, and what is read beside
///   them
/// @param digest SHA-256 of all of `files`, in hex: two bundles with one digest make the same
public record InstalledBundle(
        String name,
        String kind,
        BundleCard card,
        Path folder,
        SortedMap<String, String> graphs,
        List<BundleFile> files,
        String digest) {
    private static final int SHOWN_DIGITS = 12;

    /// One of its files.
    ///
    /// @param path relative to the folder, parted by `/`
    /// @param sha256 in hex
    public record BundleFile(String path, long bytes, String sha256) {}

    public InstalledBundle {
        graphs = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(graphs));
        files = List.copyOf(files);
    }

    /// The first digits of the digest: enough to tell bundles apart.
    public String shortDigest() {
        return digest.substring(0, SHOWN_DIGITS);
    }

    /// Where a model lies.
    public Path graph(String role) {
        String path = graphs.get(role);
        if (path == null) {
            throw new IllegalArgumentException("no " + role + " in " + name);
        }
        return folder.resolve(path);
    }

    /// All models by role, as paths.
    public Map<String, Path> graphPaths() {
        Map<String, Path> paths = new TreeMap<>();
        graphs.forEach((role, path) -> paths.put(role, folder.resolve(path)));
        return paths;
    }

    /// Bytes of all files that count.
    public long bytes() {
        return files.stream().mapToLong(BundleFile::bytes).sum();
    }
}
