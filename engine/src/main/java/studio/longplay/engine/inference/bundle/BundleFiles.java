package studio.longplay.engine.inference.bundle;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.ModelFile;
import studio.longplay.engine.jobs.JobContext;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// The files of a bundle that decide what it makes, and their digests.
final class BundleFiles {
    private static final int BUFFER_BYTES = 1 << 16;

    private BundleFiles() {}

    /// Lists and digests what decides what each variant makes: the models, their weights beside
    /// them, and their companions. The usual variant is the first.
    ///
    /// @throws StudioFault.Model those of [ModelFile#check]; `model.bundle-incomplete` without the
    ///   companions; `model.size`, `model.hash` or `model.file-missing` if the description says
    ///   otherwise
    static List<BundleVariant> of(BundleFolder folder, FoundModels found, JobContext context)
            throws StudioFault {
        Described described = new Described(folder);
        described.requireThere();
        List<Path> companions = companions(folder, found.kind());
        Map<Path, InstalledBundle.BundleFile> digested = new TreeMap<>();
        List<BundleVariant> variants = new ArrayList<>();
        for (var variant : found.variants().entrySet()) {
            TreeSet<Path> paths = new TreeSet<>(companions);
            paths.addAll(models(folder.root(), variant.getValue().values()));
            List<InstalledBundle.BundleFile> files = new ArrayList<>();
            for (Path path : paths) {
                InstalledBundle.BundleFile known = digested.get(path);
                if (known == null) {
                    known = described.require(digested(folder.root(), path, context));
                    digested.put(path, known);
                }
                files.add(known);
            }
            TreeMap<String, String> names = new TreeMap<>();
            variant.getValue().forEach((role, path) -> names.put(role, FileNames.slashed(path)));
            variants.add(
                    new BundleVariant(
                            variant.getKey(), names, files, digest(files, described.bind())));
        }
        for (Path path : described.others(digested.keySet())) {
            described.require(digested(folder.root(), path, context));
        }
        return variants;
    }

    /// The models and the weights beside them.
    private static Set<Path> models(Path folder, Iterable<Path> graphs) throws StudioFault {
        TreeSet<Path> paths = new TreeSet<>();
        Path root = folder.toAbsolutePath().normalize();
        for (Path graph : graphs) {
            paths.add(graph);
            for (Path weights : ModelFile.check(folder.resolve(graph)).weights()) {
                paths.add(root.relativize(weights.toAbsolutePath().normalize()));
            }
        }
        return paths;
    }

    private static List<Path> companions(BundleFolder folder, BundleKind kind) throws StudioFault {
        List<Path> found = new ArrayList<>();
        kind.welcome().forEach(name -> found.addAll(folder.meant(name)));
        if (kind.companions().isEmpty()) {
            return found;
        }
        for (List<String> set : kind.companions()) {
            if (isWhole(folder, set)) {
                set.forEach(name -> found.addAll(folder.meant(name)));
                return found;
            }
        }
        throw BundleFaults.incomplete(
                String.valueOf(folder.root().getFileName()),
                kind.name(),
                String.join(" and ", kind.companions().getFirst()));
    }

    /// Whether one of the sets a kind needs is there.
    static boolean hasCompanions(BundleFolder folder, BundleKind kind) {
        return kind.companions().isEmpty()
                || kind.companions().stream().anyMatch(set -> isWhole(folder, set));
    }

    private static boolean isWhole(BundleFolder folder, List<String> set) {
        return set.stream().noneMatch(name -> folder.meant(name).isEmpty());
    }

    /// Reads a file for its digest.
    static InstalledBundle.BundleFile digested(Path root, Path path, JobContext context)
            throws StudioFault {
        Path file = root.resolve(path);
        MessageDigest sha256 = sha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        long bytes = 0;
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                context.checkCancelled();
                sha256.update(buffer, 0, count);
                bytes += count;
            }
        } catch (IOException e) {
            throw BundleFaults.reading(file, e);
        }
        return new InstalledBundle.BundleFile(FileNames.slashed(path), bytes, hex(sha256));
    }

    /// The digest of all of them; what they are called counts, and what their tensors are.
    private static String digest(
            List<InstalledBundle.BundleFile> files, SortedMap<String, Map<String, String>> bind) {
        MessageDigest sha256 = sha256();
        for (InstalledBundle.BundleFile file : files) {
            String line = file.sha256() + " " + file.path() + "\n";
            sha256.update(line.getBytes(StandardCharsets.UTF_8));
        }
        bind.forEach((role, names) ->
                new TreeMap<>(names)
                        .forEach((ours, theirs) -> {
                            String line = role + " " + ours + "=" + theirs + "\n";
                            sha256.update(line.getBytes(StandardCharsets.UTF_8));
                        }));
        return hex(sha256);
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
