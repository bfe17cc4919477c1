package studio.longplay.engine.inference.bundle;

import studio.longplay.engine.fault.StudioFault;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The files of a bundle, as they lie there: nobody vouches for them.
///
/// @param root the folder
/// @param files relative to it, in order of their names; hidden ones are left out
/// @param bytes of all of them
record BundleFolder(Path root, List<Path> files, long bytes) {
    /// What we know of a bundle beyond what its makers' layout says.
    static final String DESCRIPTION = "bundle.json";

    private static final String STAR = "*";
    private static final int DEEPEST = 8;
    private static final int MOST_FILES = 2_000;
    private static final long MOST_BYTES = 20L << 30;
    private static final int MOST_TEXT_BYTES = 4 << 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Looks through a folder.
    ///
    /// @throws StudioFault.Model `model.bundle-hostile` if a link is in it or more than a bundle
    ///   holds
    /// @throws StudioFault.Resource `store.unreadable`
    static BundleFolder look(Path root) throws StudioFault {
        List<Path> files = new ArrayList<>();
        long bytes = 0;
        String name = String.valueOf(root.getFileName());
        try (Stream<Path> found = Files.walk(root, DEEPEST)) {
            for (Path one : (Iterable<Path>) found.sorted()::iterator) {
                Path inside = root.relativize(one);
                if (isHidden(inside) || Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)) {
                    continue;
                }
                if (!Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS)) {
                    throw BundleFaults.hostile(name, inside + " is a link or no file");
                }
                bytes += Files.size(one);
                files.add(inside);
                if (files.size() > MOST_FILES || bytes > MOST_BYTES) {
                    throw BundleFaults.hostile(name, "it holds more than a bundle does");
                }
            }
        } catch (IOException e) {
            throw BundleFaults.reading(root, e);
        }
        return new BundleFolder(root, List.copyOf(files), bytes);
    }

    private static boolean isHidden(Path inside) {
        for (Path part : inside) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /// A file by its name alone, the one nearest to the root.
    Optional<Path> named(String name) {
        return files.stream()
                .filter(file -> String.valueOf(file.getFileName()).equalsIgnoreCase(name))
                .min((one, other) -> Integer.compare(one.getNameCount(), other.getNameCount()));
    }

    /// The file of that name; or, where a star stands in it for any letters, all that are called
    /// so: `voices/*.bin` are those in a folder of that name, `*.onnx.json` those in any.
    List<Path> matching(String name) {
        if (!name.contains(STAR)) {
            return named(name).stream().toList();
        }
        String letters = Pattern.quote(name).replace(STAR, "\\E[^/]*\\Q");
        Pattern called = Pattern.compile("(.*/)?" + letters, Pattern.CASE_INSENSITIVE);
        return files.stream()
                .filter(file -> called.matcher(BundleFiles.slashed(file)).matches())
                .toList();
    }

    /// A small text by its file's name.
    Optional<String> text(String name) throws StudioFault {
        Optional<Path> file = named(name);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Path path = root.resolve(file.get());
        try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(MOST_TEXT_BYTES);
            return Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw BundleFaults.reading(path, e);
        }
    }

    /// Our own description of it, an empty one if there is none. Other programs have files of that
    /// name: without our `bundle` in it, it is not ours.
    ///
    /// @throws StudioFault.Model `model.description` if it is no JSON
    JsonNode description() throws StudioFault {
        Optional<String> text = text(DESCRIPTION);
        try {
            JsonNode json = text.isEmpty() ? JSON.createObjectNode() : JSON.readTree(text.get());
            return json.path("bundle").isInt() ? json : JSON.createObjectNode();
        } catch (JacksonException e) {
            throw new StudioFault.Model(
                    "model.description",
                    "The " + DESCRIPTION + " of " + root.getFileName() + " is no JSON.",
                    "Correct it or take it out.",
                    e);
        }
    }
}
