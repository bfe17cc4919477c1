package studio.longplay.engine.store.folder;

import com.fasterxml.jackson.annotation.JsonAutoDetect;

import studio.longplay.engine.project.MixSettings;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Optional;

/// What the user decided about the sound as a JSON document of its own, in the form it has in a
/// project.
public final class MixDocument {
    private static final JsonMapper JSON =
            DeskJson.teach(ArrangementJson.teach(JsonMapper.builder()))
                    .changeDefaultVisibility(
                            seen -> seen.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .build();

    private MixDocument() {}

    public static JsonNode write(MixSettings mix) {
        return JSON.valueToTree(mix);
    }

    /// Reads what [#write] gave; empty if it is no such document.
    public static Optional<MixSettings> read(JsonNode document) {
        try {
            return Optional.ofNullable(JSON.treeToValue(document, MixSettings.class));
        } catch (JacksonException | IllegalArgumentException | IllegalStateException notOurs) {
            return Optional.empty();
        }
    }
}
