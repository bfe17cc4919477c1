package studio.longplay.engine.store;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// What an artifact in the store was made from, as its sidecar tells it. Good for finding things
/// again; nothing is ever made from it.
///
/// @param bytes the artifact's length
/// @param parameters of its [Recipe]
public record KeptRecipe(Digest key, long bytes, Instant madeAt, JsonNode parameters) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Empty if the sidecar is not of this maker, damaged, or just removed.
    static Optional<KeptRecipe> read(Path sidecar, String maker) throws IOException {
        String text;
        try {
            text = Files.readString(sidecar, StandardCharsets.UTF_8);
        } catch (NoSuchFileException | java.nio.charset.MalformedInputException gone) {
            return Optional.empty();
        }
        if (!text.contains("\"maker\":\"" + maker + "\"")) {
            return Optional.empty();
        }
        try {
            JsonNode node = JSON.readTree(text);
            JsonNode recipe = node.path("recipe");
            return recipe.path("maker").asString("").equals(maker)
                    ? Optional.of(
                            new KeptRecipe(
                                    new Digest(node.path("key").asString("")),
                                    node.path("bytes").asLong(0),
                                    Instant.parse(node.path("madeAt").asString("")),
                                    recipe.path("parameters")))
                    : Optional.empty();
        } catch (JacksonException | IllegalArgumentException | DateTimeException damaged) {
            return Optional.empty();
        }
    }
}
