package studio.longplay.engine.inference.bundle;

import studio.longplay.engine.fault.StudioFault;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a bundle's own `bundle.json` says of its files.
final class Described {
    private static final long BYTES_PER_MEGABYTE = 1_000_000;
    private static final String NO_DIGEST = "";

    /// More than any machine has: what is beyond it must not become little.
    private static final long MOST_MEGABYTES = 1_000_000_000;

    private final BundleFolder folder;
    private final JsonNode json;
    private final Map<String, JsonNode> files = new LinkedHashMap<>();

    /// @throws StudioFault.Model `model.description`
    Described(BundleFolder folder) throws StudioFault {
        this.folder = folder;
        this.json = folder.description();
        for (JsonNode file : json.path("files")) {
            files.put(file.path("path").asString(""), file);
        }
    }

    /// Every file it names must be there, but for models in other precisions: of those it is enough
    /// to have one.
    ///
    /// @throws StudioFault.Model `model.file-missing`
    void requireThere() throws StudioFault {
        for (Map.Entry<String, JsonNode> file : files.entrySet()) {
            boolean choice = file.getValue().path("precision").isString();
            if (!choice && folder.at(file.getKey()).isEmpty()) {
                throw BundleFaults.notThere(
                        String.valueOf(folder.root().getFileName()), file.getKey());
            }
        }
    }

    /// A file as it was read must be the one it names.
    ///
    /// @throws StudioFault.Model `model.size`, `model.hash`
    InstalledBundle.BundleFile require(InstalledBundle.BundleFile found) throws StudioFault {
        JsonNode said = files.get(found.path());
        if (said == null) {
            return found;
        }
        long bytes = said.path("bytes").asLong(found.bytes());
        if (bytes != found.bytes()) {
            throw BundleFaults.length(found.path(), bytes, found.bytes());
        }
        String sha256 = said.path("sha256").asString(NO_DIGEST).toLowerCase(Locale.ROOT);
        if (!sha256.isEmpty() && !sha256.equals(found.sha256())) {
            throw BundleFaults.hash(found.path());
        }
        return found;
    }

    /// The files it names beside those already read.
    List<Path> others(Set<Path> read) {
        List<Path> others = new ArrayList<>();
        for (String path : files.keySet()) {
            folder.at(path).filter(file -> !read.contains(file)).ifPresent(others::add);
        }
        return others;
    }

    /// The models' names of tensors by ours, by role. Written flat they are those of the only
    /// model, which its kind calls as it likes: they stand under every role it names.
    SortedMap<String, Map<String, String>> bind() {
        SortedMap<String, Map<String, String>> bind = new TreeMap<>();
        Map<String, String> flat = new TreeMap<>();
        json.path("bind")
                .forEachEntry((key, value) -> {
                    if (value.isObject()) {
                        Map<String, String> names = new TreeMap<>();
                        value.forEachEntry((ours, its) -> names.put(ours, its.asString("")));
                        bind.put(key, names);
                    } else {
                        flat.put(key, value.asString(""));
                    }
                });
        if (!flat.isEmpty()) {
            for (JsonNode file : files.values()) {
                Optional.of(file.path("role").asString(""))
                        .filter(_ -> GraphFile.isModel(file.path("path").asString("")))
                        .filter(role -> !role.isEmpty())
                        .ifPresent(role -> bind.putIfAbsent(role, flat));
            }
        }
        return bind;
    }

    /// As its makers count; empty if it does not say.
    String version() {
        return json.path("version").asString("");
    }

    /// Main memory it takes while it works; 0 if it does not say.
    long estimateBytes() {
        long megabytes = json.path("runtime").path("estimatedRamMb").asLong(0);
        return Math.min(megabytes, MOST_MEGABYTES) * BYTES_PER_MEGABYTE;
    }
}
