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
import java.util.stream.Stream;

/// The files of a bundle, as they lie there: nobody vouches for them.
///
/// @param root the folder
/// @param files relative to it, in order of their names; hidden ones are left out
/// @param bytes of all of them
record BundleFolder(Path root, List<Path> files, long bytes) {
    /// What we know of a bundle beyond what its makers' layout says.
    static final String DESCRIPTION = "bundle.json";

    private static final int DEEPEST = 8;
    private static final int MOST_TEXT_BYTES = 4 << 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Looks through a folder.
    ///
    /// @throws StudioFault.Model `model.bundle-link` if a link is in it, `model.bundle-large` if
    ///   more than a bundle holds
    /// @throws StudioFault.Resource `store.unreadable`
    static BundleFolder look(Path root) throws StudioFault {
        List<Path> files = new ArrayList<>();
        long bytes = 0;
        String name = String.valueOf(root.getFileName());
        try (Stream<Path> found = Files.walk(root, DEEPEST)) {
            for (Path one : (Iterable<Path>) found.sorted()::iterator) {
                Path inside = root.relativize(one);
                if (isHidden(inside)) {
                    continue;
                }
                if (Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)) {
                    requireShallow(name, inside);
                    continue;
                }
                if (!Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS)) {
                    throw BundleFaults.link(name, FileNames.slashed(inside));
                }
                bytes += Files.size(one);
                files.add(inside);
                BundleLimits.USUAL.require(name, files.size(), bytes);
            }
        } catch (IOException e) {
            throw BundleFaults.reading(root, e);
        }
        return new BundleFolder(root, List.copyOf(files), bytes);
    }

    /// What is deeper would not be looked at.
    private static void requireShallow(String name, Path inside) throws StudioFault {
        if (inside.getNameCount() >= DEEPEST) {
            throw BundleFaults.large(name, "it has folders inside folders");
        }
    }

    /// One model file and those named after it: its weights and its description.
    ///
    /// @throws StudioFault.Model `model.bundle-link`, `model.bundle-large`
    static BundleFolder beside(Path model, Path folder) throws StudioFault {
        String stem = String.valueOf(model.getFileName());
        List<Path> its = new ArrayList<>();
        long bytes = 0;
        try (Stream<Path> found = Files.list(folder)) {
            for (Path one : (Iterable<Path>) found.sorted()::iterator) {
                if (!String.valueOf(one.getFileName()).startsWith(stem)) {
                    continue;
                }
                if (!Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS)) {
                    throw BundleFaults.link(stem, String.valueOf(one.getFileName()));
                }
                bytes += Files.size(one);
                its.add(folder.relativize(one));
                BundleLimits.USUAL.require(stem, its.size(), bytes);
            }
        } catch (IOException e) {
            throw BundleFaults.reading(folder, e);
        }
        return new BundleFolder(folder, List.copyOf(its), bytes);
    }

    private static boolean isHidden(Path inside) {
        for (Path part : inside) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /// A file by its path, as descriptions write it.
    Optional<Path> at(String slashed) {
        return files.stream().filter(file -> FileNames.slashed(file).equals(slashed)).findFirst();
    }

    /// All files meant by a name of a kind: where it has no star, the one nearest to the root.
    List<Path> meant(String wanted) {
        Stream<Path> found = files.stream().filter(file -> FileNames.meant(wanted, file));
        if (wanted.indexOf('*') >= 0) {
            return found.toList();
        }
        return found.min((one, other) -> Integer.compare(one.getNameCount(), other.getNameCount()))
                .map(List::of)
                .orElse(List.of());
    }

    /// A file by its name alone, the one nearest to the root.
    Optional<Path> named(String name) {
        return files.stream()
                .filter(file -> String.valueOf(file.getFileName()).equalsIgnoreCase(name))
                .min((one, other) -> Integer.compare(one.getNameCount(), other.getNameCount()));
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
    /// name: without our `bundle` or `contract` in it, it is not ours.
    ///
    /// @throws StudioFault.Model `model.description` if it is no JSON, or not of our form
    JsonNode description() throws StudioFault {
        Optional<Path> file = named(DESCRIPTION);
        if (file.isEmpty()) {
            return JSON.createObjectNode();
        }
        String name = String.valueOf(root.getFileName());
        DescriptionForm form = new DescriptionForm(name);
        try {
            if (Files.size(root.resolve(file.get())) > MOST_TEXT_BYTES) {
                throw form.large(MOST_TEXT_BYTES >> 20);
            }
            JsonNode json = JSON.readTree(text(DESCRIPTION).orElseThrow());
            if (!DescriptionForm.isOurs(json)) {
                return JSON.createObjectNode();
            }
            form.require(json);
            return json;
        } catch (IOException e) {
            throw BundleFaults.reading(root.resolve(file.get()), e);
        } catch (JacksonException e) {
            throw new StudioFault.Model(
                    "model.description",
                    "The " + DESCRIPTION + " of " + name + " is no JSON.",
                    "Correct it or take it out.",
                    e);
        }
    }
}
