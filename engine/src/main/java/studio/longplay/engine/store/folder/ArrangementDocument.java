package studio.longplay.engine.store.folder;

import com.fasterxml.jackson.annotation.JsonAutoDetect;

import studio.longplay.engine.project.arrange.Arrangement;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Optional;

/// What was done on the timeline as a JSON document of its own, in the form it has in a project.
public final class ArrangementDocument {
    private static final JsonMapper JSON =
            ArrangementJson.teach(JsonMapper.builder())
                    .changeDefaultVisibility(
                            seen -> seen.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .build();

    private ArrangementDocument() {}

    public static JsonNode write(Arrangement arrangement) {
        return JSON.valueToTree(arrangement);
    }

    /// Reads what [#write] gave; empty if it is no such document.
    public static Optional<Arrangement> read(JsonNode document) {
        try {
            return Optional.ofNullable(JSON.treeToValue(document, Arrangement.class));
        } catch (JacksonException | IllegalArgumentException | IllegalStateException notOurs) {
            return Optional.empty();
        }
    }
}
