package studio.longplay.engine.render.qc;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Reads `quality.json`: the limits that are shipped, and over them what a user's own file says
/// otherwise. `docs/quality-check.md` describes it.
public final class QualityLimitsFile {
    /// What the user's own is called in the data folder.
    public static final String NAME = "quality.json";

    private static final int VERSION = 1;

    /// What is a level may lie below 0; of nothing else can there be less than none.
    private static final Set<QualityRule> LEVELS =
            EnumSet.of(QualityRule.SOUND_LINE, QualityRule.SOUND_TRUE_PEAK);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private QualityLimitsFile() {}

    /// The limits that are shipped.
    public static QualityLimits usual() {
        try {
            return limits(shipped(), Path.of(NAME));
        } catch (StudioFault.Input broken) {
            throw new IllegalStateException("the shipped limits are broken", broken);
        }
    }

    /// The text of the limits that are shipped, as something to begin one's own with.
    public static String usualText() {
        try (InputStream in = QualityLimitsFile.class.getResourceAsStream(NAME)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The shipped limits, and over them the file's if there is one.
    ///
    /// @throws StudioFault.Input as [#read]
    public static QualityLimits find(Path file) throws StudioFault {
        return Files.exists(file) ? read(file) : usual();
    }

    /// The shipped limits, and over them what the file says.
    ///
    /// @throws StudioFault.Input `quality.missing`, `quality.broken` if it is no file of limits or
    ///   names a rule that there is not, `quality.newer`
    public static QualityLimits read(Path file) throws StudioFault {
        ObjectNode whole = shipped();
        JsonNode own = tree(file);
        if (!own.path("schema").asString("").equals("longplay.quality")) {
            throw broken(file, "it does not begin with \"schema\": \"longplay.quality\"", null);
        }
        if (own.path("version").asInt(0) > VERSION) {
            throw new StudioFault.Input(
                    "quality.newer",
                    file + " was written for a newer Longplay.",
                    "Update this one, or leave the file out.");
        }
        for (Map.Entry<String, JsonNode> entry : own.properties()) {
            switch (entry.getKey()) {
                case "$schema", "schema", "version" -> {}
                case "rules" -> merge(whole, "rules", entry.getValue(), file);
                case "senses" -> merge(whole, "senses", entry.getValue(), file);
                default -> throw broken(file, "there is no \"" + entry.getKey() + "\"", null);
            }
        }
        return limits(whole, file);
    }

    private static void merge(ObjectNode whole, String part, JsonNode own, Path file)
            throws StudioFault.Input {
        ObjectNode into = (ObjectNode) whole.get(part);
        for (Map.Entry<String, JsonNode> entry : own.properties()) {
            JsonNode before = into.get(entry.getKey());
            if (before == null) {
                throw broken(file, "there is no \"" + entry.getKey() + "\" in " + part, null);
            }
            if (before instanceof ObjectNode rule && entry.getValue() instanceof ObjectNode said) {
                rule.setAll(said);
            } else {
                into.set(entry.getKey(), entry.getValue());
            }
        }
    }

    private static QualityLimits limits(ObjectNode whole, Path file) throws StudioFault.Input {
        try {
            Map<QualityRule, QualityLimits.Limit> limits = new EnumMap<>(QualityRule.class);
            for (QualityRule rule : QualityRule.values()) {
                JsonNode node = whole.path("rules").path(rule.code());
                JsonNode said = node.path("limit");
                double limit = said.isMissingNode() ? 0 : said.doubleValue();
                if (limit < 0 && !LEVELS.contains(rule)) {
                    String why = "the limit of \"" + rule.code() + "\" is below 0";
                    throw broken(file, why, null);
                }
                limits.put(
                        rule,
                        new QualityLimits.Limit(
                                Severity.of(node.path("severity").asString("")), limit));
            }
            return new QualityLimits(
                    limits, JSON.treeToValue(whole.get("senses"), QualityLimits.Senses.class));
        } catch (JacksonException | IllegalArgumentException e) {
            throw broken(file, "a severity or a number in it is none", e);
        }
    }

    private static ObjectNode shipped() {
        return (ObjectNode) JSON.readTree(usualText());
    }

    private static JsonNode tree(Path file) throws StudioFault {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new StudioFault.Input(
                    "quality.missing",
                    "There is no file of limits " + file + ".",
                    "\"longplay check --print-limits\" prints one to begin with.",
                    e);
        } catch (JacksonException e) {
            throw broken(file, "it is no JSON", e);
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
    }

    private static StudioFault.Input broken(Path file, String why, @Nullable Throwable cause) {
        String sentence = "The file of limits " + file + " cannot be used: " + why + ".";
        String remedy = "\"longplay check --print-limits\" prints one that can.";
        return cause == null
                ? new StudioFault.Input("quality.broken", sentence, remedy)
                : new StudioFault.Input("quality.broken", sentence, remedy, cause);
    }
}
