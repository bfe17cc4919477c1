package studio.longplay.engine.store.queue;

import com.fasterxml.jackson.annotation.JsonAutoDetect;

import studio.longplay.engine.jobs.queue.QueuedJob;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Jobs and wishes as JSON; what a later version adds is left out by an earlier one.
final class QueueJson {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .changeDefaultVisibility(
                            seen -> seen.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private QueueJson() {}

    static QueuedJob job(String text) {
        return JSON.readValue(text, QueuedJob.class);
    }

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    static <T> T read(String text, Class<T> type) {
        return JSON.readValue(text, type);
    }
}
