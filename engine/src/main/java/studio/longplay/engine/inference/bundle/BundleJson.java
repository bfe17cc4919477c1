package studio.longplay.engine.inference.bundle;

import studio.longplay.engine.inference.Precision;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What was found when a bundle was added, as a file beside its own.
final class BundleJson {
    /// Hidden, so that the makers' layout stays as it is.
    static final String FILE = ".longplay.json";

    /// One variant, nothing noted: what was written before bundles had variants.
    private static final int FIRST_VERSION = 1;

    private static final int VERSION = 2;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BundleJson() {}

    static String write(InstalledBundle bundle) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("version", VERSION);
        all.put("kind", bundle.kind());
        all.put("added", bundle.notes().added().toString());
        all.put("trialMillis", bundle.notes().trialMillis());
        all.put("modelVersion", bundle.notes().version());
        all.put("estimateBytes", bundle.notes().estimateBytes());
        all.put("bind", bundle.notes().bind());
        all.put("card", card(bundle.card()));
        Set<InstalledBundle.BundleFile> seen = new LinkedHashSet<>();
        List<Object> variants = new ArrayList<>();
        for (BundleVariant variant : bundle.variants()) {
            seen.addAll(variant.files());
            Map<String, Object> of = new LinkedHashMap<>();
            of.put("precision", variant.precision().id());
            of.put("digest", variant.digest());
            of.put("graphs", variant.graphs());
            of.put(
                    "files",
                    variant.files().stream().map(InstalledBundle.BundleFile::path).toList());
            variants.add(of);
        }
        List<Object> files = new ArrayList<>();
        for (InstalledBundle.BundleFile file : seen) {
            files.add(Map.of("path", file.path(), "bytes", file.bytes(), "sha256", file.sha256()));
        }
        all.put("variants", variants);
        all.put("files", files);
        return JSON.writeValueAsString(all) + "\n";
    }

    private static Map<String, Object> card(BundleCard card) {
        Map<String, Object> of = new LinkedHashMap<>();
        of.put("name", card.name());
        of.put("licence", card.licence());
        of.put("attribution", card.attribution());
        of.put("commercial", card.commercial());
        of.put("source", card.source());
        of.put("languages", card.languages());
        of.put("limits", card.limits());
        of.put("readFrom", card.readFrom());
        return of;
    }

    /// @throws tools.jackson.core.JacksonException if it is no JSON
    /// @throws IllegalArgumentException if something in it is missing
    /// @throws java.time.DateTimeException if a time in it is none
    static InstalledBundle read(String text, String name, Path folder) {
        JsonNode all = JSON.readTree(text);
        int version = all.path("version").asInt(0);
        if (version != VERSION && version != FIRST_VERSION) {
            throw new IllegalArgumentException("another version");
        }
        Map<String, InstalledBundle.BundleFile> files = new LinkedHashMap<>();
        for (JsonNode file : all.path("files")) {
            String path = text(file, "path");
            long bytes = file.path("bytes").asLong(-1);
            files.put(path, new InstalledBundle.BundleFile(path, bytes, text(file, "sha256")));
        }
        List<BundleVariant> variants =
                version == FIRST_VERSION
                        ? List.of(only(all, files))
                        : all.path("variants").valueStream().map(it -> variant(it, files)).toList();
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("no variants");
        }
        BundleNotes notes = version == FIRST_VERSION ? BundleNotes.NONE : notes(all);
        return new InstalledBundle(
                name,
                text(all, "kind"),
                card(all.path("card")),
                folder,
                variants.getFirst(),
                variants,
                notes);
    }

    private static BundleCard card(JsonNode of) {
        return new BundleCard(
                text(of, "name"),
                text(of, "licence"),
                text(of, "attribution"),
                of.path("commercial").asBoolean(false),
                text(of, "source"),
                of.path("languages").valueStream().map(tag -> tag.asString("")).toList(),
                text(of, "limits"),
                text(of, "readFrom"));
    }

    private static BundleVariant only(JsonNode all, Map<String, InstalledBundle.BundleFile> files) {
        SortedMap<String, String> graphs = graphs(all);
        Precision precision =
                graphs.values().stream()
                        .map(Precision::ofFile)
                        .max(Precision::compareTo)
                        .orElse(Precision.GIVEN);
        return new BundleVariant(
                precision, graphs, List.copyOf(files.values()), text(all, "digest"));
    }

    private static BundleVariant variant(
            JsonNode of, Map<String, InstalledBundle.BundleFile> files) {
        List<InstalledBundle.BundleFile> its = new ArrayList<>();
        for (JsonNode path : of.path("files")) {
            InstalledBundle.BundleFile file = files.get(path.asString(""));
            if (file == null) {
                throw new IllegalArgumentException("no " + path);
            }
            its.add(file);
        }
        Precision precision =
                Precision.of(text(of, "precision"))
                        .orElseThrow(() -> new IllegalArgumentException("no such precision"));
        return new BundleVariant(precision, graphs(of), its, text(of, "digest"));
    }

    private static SortedMap<String, String> graphs(JsonNode of) {
        TreeMap<String, String> graphs = new TreeMap<>();
        of.path("graphs").forEachEntry((role, path) -> graphs.put(role, path.asString("")));
        return graphs;
    }

    private static BundleNotes notes(JsonNode all) {
        TreeMap<String, Map<String, String>> bind = new TreeMap<>();
        all.path("bind")
                .forEachEntry((role, names) -> {
                    Map<String, String> of = new TreeMap<>();
                    names.forEachEntry((ours, its) -> of.put(ours, its.asString("")));
                    bind.put(role, of);
                });
        return new BundleNotes(
                text(all, "modelVersion"),
                all.path("estimateBytes").asLong(0),
                bind,
                Instant.parse(text(all, "added")),
                all.path("trialMillis").asLong(0));
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isString()) {
            throw new IllegalArgumentException("no " + field);
        }
        return value.asString();
    }
}
