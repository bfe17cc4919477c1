package studio.longplay.engine.store.library;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What is known of a take from the moment it is made; what is not known is empty.
///
/// @param text the line as written
/// @param speaker who says it in the script
/// @param voice id of the voice
/// @param engine id of the engine that spoke it
/// @param fallback why another engine than the voice's spoke it
/// @param project id of the project it was made for
/// @param element id of the line in the project's script
/// @param madeAt to the millisecond
/// @param samples its length, at 48 kHz
/// @param bytes the length of its file
public record TakeFacts(
        String text,
        String speaker,
        String voice,
        String voiceName,
        String engine,
        String fallback,
        String project,
        String projectTitle,
        String element,
        Instant madeAt,
        long samples,
        long bytes) {
    public TakeFacts {
        madeAt = madeAt.truncatedTo(ChronoUnit.MILLIS);
        if (samples < 0 || bytes < 0) {
            throw new IllegalArgumentException("a take is at least empty: " + text);
        }
    }
}
