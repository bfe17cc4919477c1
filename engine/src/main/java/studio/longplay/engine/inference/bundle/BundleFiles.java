package studio.longplay.engine.inference.bundle;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.ModelFile;
import studio.longplay.engine.jobs.JobContext;

import tools.jackson.databind.JsonNode;

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
import java.util.TreeMap;
import java.util.TreeSet;

/// The files of a bundle that decide what it makes, and their digests.
final class BundleFiles {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final char SLASH = '/';

    private BundleFiles() {}

    /// Lists and digests them: the models, their weights beside them, and their companions.
    ///
    /// @throws StudioFault.Model those of [ModelFile#check]; `model.bundle-incomplete` without the
    ///   companions; `model.hash` if the description names another digest
    static List<InstalledBundle.BundleFile> of(
            BundleFolder folder, Recognition.Found found, JobContext context) throws StudioFault {
        TreeSet<Path> paths = new TreeSet<>();
        for (Path graph : found.graphs().values()) {
            paths.add(graph);
            Path root = folder.root().toAbsolutePath().normalize();
            for (Path weights : ModelFile.check(folder.root().resolve(graph)).weights()) {
                paths.add(root.relativize(weights.toAbsolutePath().normalize()));
            }
        }
        paths.addAll(companions(folder, found.kind()));
        List<InstalledBundle.BundleFile> files = new ArrayList<>();
        Map<String, String> wanted = wanted(folder.description());
        for (Path path : paths) {
            InstalledBundle.BundleFile file = digested(folder.root(), path, context);
            if (!wanted.getOrDefault(file.path(), file.sha256()).equals(file.sha256())) {
                throw BundleFaults.hash(file.path());
            }
            files.add(file);
        }
        return files;
    }

    private static List<Path> companions(BundleFolder folder, BundleKind kind) throws StudioFault {
        List<Path> found = new ArrayList<>();
        kind.welcome().forEach(name -> found.addAll(folder.matching(name)));
        if (kind.companions().isEmpty()) {
            return found;
        }
        for (List<String> set : kind.companions()) {
            List<List<Path>> these = set.stream().map(folder::matching).toList();
            if (these.stream().noneMatch(List::isEmpty)) {
                these.forEach(found::addAll);
                return found;
            }
        }
        throw BundleFaults.incomplete(
                String.valueOf(folder.root().getFileName()),
                kind.name(),
                String.join(" and ", kind.companions().getFirst()));
    }

    private static Map<String, String> wanted(JsonNode description) {
        Map<String, String> wanted = new TreeMap<>();
        description
                .path("files")
                .valueStream()
                .filter(file -> file.path("sha256").asString("").matches("[0-9a-f]{64}"))
                .forEach(file ->
                        wanted.put(
                                file.path("path").asString(""), file.path("sha256").asString("")));
        return wanted;
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
        return new InstalledBundle.BundleFile(slashed(path), bytes, hex(sha256));
    }

    static String slashed(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator().charAt(0), SLASH);
    }

    /// The digest of all of them; what they are called counts.
    static String digest(List<InstalledBundle.BundleFile> files) {
        MessageDigest sha256 = sha256();
        for (InstalledBundle.BundleFile file : files) {
            String line = file.sha256() + " " + file.path() + "\n";
            sha256.update(line.getBytes(StandardCharsets.UTF_8));
        }
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
