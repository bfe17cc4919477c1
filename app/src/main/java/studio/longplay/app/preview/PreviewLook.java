package studio.longplay.app.preview;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.Optional;

/// How the picture is shown, as it is remembered with a project.
///
/// @param captions whether captions are in the picture
/// @param safeAreas whether the borders of the safe areas are drawn over it
/// @param volumeDb the loudness of listening, -60 to 0
/// @param muted whether nothing is heard
/// @param qualityLines how finely it is painted while playing, as in [Quality]
/// @param silentScrub whether nothing is heard while the playhead is dragged
/// @param onionFrames how far the frames are that shine through at rest, as in [Onion]
/// @param onionAfter whether the one after it does too
public record PreviewLook(
        boolean captions,
        boolean safeAreas,
        double volumeDb,
        boolean muted,
        int qualityLines,
        boolean silentScrub,
        int onionFrames,
        boolean onionAfter) {
    /// Of a project never shown.
    public static final PreviewLook USUAL =
            new PreviewLook(true, false, 0, false, 0, false, 0, false);

    /// What an older version did not write is as usual: 0.
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    /// As a document to remember.
    public String json() {
        return JSON.writeValueAsString(this);
    }

    /// What was remembered; the usual look where that cannot be read, for example because another
    /// version wrote it.
    public static PreviewLook of(Optional<String> json) {
        try {
            return json.map(text -> JSON.readValue(text, PreviewLook.class))
                    .filter(look -> look.volumeDb() >= Listening.OFF_DB && look.volumeDb() <= 0)
                    .orElse(USUAL);
        } catch (JacksonException unreadable) {
            return USUAL;
        }
    }
}
