package studio.longplay.app.timeline;

import studio.longplay.engine.mix.Stem;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How the timeline is shown, as it is remembered with a project.
///
/// @param pixelsPerSecond the zoom; 0 for all of the programme
/// @param startSeconds the time at the left edge
/// @param scroll pixels of the tracks above the upper edge
/// @param heights of the tracks the user changed, in pixels, by [TrackId#key()]
/// @param follow how it follows the playhead
/// @param snap whether the playhead and clips snap
/// @param bySpeaker whether each speaker has a track
public record TimelineLook(
        double pixelsPerSecond,
        double startSeconds,
        int scroll,
        Map<String, Integer> heights,
        Follow.Mode follow,
        boolean snap,
        boolean bySpeaker,
        Set<Stem> muted,
        Set<Stem> soloed) {
    /// Of a project never shown.
    public static final TimelineLook USUAL =
            new TimelineLook(0, 0, 0, Map.of(), Follow.Mode.PAGE, true, false, Set.of(), Set.of());

    private static final JsonMapper JSON = JsonMapper.shared();

    public TimelineLook {
        heights = Map.copyOf(heights);
        muted = Set.copyOf(muted);
        soloed = Set.copyOf(soloed);
    }

    /// As a document to remember.
    public String json() {
        return JSON.writeValueAsString(this);
    }

    /// What was remembered; the usual look where that cannot be read, for example because another
    /// version wrote it.
    public static TimelineLook of(Optional<String> json) {
        try {
            return json.map(text -> JSON.readValue(text, TimelineLook.class)).orElse(USUAL);
        } catch (JacksonException | NullPointerException unreadable) {
            return USUAL;
        }
    }
}
