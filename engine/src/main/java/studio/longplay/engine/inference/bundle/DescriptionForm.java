package studio.longplay.engine.inference.bundle;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Precision;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What may stand in our `bundle.json`, and what is refused in one: a field that is passed over
/// because it is written wrongly would say nothing of a licence, a digest or a contract that its
/// writer relies on. Fields of others stay, as some makers have a file of that name too.
final class DescriptionForm {
    private static final int FORM = 1;
    private static final String BUNDLE = "bundle";
    private static final String CONTRACT = "contract";
    private static final String LICENCE = "licence";
    private static final String FILES = "files";
    private static final String BIND = "bind";
    private static final String RUNTIME = "runtime";
    private static final String TEXT = "a text";
    private static final String OBJECT = "an object";
    private static final String LENGTH = "a whole number from 0";

    private static final Set<String> TEXTS =
            Set.of(CONTRACT, "name", "version", "source", "limits");
    private static final Set<String> OTHERS =
            Set.of(BUNDLE, LICENCE, "languages", FILES, BIND, RUNTIME);

    /// What is written for ours by who thinks of other words: no field of ours may be lost so.
    private static final Map<String, String> MEANT =
            Map.of("license", LICENCE, "file", FILES, "language", "languages", "binds", BIND);

    private final String bundle;

    /// @param bundle what it describes
    DescriptionForm(String bundle) {
        this.bundle = bundle;
    }

    /// Whether it is meant as ours.
    static boolean isOurs(JsonNode json) {
        return json.has(BUNDLE) || json.has(CONTRACT);
    }

    /// @throws StudioFault.Model `model.description`
    void require(JsonNode json) throws StudioFault.Model {
        if (!json.has(BUNDLE)) {
            throw silent("\"bundle\": 1");
        }
        must(json.path(BUNDLE).isInt() && json.path(BUNDLE).asInt() == FORM, BUNDLE, "1");
        for (String field : json.propertyNames()) {
            String meant = MEANT.get(field.toLowerCase(Locale.ROOT));
            boolean ours = TEXTS.contains(field) || OTHERS.contains(field);
            if (!ours && meant != null && !json.has(meant)) {
                throw refused(
                        "The bundle.json of %s says \"%s\" where \"%s\" is meant."
                                .formatted(bundle, field, meant));
            }
        }
        for (String field : TEXTS) {
            text(json, field, "");
        }
        licence(json.path(LICENCE));
        JsonNode languages = json.path("languages");
        must(
                languages.isMissingNode() || (languages.isArray() && isTexts(languages)),
                "languages",
                "a list of texts");
        files(json.path(FILES));
        bind(json.path(BIND));
        JsonNode runtime = json.path(RUNTIME);
        must(runtime.isMissingNode() || runtime.isObject(), RUNTIME, OBJECT);
        length(runtime, "estimatedRamMb", RUNTIME + ".");
    }

    private void licence(JsonNode licence) throws StudioFault.Model {
        if (licence.isMissingNode()) {
            return;
        }
        must(licence.isObject(), LICENCE, OBJECT);
        text(licence, "spdx", LICENCE + ".");
        text(licence, "attribution", LICENCE + ".");
        if (licence.path("spdx").asString("").isBlank()) {
            throw silent(LICENCE + ".spdx");
        }
        JsonNode commercial = licence.path("commercial");
        must(
                commercial.isMissingNode() || commercial.isBoolean(),
                LICENCE + ".commercial",
                "true or false");
    }

    private void files(JsonNode files) throws StudioFault.Model {
        must(files.isMissingNode() || files.isArray(), FILES, "a list of objects");
        for (int i = 0; i < files.size(); i++) {
            file(files.get(i), FILES + "[" + i + "]");
        }
    }

    private void file(JsonNode file, String which) throws StudioFault.Model {
        must(file.isObject(), which, OBJECT);
        String within = which + ".";
        text(file, "path", within);
        text(file, "role", within);
        text(file, "sha256", within);
        text(file, "precision", within);
        length(file, "bytes", within);
        if (file.path("path").asString("").isBlank()) {
            throw silent(within + "path");
        }
        String sha256 = file.path("sha256").asString("").toLowerCase(Locale.ROOT);
        must(
                !file.has("sha256") || sha256.matches("[0-9a-f]{64}"),
                within + "sha256",
                "64 hexadecimal digits");
        boolean named =
                Precision.of(file.path("precision").asString(""))
                        .filter(one -> one != Precision.GIVEN)
                        .isPresent();
        must(
                !file.has("precision") || named,
                within + "precision",
                "fp32, fp16, int8, q4 or q4f16");
    }

    private void bind(JsonNode bind) throws StudioFault.Model {
        must(bind.isMissingNode() || bind.isObject(), BIND, OBJECT);
        for (Map.Entry<String, JsonNode> one : bind.properties()) {
            JsonNode names = one.getValue();
            must(
                    names.isString() || (names.isObject() && isTexts(names)),
                    BIND + "." + one.getKey(),
                    "a text or an object of texts");
        }
    }

    private static boolean isTexts(JsonNode values) {
        return values.valueStream().allMatch(JsonNode::isString);
    }

    private void text(JsonNode json, String field, String within) throws StudioFault.Model {
        JsonNode value = json.path(field);
        must(value.isMissingNode() || value.isString(), within + field, TEXT);
    }

    private void length(JsonNode json, String field, String within) throws StudioFault.Model {
        JsonNode value = json.path(field);
        boolean whole = value.isIntegralNumber() && value.canConvertToLong() && value.asLong() >= 0;
        must(value.isMissingNode() || whole, within + field, LENGTH);
    }

    private void must(boolean so, String field, String be) throws StudioFault.Model {
        if (!so) {
            throw refused("In the bundle.json of %s, %s must be %s.".formatted(bundle, field, be));
        }
    }

    /// What a file is to a kind must be one of the models it has, where the file is a model.
    StudioFault.Model role(String path, String role, List<String> roles) {
        return refused(
                "The bundle.json of %s calls %s \"%s\", which must be one of: %s."
                        .formatted(bundle, path, role, String.join(", ", roles)));
    }

    /// Names of tensors are given by the models of a kind.
    StudioFault.Model bound(String role, List<String> roles) {
        return refused(
                "The bundle.json of %s binds \"%s\", which is none of these: %s."
                        .formatted(bundle, role, String.join(", ", roles)));
    }

    /// A contract nobody here can keep.
    StudioFault.Model contract(String contract, List<String> known) {
        return refused(
                "The bundle.json of %s names the contract \"%s\", which is none of these: %s."
                        .formatted(bundle, contract, String.join(", ", known)));
    }

    /// More than anybody writes.
    StudioFault.Model large(int megabytes) {
        return refused("The bundle.json of %s is over %d MB.".formatted(bundle, megabytes));
    }

    private StudioFault.Model silent(String field) {
        return refused("The bundle.json of %s does not say %s.".formatted(bundle, field));
    }

    private static StudioFault.Model refused(String sentence) {
        return new StudioFault.Model(
                "model.description",
                BundleCard.plain(sentence),
                "Correct it as docs/model-bundles.md shows it, or take it out.");
    }
}
