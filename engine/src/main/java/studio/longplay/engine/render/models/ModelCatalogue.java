package studio.longplay.engine.render.models;

import studio.longplay.engine.inference.bundle.InstalledBundle;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The models that are known to exist, for every kind of bundle: what each enables, under which
/// licence, how large, and where its makers give it. It comes with the product and is never
/// fetched; nothing in it is a recommendation to break a licence.
public final class ModelCatalogue {
    private static final String RESOURCE = "catalogue.json";
    private static final List<KnownModel> ALL = read();

    private ModelCatalogue() {}

    private static List<KnownModel> read() {
        try (InputStream in = ModelCatalogue.class.getResourceAsStream(RESOURCE)) {
            JsonNode json = JsonMapper.builder().build().readTree(Objects.requireNonNull(in));
            return json.path("models").valueStream().map(ModelCatalogue::model).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KnownModel model(JsonNode of) {
        SortedMap<String, String> sha256 = new TreeMap<>();
        of.path("sha256").forEachEntry((file, digest) -> sha256.put(file, digest.asString()));
        JsonNode commercial = of.path("commercial");
        return new KnownModel(
                of.path("id").asString(),
                of.path("name").asString(),
                of.path("task").asString(),
                of.path("kind").asString(),
                of.path("licence").asString(),
                commercial.isBoolean() ? Optional.of(commercial.asBoolean()) : Optional.empty(),
                of.path("megabytes").asDouble(),
                of.path("measured").asBoolean(),
                of.path("languages").valueStream().map(JsonNode::asString).toList(),
                of.path("enables").asString(),
                of.path("from").asString(),
                of.path("layout").asString(),
                of.path("notes").asString(),
                sha256);
    }

    /// All, those of one task together.
    public static List<KnownModel> all() {
        return ALL;
    }

    /// Those of which a word is said: a name, a task, a licence, a language.
    public static List<KnownModel> find(String word) {
        return ALL.stream().filter(model -> model.says(word)).toList();
    }

    /// The one of that id.
    public static Optional<KnownModel> of(String id) {
        return ALL.stream().filter(model -> model.id().equals(id)).findFirst();
    }

    /// The known model whose very files an installed bundle has; empty where no digest is known.
    public static Optional<KnownModel> known(InstalledBundle bundle) {
        return ALL.stream()
                .filter(model -> model.kind().equals(bundle.kind()) && !model.sha256().isEmpty())
                .filter(model -> bundle.files().stream().allMatch(file -> isOf(model, file)))
                .findFirst();
    }

    private static boolean isOf(KnownModel model, InstalledBundle.BundleFile file) {
        boolean weights = Path.of(file.path()).toString().endsWith(".onnx");
        return !weights || model.sha256().containsValue(file.sha256());
    }
}
