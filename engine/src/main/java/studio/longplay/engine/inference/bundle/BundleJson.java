package studio.longplay.engine.inference.bundle;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What was found when a bundle was added, as a file beside its own.
final class BundleJson {
    /// Hidden, so that the makers' layout stays as it is.
    static final String FILE = ".longplay.json";

    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BundleJson() {}

    static String write(InstalledBundle bundle) {
        BundleCard card = bundle.card();
        Map<String, Object> of = new LinkedHashMap<>();
        of.put("name", card.name());
        of.put("licence", card.licence());
        of.put("attribution", card.attribution());
        of.put("commercial", card.commercial());
        of.put("source", card.source());
        of.put("languages", card.languages());
        of.put("limits", card.limits());
        of.put("readFrom", card.readFrom());
        List<Object> files = new ArrayList<>();
        for (InstalledBundle.BundleFile file : bundle.files()) {
            files.add(Map.of("path", file.path(), "bytes", file.bytes(), "sha256", file.sha256()));
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("version", VERSION);
        all.put("kind", bundle.kind());
        all.put("digest", bundle.digest());
        all.put("card", of);
        all.put("graphs", bundle.graphs());
        all.put("files", files);
        return JSON.writeValueAsString(all) + "\n";
    }

    /// @throws tools.jackson.core.JacksonException if it is no JSON
    /// @throws IllegalArgumentException if something in it is missing
    static InstalledBundle read(String text, String name, Path folder) {
        JsonNode all = JSON.readTree(text);
        if (all.path("version").asInt(0) != VERSION) {
            throw new IllegalArgumentException("another version");
        }
        JsonNode of = all.path("card");
        BundleCard card =
                new BundleCard(
                        text(of, "name"),
                        text(of, "licence"),
                        text(of, "attribution"),
                        of.path("commercial").asBoolean(false),
                        text(of, "source"),
                        of.path("languages").valueStream().map(tag -> tag.asString("")).toList(),
                        text(of, "limits"),
                        text(of, "readFrom"));
        TreeMap<String, String> graphs = new TreeMap<>();
        all.path("graphs").forEachEntry((role, path) -> graphs.put(role, path.asString("")));
        List<InstalledBundle.BundleFile> files =
                all.path("files")
                        .valueStream()
                        .map(file ->
                                new InstalledBundle.BundleFile(
                                        text(file, "path"),
                                        file.path("bytes").asLong(-1),
                                        text(file, "sha256")))
                        .toList();
        return new InstalledBundle(
                name, text(all, "kind"), card, folder, graphs, files, text(all, "digest"));
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isString()) {
            throw new IllegalArgumentException("no " + field);
        }
        return value.asString();
    }
}
